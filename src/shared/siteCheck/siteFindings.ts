import type { SaidText } from '../texts/saidText'

/** What a check of the whole site looks for. */
export const findingCodes = [
  'deadInternalLink',
  'missingAltText',
  'unpublishedPick',
  'heavyPage',
  'deadSiteLink',
] as const
export type FindingCode = (typeof findingCodes)[number]

/** Something on a page, as it is published, that is to be put right (`error`) or worth a look (`warning`). */
export interface SiteFinding {
  code: FindingCode
  severity: 'error' | 'warning'
  /** Index of the block among the children of the document that is published; null when it is about no block. */
  index: number | null
  /** Which picture or footnote of that block, from 0; null for the whole block. */
  part: number | null
  /** How the block begins, so that it is found in a working copy too; empty where it has no words. */
  words: string
  /** What was found. */
  says: SaidText
  /** What to do about it. */
  remedy: SaidText
}

/** What was found on one page. */
export interface PageFindings {
  /** Null where the page is a list, or what was found is in the settings of the site. */
  story: { id: string; slug: string } | null
  /** The story's headline, or the name of the list. */
  title: string
  /** Path inside the site; empty for the settings. */
  path: string
  findings: SiteFinding[]
}

/** A window is told of so many pages at most: whoever has more begins with these. */
export const mostPagesShown = 100

export interface SiteReport {
  /** Stories and lists that were looked at. */
  stories: number
  lists: number
  errors: number
  warnings: number
  /** How many pages something was found on. */
  found: number
  /** These pages: stories, those with errors first; then lists; then the settings. */
  pages: PageFindings[]
}
