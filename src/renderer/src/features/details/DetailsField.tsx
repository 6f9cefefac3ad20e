import type { ReactNode } from 'react'
import type { StoryField } from '../../app/storyFields'

/** A group of the details that a check, or the words over the copy, can lead to. */
export function DetailsField({ field, children }: { field: StoryField; children: ReactNode }) {
  return <div data-story-field={field}>{children}</div>
}
