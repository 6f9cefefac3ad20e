import type { Correction } from '../../../../shared/article/relations'
import { sittingDrafts } from '../../app/sittingDrafts'

/** A correction that is being written, and which one it takes the place of; by its story. */
export const useCorrectionDraft = sittingDrafts<{ correction: Correction; of: Correction | null }>()

export function isSameCorrection(one: Correction, other: Correction | null): boolean {
  return other !== null && one.at === other.at && one.kind === other.kind && one.text === other.text
}
