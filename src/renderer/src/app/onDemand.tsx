import { type ComponentType, type ReactNode, useEffect, useState } from 'react'
import { createStore, useStore } from './store'

/** A component whose code is loaded when it is first shown, unless it was loaded ahead. */
export interface OnDemand<Props extends object> {
  (props: Props): ReactNode
  /** Loads it ahead. Where that fails it is asked for again by whoever shows it, who then hears why. */
  prepare: () => void
}

/**
 * Instead of React’s `lazy`. That shows a placeholder first, even for code that has been there for long, and React leaves each
 * placeholder standing for 300 milliseconds. This one is there at once, or as soon as its code is.
 * @param meanwhile stands in its place until then
 */
export function onDemand<Props extends object>(
  bring: () => Promise<ComponentType<Props>>,
  meanwhile: ReactNode = null,
): OnDemand<Props> {
  const loaded = createStore<{ component: ComponentType<Props> } | null>(null)
  let fetching: Promise<void> | undefined

  function load(): Promise<void> {
    fetching ??= bring().then(
      (component) => loaded.set({ component }),
      (error: unknown) => {
        fetching = undefined
        throw error
      },
    )
    return fetching
  }

  function Shown(props: Props): ReactNode {
    const found = useStore(loaded, (current) => current)
    const [failure, setFailure] = useState<{ error: unknown } | null>(null)
    useEffect(() => {
      let isShown = true
      load().catch((error: unknown) => {
        if (isShown) setFailure({ error })
      })
      return () => {
        isShown = false
      }
    }, [])
    // Whoever stands around it says what went wrong.
    if (failure !== null) throw failure.error
    return found === null ? meanwhile : <found.component {...props} />
  }

  const prepare = () => {
    load().catch(() => undefined)
  }
  return Object.assign(Shown, { prepare })
}
