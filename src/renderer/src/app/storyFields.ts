import { runCommand } from './commands'

/** The groups of a story's details that other parts of the window lead to. */
export type StoryField = 'section' | 'byline' | 'picture' | 'corrections' | 'related'

const fieldsOfChecks: Partial<Record<string, StoryField>> = {
  noSection: 'section',
  noByline: 'byline',
  missingAltText: 'picture',
  correction: 'corrections',
  unpublishedPick: 'related',
}

/** Where among the details that is put right which a check names; null for what is in the copy. */
export function fieldOfCheck({ code, index }: { code: string; index: number | null }): StoryField | null {
  return index === null ? (fieldsOfChecks[code] ?? null) : null
}

/** Shows that field of the story's details, and gives it the keys. */
export function showStoryField(field: StoryField): void {
  runCommand('view.details')
  // After the tab of the details, which takes the focus as it is shown.
  requestAnimationFrame(() => {
    const group = document.querySelector(`[data-story-field="${field}"]`)
    const control =
      group?.querySelector<HTMLElement>('select, input, textarea') ?? group?.querySelector('button')
    control?.focus()
  })
}
