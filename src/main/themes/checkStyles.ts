/**
 * What is wrong with a theme's stylesheet, or null. It may name files of the theme and nothing else: no other address in
 * any way of writing one, so that no reader's browser asks a third party for anything.
 * @param assets paths that it may name, as in `fonts/wide.woff2`
 */
export function stylesProblem(styles: string, assets: ReadonlySet<string>): string | null {
  // Escapes can write any word: read as the browser reads them. Comments stay in: a string may look like one's beginning.
  const plain = unescaped(styles).toLowerCase()
  if (plain.includes('@import')) return 'It may not import another stylesheet.'
  if (plain.includes('</')) return 'It may not hold “</”.'
  if (/\/\/|\\|(?<![a-z0-9-])(?:https?|ftp|wss?|file|javascript|data):/.test(plain)) {
    return 'It may not hold an address: “//”, “https:”, “data:” and the like. Files of the theme are named as they lie under assets/, and comments name sites without one.'
  }
  if (/(?:image-set|cross-fade|element|src|image)\(/.test(plain)) {
    return 'It may name files by url() only.'
  }
  for (let at = plain.indexOf(opening); at !== -1; ) {
    const url = readUrl(plain, at + opening.length)
    if (url === null) return 'An url() in it is not written as one.'
    if (!url.named.startsWith('#') && !assets.has(url.named))
      return `It names “${url.named}”, which is not under assets/.`
    at = plain.indexOf(opening, url.end)
  }
  return null
}

const opening = 'url('

/**
 * What an `url(` names, and where it ends; null for one that is not written as one. By hand: an expression would look
 * at long blanks and at what has no end again and again.
 */
function readUrl(plain: string, start: number): { named: string; end: number } | null {
  const open = skipBlanks(plain, start)
  const quote = plain[open]
  const isQuoted = quote === '"' || quote === "'"
  const from = isQuoted ? open + 1 : open
  const to = plain.indexOf(isQuoted ? quote : ')', from)
  if (to === -1) return null
  const named = plain.slice(from, to).trim()
  const closing = isQuoted ? skipBlanks(plain, to + 1) : to
  if (plain[closing] !== ')' || named.includes(opening) || (!isQuoted && /["']/.test(named))) return null
  return { named, end: closing + 1 }
}

function skipBlanks(text: string, start: number): number {
  const blanks = /\s*/y
  blanks.lastIndex = start
  blanks.exec(text)
  return blanks.lastIndex
}

/** Escapes as CSS Syntax reads them (4.3.7), those of line ends in strings left out. */
function unescaped(styles: string): string {
  return styles.replace(
    /\\(?:([0-9a-f]{1,6})\s?|\r?\n|([^\n]))/gi,
    (_escape, code?: string, letter?: string) => {
      if (code !== undefined) {
        const point = Number.parseInt(code, 16)
        return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : '\ufffd'
      }
      return letter ?? ''
    },
  )
}
