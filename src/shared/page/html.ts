/** Markup that is safe to put into a page as it is. Made by `html` alone, or by `trustedHtml` from what wrote it safely. */
export class Html {
  readonly text: string

  constructor(text: string) {
    this.text = text
  }
}

export type HtmlValue = Html | string | number | null | undefined | false | readonly HtmlValue[]

/** Nothing. */
export const noHtml = new Html('')

/**
 * Markup with its values escaped, for text and for attributes in double quotes. Markup among the values stands as it
 * is, lists are joined, and null, undefined and false write nothing.
 */
export function html(strings: TemplateStringsArray, ...values: readonly HtmlValue[]): Html {
  let text = strings[0] ?? ''
  for (const [index, value] of values.entries()) text += valueText(value) + (strings[index + 1] ?? '')
  return new Html(text)
}

/** Takes text for markup: only for what was written by something that escapes. */
export function trustedHtml(text: string): Html {
  return new Html(text)
}

/** JSON inside a `script` element: no text in it can end the element, begin a comment, or end a line of a script. */
export function scriptJson(value: unknown): Html {
  return new Html(JSON.stringify(value).replace(/[<>&\u2028\u2029]/g, unicodeEscape))
}

function valueText(value: HtmlValue): string {
  if (value instanceof Html) return value.text
  if (typeof value === 'string') return escapeHtml(value)
  if (typeof value === 'number') return String(value)
  if (value === null || value === undefined || value === false) return ''
  return value.map(valueText).join('')
}

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  // Not allowed in HTML, not even escaped.
  '\0': '\ufffd',
}

/** Looked for first: most text has none, and looking is twice as quick as replacing nothing. */
const special = /[&<>"'\0]/
const specials = /[&<>"'\0]/g

function escapeHtml(text: string): string {
  return special.test(text) ? text.replace(specials, (character) => escapes[character] ?? character) : text
}

function unicodeEscape(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
}
