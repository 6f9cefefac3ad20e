import type { AuthorProfile } from '../../../../shared/site/authorProfile'
import type { SiteSettings } from '../../../../shared/site/siteSettings'
import { createStore, useStore } from '../../app/store'

/** What was changed in the settings and is not saved: kept while the window is open, whatever tab or dialog is. */
export interface SettingsDrafts {
  site: Partial<SiteSettings>
  /** By the author's id. */
  authors: Readonly<Record<string, AuthorProfile | undefined>>
}

const none: SettingsDrafts = { site: {}, authors: {} }

const drafts = createStore<SettingsDrafts>(none)

let draftsOf: string | null = null

/** Drafts belong to a workspace: those of another one are let go of. */
export function keepDraftsOf(folder: string): void {
  if (draftsOf !== null && draftsOf !== folder) drafts.set(none)
  draftsOf = folder
}

export function useDrafts<Part>(select: (drafts: SettingsDrafts) => Part): Part {
  return useStore(drafts, select)
}

export function keepDraft(part: Partial<SettingsDrafts>): void {
  const before = drafts.get()
  drafts.set({
    site: { ...before.site, ...part.site },
    authors: { ...before.authors, ...part.authors },
  })
}

/** Forgets what was changed: of the site, or of one author. */
export function dropDraft(what: 'site' | { author: string }): void {
  const before = drafts.get()
  if (what === 'site') drafts.set({ ...before, site: {} })
  else drafts.set({ ...before, authors: { ...before.authors, [what.author]: undefined } })
}
