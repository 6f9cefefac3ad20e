import { useState } from 'react'
import { enteredWorkspace } from './enteredWorkspace'

interface SittingDraft<Value extends string | object> {
  /** Null while nothing was begun. */
  draft: Value | null
  write: (next: Value | null) => void
  /** It was handed in: the next one begins anew. What is on the screen stays until that has gone well. */
  forget: () => void
}

/**
 * What is begun and not handed in yet, kept for the whole sitting while something else is looked at. Made once for each
 * kind of draft.
 * @returns a hook; the story, and whatever else tells drafts apart, is its argument
 */
export function sittingDrafts<Value extends string | object>(): (of: string) => SittingDraft<Value> {
  const drafts = new Map<string, Value>()
  return function useSittingDraft(of) {
    // A copy of a workspace has stories with the same ids.
    const key = `${enteredWorkspace.get() ?? ''} ${of}`
    const [draft, setDraft] = useState<Value | null>(() => drafts.get(key) ?? null)
    const forget = () => {
      drafts.delete(key)
    }
    const write = (next: Value | null) => {
      if (next === null) forget()
      else drafts.set(key, next)
      setDraft(() => next)
    }
    return { draft, write, forget }
  }
}
