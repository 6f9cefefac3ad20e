import type { DocumentJson } from '../../../shared/document/articleDocument'
import type { PageArticleDetails, PageSite } from '../../../shared/page/pageTypes'

/** One story's page to be written. */
export interface PageTask {
  /** Path inside the site. */
  path: string
  details: PageArticleDetails
  /** The text, as the workspace keeps it (`keepVersion`) or unpacked. */
  document: Uint8Array | DocumentJson
}

/** What a thread is told at its start. */
export interface PageThreadData {
  site: PageSite
  /** Absolute path of the folder being made. */
  folder: string
}

/** A page that stands in the folder. */
export interface WrittenPage {
  path: string
  /** SHA-256, hexadecimal. */
  hash: string
  bytes: number
}

/** The answer to a batch of tasks; the places in it of those that could not be written. */
export interface PageAnswer {
  written: WrittenPage[]
  failed: number[]
}
