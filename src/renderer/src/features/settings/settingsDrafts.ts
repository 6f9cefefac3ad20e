import type { AuthorProfile } from '../../../../shared/site/authorProfile'
import type { SiteSettings } from '../../../../shared/site/siteSettings'
import { followRemembered, readRemembered, writeRemembered } from '../../app/remembered'
import { createStore, useStore } from '../../app/store'
import { isEmpty, readKeptDrafts } from './keptDrafts'

/** What was changed in the settings and is not saved: kept on this computer, whatever window is open or closed. */
export interface SettingsDrafts {
  site: Partial<SiteSettings>
  /** By the author's id. */
  authors: Readonly<Record<string, AuthorProfile | undefined>>
}

const none: SettingsDrafts = { site: {}, authors: {} }
const rememberedAs = 'settingsDrafts'

/** Of the workspace that is open. */
const drafts = createStore<SettingsDrafts>(none)

let draftsOf: string | null = null

const kept = () => readRemembered(rememberedAs, readKeptDrafts) ?? new Map<string, SettingsDrafts>()

/** Drafts belong to a workspace: those of its folder are taken up where they were left, here or in another window. */
export function keepDraftsOf(folder: string): void {
  if (draftsOf === folder) return
  draftsOf = folder
  drafts.set(kept().get(folder) ?? none)
}

followRemembered(rememberedAs, readKeptDrafts, (everywhere) => {
  if (draftsOf !== null) drafts.set(everywhere.get(draftsOf) ?? none)
})

export function useDrafts<Part>(select: (drafts: SettingsDrafts) => Part): Part {
  return useStore(drafts, select)
}

export function keepDraft(part: Partial<SettingsDrafts>): void {
  const before = drafts.get()
  change({
    site: { ...before.site, ...part.site },
    authors: { ...before.authors, ...part.authors },
  })
}

/** Forgets what was changed: of the site, or of one author. */
export function dropDraft(what: 'site' | { author: string }): void {
  const before = drafts.get()
  if (what === 'site') change({ ...before, site: {} })
  else change({ ...before, authors: { ...before.authors, [what.author]: undefined } })
}

function change(next: SettingsDrafts): void {
  drafts.set(next)
  if (draftsOf === null) return
  const others = [...kept()].filter(([folder]) => folder !== draftsOf)
  const own = isEmpty(next) ? [] : [[draftsOf, next] as const]
  writeRemembered(rememberedAs, Object.fromEntries([...others, ...own]))
}
