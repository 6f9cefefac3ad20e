import { type Html, trustedHtml } from '../html'
import type { OnThemeFailure } from '../theming/pageTheming'

/** A story's page, or a static one, in pieces, which one after the other are the page. */
export interface ArticlePieces {
  before: string
  /** The copy: one element each, or none where there is nothing to show. The contents are among them. */
  blocks: string[]
  after: string
}

export interface ArticleOptions {
  /** Keep what was written for each block. For pages that are written once, forgetting is quicker. */
  remember?: boolean
  /** Told of parts of the site's theme that could not be written; Galley's own stand in for them. */
  onThemeFailure?: OnThemeFailure
}

/** Stands for the copy while the page around it is written. No text can hold it: `html` writes it as another. */
const copyMark = '\0'

/** Where the copy goes in a page that is written around it. */
export const copyPlace: Html = trustedHtml(copyMark)

/** @param page with `copyPlace` in it, once */
export function piecesAround(page: string, blocks: string[]): ArticlePieces {
  const at = page.lastIndexOf(copyMark)
  return { before: page.slice(0, at), blocks, after: page.slice(at + copyMark.length) }
}
