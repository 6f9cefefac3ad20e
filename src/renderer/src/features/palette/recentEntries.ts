import { readRemembered, writeRemembered } from '../../app/remembered'

const remembered = 6

function readIds(stored: unknown): string[] | undefined {
  return Array.isArray(stored) ? stored.filter((id) => typeof id === 'string') : undefined
}

/** What was chosen last in the palette, the newest first. */
export function recentEntries(): string[] {
  return readRemembered('palette', readIds) ?? []
}

export function rememberEntry(id: string): void {
  writeRemembered('palette', [id, ...recentEntries().filter((other) => other !== id)].slice(0, remembered))
}
