import { type RefObject, useEffect, useRef, useState } from 'react'

export interface ProblemInView {
  /** For the form. */
  form: RefObject<HTMLFormElement | null>
  /** Called when somebody has tried to send the form: what is wrong with it is shown once it is drawn. */
  look: () => void
}

/**
 * What keeps a form from being sent is seen, however long the form and small the window: the first wrong field gets
 * the caret; without one, what failed comes into view.
 * @param failure what sending it failed with; null while it has not
 */
export function useProblemInView(failure: unknown = null): ProblemInView {
  const form = useRef<HTMLFormElement>(null)
  const [attempts, setAttempts] = useState(0)
  useEffect(() => {
    if (attempts === 0 && failure === null) return
    const wrong = form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')
    if (wrong) wrong.focus()
    else form.current?.querySelector('[role="alert"]')?.scrollIntoView({ block: 'nearest' })
  }, [attempts, failure])
  return { form, look: () => setAttempts((before) => before + 1) }
}
