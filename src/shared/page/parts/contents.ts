import {
  type ContentsEntry,
  type ContentsSettings,
  chooseContents,
  type NestedContents,
  nestContents,
} from '../../document/extractContents'
import { type Html, html, noHtml } from '../html'
import type { PageFrame } from '../pageFrame'

/** Entries from which on the box has two columns where there is room. */
const longContents = 12

/** The contents box; nothing where the story is too short for one or has it switched off. */
export function contentsBox(
  frame: PageFrame,
  entries: readonly ContentsEntry[],
  settings: ContentsSettings,
): Html {
  const shown = chooseContents(entries, settings)
  if (shown.length === 0) return noHtml
  const lines = contentsLines(nestContents(shown), settings.numbered, ' contents-link-top')
  const list =
    shown.length > longContents ? html`<ol class="contents-columns">${lines}</ol>` : html`<ol>${lines}</ol>`
  const title = contentsTitle(frame, settings)
  return html`<nav class="contents" id="contents" aria-label="${title}"><p class="contents-title"${frame.foreign}>${title}</p>${list}</nav>`
}

export function contentsTitle({ words }: PageFrame, { title }: ContentsSettings): string {
  return title.trim() === '' ? words.contents : title.trim()
}

function contentsLines(nested: readonly NestedContents[], numbered: boolean, className: string): Html[] {
  return nested.map(
    ({ entry, number, children }) =>
      html`<li><a class="contents-link${className}" href="${anchorAddress(entry.anchor)}">${
        numbered && html`<span class="number">${number}</span> `
      }${entry.short ?? entry.text}</a>${children.length > 0 && html`<ol>${contentsLines(children, numbered, '')}</ol>`}</li>`,
  )
}

/** The address of a heading on its own page. */
export function anchorAddress(anchor: string): string {
  return `#${encodeURIComponent(anchor.toWellFormed())}`
}
