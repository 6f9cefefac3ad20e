import { applyClassStyles } from './applyClassStyles'
import { type Dropped, dropForeignElements, dropPageFrame, unwrapCopy } from './dropForeignElements'
import { elementsOf } from './elements'
import { placePictures } from './placePictures'
import { readFootnotes } from './readFootnotes'
import { readLevelledLists } from './readLevelledLists'
import { readWordLists } from './readWordLists'
import { takeAttributes } from './takeAttributes'
import { settleBlocks, tidyBlocks } from './tidyBlocks'
import { tidyInline } from './tidyInline'
import { tidyTables } from './tidyTables'

/** What was left out on the way. */
export interface TidyReport {
  /** The part that is the story. */
  root: Element
  dropped: Dropped[]
  /** Footnotes that were called but whose text is not there. */
  lostFootnotes: number
  /** Links to addresses that are not kept: they became plain text. */
  refusedLinks: number
}

export interface TidyOptions {
  /** The hash of the picture at an address; undefined when it cannot be had: then the picture goes. */
  takePicture(source: string): string | undefined
  /** The part that is the story, once what is no copy is gone; without it, all of it. */
  chooseRoot?(root: Element): Element
  /** Done to that part while the headings are still the source's own. */
  takeHeadline?(root: Element): void
}

/**
 * Brings HTML from a word processor, a spreadsheet, a mail or a page into the elements that the schema's parse rules
 * read. Works on a tree that no browser shows: nothing in it runs, and nothing is fetched.
 */
export function tidyForeignHtml(source: Element, options: TidyOptions): TidyReport {
  dropComments(source)
  applyClassStyles(source)
  unwrapCopy(source)
  const dropped = dropForeignElements(source)
  const root = options.chooseRoot?.(source) ?? source
  dropPageFrame(root)
  const lostFootnotes = readFootnotes(root)
  readWordLists(root)
  readLevelledLists(root)
  options.takeHeadline?.(root)
  placePictures(root, options.takePicture)
  tidyTables(root)
  tidyBlocks(root)
  const refusedLinks = tidyInline(root)
  takeAttributes(root)
  settleBlocks(root)
  return { root, dropped, lostFootnotes, refusedLinks }
}

function dropComments(root: Element): void {
  for (const element of [root, ...elementsOf(root)]) {
    for (const child of [...element.childNodes]) if (child.nodeType === 8) child.remove()
  }
}
