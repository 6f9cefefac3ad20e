import type { Correction } from '../../article/relations'
import { type Html, html, noHtml } from '../html'
import type { PageFrame } from '../pageFrame'

/** Corrections, clarifications and updates, each with its day, the newest first; nothing where there are none. */
export function correctionNotice(
  { dates, words, foreign }: PageFrame,
  corrections: readonly Correction[],
): Html {
  if (corrections.length === 0) return noHtml
  return html`<section class="corrections" aria-label="${words.corrections}">${corrections.map(
    ({ kind, text, at }) =>
      html`<div class="correction correction-${kind}"><h2 class="correction-title"${foreign}>${words[kind]}<span class="unseen">,</span> <time datetime="${dates.iso(at)}">${dates.day(at)}</time></h2>${paragraphs(text)}</div>`,
  )}</section>`
}

function paragraphs(text: string): Html[] {
  return text
    .trim()
    .split(/\s*\n\s*/u)
    .map((line) => html`<p>${line}</p>`)
}
