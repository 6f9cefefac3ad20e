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
  for (const [, double, single, bare] of plain.matchAll(/url\(\s*(?:"([^"]*)"|'([^']*)'|([^)]*?))\s*\)/g)) {
    const named = (double ?? single ?? bare ?? '').trim()
    if (!named.startsWith('#') && !assets.has(named))
      return `It names “${named}”, which is not under assets/.`
  }
  const urls = plain.match(/url\(/g)?.length ?? 0
  const read = plain.match(/url\(\s*(?:"[^"]*"|'[^']*'|[^)"']*)\s*\)/g)?.length ?? 0
  return urls === read ? null : 'An url() in it is not written as one.'
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
