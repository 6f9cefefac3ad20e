/**
 * A window of the desk, with library and list, or one that was opened for a single story. Each kind remembers how its
 * parts stand.
 */
export type WindowKind = 'desk' | 'story'

export const windowKind: WindowKind = new URLSearchParams(window.location.search).has('article')
  ? 'story'
  : 'desk'
