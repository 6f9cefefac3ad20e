import { useState } from 'react'
import type { Correction } from '../../../../shared/article/relations'
import { enteredWorkspace } from '../../app/enteredWorkspace'

/** A correction that is being written, and which one it takes the place of. */
export interface CorrectionDraft {
  correction: Correction
  of: Correction | null
}

/** By workspace and story: a copy of a workspace has stories with the same ids. */
const drafts = new Map<string, CorrectionDraft>()

/** The draft of a story's correction, kept for the whole sitting: also while another tab or story is shown. */
export function useCorrectionDraft(
  articleId: string,
): [draft: CorrectionDraft | null, write: (draft: CorrectionDraft | null) => void] {
  const key = `${enteredWorkspace.get() ?? ''} ${articleId}`
  const [draft, setDraft] = useState(() => drafts.get(key) ?? null)
  const write = (next: CorrectionDraft | null) => {
    if (next === null) drafts.delete(key)
    else drafts.set(key, next)
    setDraft(next)
  }
  return [draft, write]
}

export function isSameCorrection(one: Correction, other: Correction | null): boolean {
  return other !== null && one.at === other.at && one.kind === other.kind && one.text === other.text
}
