import { useCommands } from './commands'
import { deskStore, openStory, showDialog } from './deskStore'
import { call } from './ipcClient'
import { startJob } from './jobs'
import { preferencesStore } from './preferences'
import { tellFailure } from './tellFailure'

let making: Promise<void> | undefined

/** Makes a static page, shows it among the pages and opens it. */
export function newPage(): Promise<void> {
  making ??= makePage().finally(() => {
    making = undefined
  })
  return making
}

async function makePage(): Promise<void> {
  const { copyLanguage } = preferencesStore.get()
  const page = await call('article:create', {
    kind: 'page',
    ...(copyLanguage === 'site' ? {} : { language: copyLanguage }),
  })
  deskStore.set((desk) => ({ ...desk, selection: { kind: 'pages' } }))
  openStory(page.id, true)
}

/**
 * Makes a story, under the section that the list shows if it shows one, and opens it. Asked for again while it is being
 * made, it makes no second one.
 */
export function newStory(): Promise<void> {
  making ??= makeStory().finally(() => {
    making = undefined
  })
  return making
}

async function makeStory(): Promise<void> {
  const { selection } = deskStore.get()
  const { copyLanguage } = preferencesStore.get()
  const article = await call('article:create', {
    ...(selection.kind === 'term' && selection.termKind === 'section' ? { section: selection.name } : {}),
    ...(copyLanguage === 'site' ? {} : { language: copyLanguage }),
  })
  // A list that the new story does not stand in would hide it.
  const hidden =
    selection.kind === 'pages' ||
    (selection.kind === 'state' && selection.state !== 'draft') ||
    (selection.kind === 'term' && selection.termKind !== 'section')
  if (hidden) deskStore.set((desk) => ({ ...desk, selection: { kind: 'all' } }))
  openStory(article.id, true)
}

/** Asks for files and brings them in as stories. */
export async function importStories(): Promise<void> {
  const chosen = await call('dialog:chooseFile', { purpose: 'import' })
  if (chosen !== null) await startJob({ kind: 'import', files: chosen.grant })
}

/** Asks for a folder and writes the whole site there. */
export async function exportSite(): Promise<void> {
  const chosen = await call('dialog:chooseFolder', { purpose: 'exportSite' })
  if (chosen !== null) await startJob({ kind: 'exportSite', to: chosen.grant })
}

async function openOtherWorkspace(): Promise<void> {
  const chosen = await call('dialog:chooseFolder', { purpose: 'openWorkspace' })
  if (chosen !== null) await call('workspace:open', { grant: chosen.grant })
}

/** Runs what may fail from a menu or a shortcut: a failure becomes a notice. */
export function runTelling(work: () => Promise<unknown>): void {
  work().catch(tellFailure)
}

/** The commands that the desk itself answers to. */
export function useDeskCommands(): void {
  useCommands({
    'story.new': () => runTelling(newStory),
    'page.new': () => runTelling(newPage),
    'story.import': () => runTelling(importStories),
    'story.export': () => showDialog('exportStory'),
    'site.export': () => runTelling(exportSite),
    'site.settings': () => showDialog('settings'),
    'site.check': () => showDialog('siteCheck'),
    'profile.manage': () => showDialog('people'),
    'terms.manage': () => showDialog('terms'),
    'dictionary.manage': () => showDialog('spelling'),
    'outbox.show': () => showDialog('publishing'),
    'outbox.sync': () => runTelling(() => startJob({ kind: 'publishSync' })),
    'workspace.create': () => showDialog('createWorkspace'),
    'workspace.open': () => runTelling(openOtherWorkspace),
    'workspace.close': () => runTelling(() => call('workspace:close', {})),
  })
}
