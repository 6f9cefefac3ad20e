import { type Html, html, noHtml, trustedHtml } from '../html'
import type { PageFrame } from '../pageFrame'

/** The footnotes of one page, numbered as they come. Their ids have a colon, which no heading's anchor has. */
export interface Footnotes {
  /**
   * The number that stands in the copy.
   * @param content the note itself, as markup
   */
  reference(content: string): Html
  /** The notes after the body; nothing where there are none. */
  list(): Html
}

export function createFootnotes({ words, foreign }: PageFrame): Footnotes {
  const notes: string[] = []
  return {
    reference(content) {
      const number = notes.push(content)
      return html`<sup class="footnote"><a href="#fn:${number}" id="fnref:${number}" role="doc-noteref" aria-label="${words.note(number)}">${number}</a></sup>`
    },
    list() {
      if (notes.length === 0) return noHtml
      const items = notes.map(
        (note, index) =>
          html`<li id="fn:${index + 1}">${trustedHtml(note)} <a class="footnote-back" href="#fnref:${index + 1}" role="doc-backlink" aria-label="${words.backToNote(index + 1)}">↩\ufe0e</a></li>`,
      )
      return html`<section class="footnotes" aria-labelledby="fn:title"><h2 class="footnotes-title" id="fn:title"${foreign}>${words.notes}</h2><ol class="footnotes-list">${items}</ol></section>`
    },
  }
}
