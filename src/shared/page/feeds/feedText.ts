/** What XML 1.0 forbids (2.2, "Characters"), and the C1 controls, which it asks to avoid. Surrogates are seen to apart. */
const forbidden = /(?![\t\n\r])[\p{Cc}\ufffe\uffff]/gu

/** Text in which every character may stand in XML: others, halves of surrogate pairs among them, become U+FFFD. */
export function allowedText(text: string): string {
  return text.toWellFormed().replace(forbidden, '\ufffd')
}

/**
 * A line of plain text for a feed: no character that XML forbids, no line breaks, and no change of the writing
 * direction that goes on after it (Unicode Standard Annex #9): what it opens it closes.
 */
export function feedText(text: string): string {
  return closeDirections(allowedText(text)).replace(/\s+/g, ' ').trim()
}

const popDirection = '\u202c'
const popIsolate = '\u2069'
const closers = new Map<string, string>([
  ...['\u202a', '\u202b', '\u202d', '\u202e'].map((opener): [string, string] => [opener, popDirection]),
  ...['\u2066', '\u2067', '\u2068'].map((opener): [string, string] => [opener, popIsolate]),
])

function closeDirections(text: string): string {
  const open: string[] = []
  let closed = ''
  for (const character of text) {
    const closer = closers.get(character)
    if (closer !== undefined) open.push(closer)
    else if (character === popDirection || character === popIsolate) {
      // The end of an isolate ends what was opened in it; the end of nothing is left out.
      const at = character === popIsolate ? open.lastIndexOf(popIsolate) : open.length - 1
      if (at < 0 || open[at] !== character) continue
      closed += open.splice(at).slice(1).reverse().join('')
    }
    closed += character
  }
  return closed + open.reverse().join('')
}

/** A language tag (BCP 47) as `xml:lang` and its like take it, or null for what is none. */
export function languageTag(language: string): string | null {
  return /^[a-zA-Z]{1,8}(-[a-zA-Z0-9]{1,8})*$/.test(language) ? language : null
}
