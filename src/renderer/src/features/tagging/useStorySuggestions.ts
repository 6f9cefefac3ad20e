import { useCallback, useEffect, useRef, useState } from 'react'
import type { SuggestedKind, TermSuggestion, TermSuggestions } from '../../../../shared/tagging/suggestion'
import { on } from '../../app/ipcClient'
import { Pause } from '../../app/pause'
import { useChannel } from '../../app/queries'

/**
 * How long one pauses in typing before suggestions are made anew, in milliseconds. A list that changes all the time helps
 * nobody: while one types on, it is renewed only so often.
 */
const following = { pause: 1_500, latest: 8_000 }

const keys: Readonly<Record<SuggestedKind, keyof TermSuggestions>> = {
  tag: 'tags',
  topic: 'topics',
  section: 'sections',
}

export interface StorySuggestions {
  of(kind: SuggestedKind): readonly TermSuggestion[]
  error: Error | null
  /** While any kind is held nothing comes or goes by itself: the pointer or the focus is on it. */
  hold(kind: SuggestedKind, isHeld: boolean): void
  renew(): void
}

/** What could be suggested for the story, made anew after a pause in typing. */
export function useStorySuggestions(articleId: string): StorySuggestions {
  const { data, error, refetch } = useChannel('article:suggestTerms', { id: articleId })
  const [shown, setShown] = useState<TermSuggestions | undefined>(data)
  const latest = useRef(data)
  const held = useRef(new Set<SuggestedKind>())

  useEffect(() => {
    latest.current = data
    if (held.current.size === 0) setShown(data)
  }, [data])

  const renew = useCallback(() => void refetch(), [refetch])
  useEffect(() => {
    const renewing = new Pause(renew, following)
    const later = () => renewing.happened()
    // What was known when the panel was last open may be old.
    later()
    const stops = [
      on('articles:changed', ({ ids }) => {
        if (ids.length === 0 || ids.includes(articleId)) later()
      }),
      on('terms:changed', later),
    ]
    return () => {
      renewing.cancel()
      for (const stop of stops) stop()
    }
  }, [articleId, renew])

  const hold = useCallback((kind: SuggestedKind, isHeld: boolean) => {
    if (isHeld) held.current.add(kind)
    else held.current.delete(kind)
    if (held.current.size === 0) setShown(latest.current)
  }, [])
  return { of: (kind) => shown?.[keys[kind]] ?? [], error, hold, renew }
}
