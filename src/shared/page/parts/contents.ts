import {
  type ContentsEntry,
  type ContentsSettings,
  chooseContents,
  type NestedContents,
  nestContents,
} from '../../document/extractContents'
import { type Html, html, noHtml } from '../html'
import { pageWords } from '../pageWords'

/** Entries from which on the box has two columns where there is room. */
const longContents = 12

/** The contents box; nothing where the story is too short for one or has it switched off. */
export function contentsBox(entries: readonly ContentsEntry[], settings: ContentsSettings): Html {
  const shown = chooseContents(entries, settings)
  const tree = nestContents(shown)
  if (tree.length === 0) return noHtml
  return html`<nav class="contents${shown.length > longContents && ' contents-long'}" id="contents" aria-label="${pageWords.contents}"><p class="contents-title">${pageWords.contents}</p>${contentsList(tree, settings.numbered, true)}</nav>`
}

function contentsList(nested: readonly NestedContents[], numbered: boolean, isTop: boolean): Html {
  const lines = nested.map(
    ({ entry, number, children }) =>
      html`<li><a class="contents-link${isTop && ' contents-link-top'}" href="${anchorAddress(entry.anchor)}">${numbered && html`<span class="number">${number}</span> `}${entry.text}</a>${
        children.length > 0 && contentsList(children, numbered, false)
      }</li>`,
  )
  return html`<ol>${lines}</ol>`
}

/** The address of a heading on its own page. */
export function anchorAddress(anchor: string): string {
  return `#${encodeURIComponent(anchor.toWellFormed())}`
}
