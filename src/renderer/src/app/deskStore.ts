import type { ArticleState } from '../../../shared/article/articleState'
import { articleStates } from '../../../shared/article/articleState'
import type { TermKind } from '../../../shared/article/term'
import { termKinds } from '../../../shared/article/term'
import { readRemembered, writeRemembered } from './remembered'
import { createStore, useStore } from './store'
import { windowKind } from './windowKind'

/** What the list shows: stories, or the static pages. */
export type Selection =
  | { kind: 'all' }
  | { kind: 'pages' }
  | { kind: 'state'; state: ArticleState }
  | { kind: 'term'; id: string; name: string; termKind: TermKind }

export type DeskDialog =
  | 'publishing'
  | 'addPlace'
  | 'siteCheck'
  | 'settings'
  | 'people'
  | 'terms'
  | 'spelling'
  | 'exportStory'
  | 'createWorkspace'

export interface Desk {
  selection: Selection
  articleId: string | null
  /** A story whose copy gets the caret once it is there: one that was just made, or that took the list's place. */
  freshArticleId: string | null
  dialog: DeskDialog | null
}

const emptyDesk: Desk = { selection: { kind: 'all' }, articleId: null, freshArticleId: null, dialog: null }

export const deskStore = createStore<Desk>(emptyDesk)

export function useDesk<Selected>(select: (desk: Desk) => Selected): Selected {
  return useStore(deskStore, select)
}

export function changeDesk(change: Partial<Desk>): void {
  deskStore.set((desk) => ({ ...desk, ...change }))
}

export function openStory(articleId: string | null, fresh = false): void {
  changeDesk({ articleId, freshArticleId: fresh ? articleId : null })
}

export function showDialog(dialog: DeskDialog | null): void {
  changeDesk({ dialog })
}

/** Names a selection, to keep what belongs to it apart from the others'. */
export function selectionKey(selection: Selection): string {
  if (selection.kind === 'all' || selection.kind === 'pages') return selection.kind
  return selection.kind === 'state' ? `state:${selection.state}` : `term:${selection.id}`
}

function readDesk(stored: unknown): Desk | undefined {
  if (typeof stored !== 'object' || stored === null) return undefined
  const found = new Map<string, unknown>(Object.entries(stored))
  const articleId = found.get('articleId')
  return {
    ...emptyDesk,
    selection: readSelection(found.get('selection')) ?? emptyDesk.selection,
    articleId: typeof articleId === 'string' ? articleId : null,
  }
}

function readSelection(stored: unknown): Selection | undefined {
  if (typeof stored !== 'object' || stored === null) return undefined
  const found = new Map<string, unknown>(Object.entries(stored))
  if (found.get('kind') === 'pages') return { kind: 'pages' }
  const state = articleStates.find((name) => name === found.get('state'))
  if (found.get('kind') === 'state' && state !== undefined) return { kind: 'state', state }
  const id = found.get('id')
  const name = found.get('name')
  const termKind = termKinds.find((kind) => kind === found.get('termKind'))
  if (
    found.get('kind') === 'term' &&
    typeof id === 'string' &&
    typeof name === 'string' &&
    termKind !== undefined
  ) {
    return { kind: 'term', id, name, termKind }
  }
  return undefined
}

let stopRemembering: (() => void) | undefined

/**
 * Puts the desk as it was left in this workspace, and remembers it from now on.
 * @param articleId the story that this window was opened for, if for one
 */
export function restoreDesk(folder: string, articleId: string | null): void {
  stopRemembering?.()
  const key = `desk.${folder}`
  writeRemembered('lastFolder', folder)
  const left = readRemembered(key, readDesk) ?? emptyDesk
  deskStore.set(articleId === null ? left : { ...left, articleId })
  nameStoryInAddress()
  stopRemembering = deskStore.subscribe(() => {
    nameStoryInAddress()
    // A window for one story leaves alone what the desk was left at.
    if (windowKind === 'story') return
    const { selection, articleId: open } = deskStore.get()
    writeRemembered(key, { selection, articleId: open })
  })
}

/** A window that is read again, after a crash or for another language, comes back to its own story. */
function nameStoryInAddress(): void {
  const { articleId } = deskStore.get()
  const address = new URL(window.location.href)
  // Only a window that was opened for one story has `article`: that makes it one.
  const name = windowKind === 'story' ? 'article' : 'shown'
  if (address.searchParams.get(name) === articleId) return
  if (articleId !== null) address.searchParams.set(name, articleId)
  else if (windowKind === 'desk') address.searchParams.delete(name)
  window.history.replaceState(null, '', address)
}

/** The desk as it was left in the workspace that was open last. */
export function lastDesk(): Desk {
  const folder = readRemembered('lastFolder', (stored) => (typeof stored === 'string' ? stored : undefined))
  return (folder === undefined ? undefined : readRemembered(`desk.${folder}`, readDesk)) ?? emptyDesk
}
