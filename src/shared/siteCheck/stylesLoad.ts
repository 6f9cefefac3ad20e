interface FontFace {
  family: string
  file: string
  /** Of the letters that a Latin text has. */
  isLatin: boolean
}

/** What stylesheets make a page load beside themselves: files by their names in the sheets. */
export interface StylesLoad {
  fonts: FontFace[]
  pictures: string[]
}

/** Reads the files that a stylesheet names. */
export function readStyles(styles: string): StylesLoad {
  const plain = styles.replace(/\/\*[\s\S]*?\*\//g, '')
  const fonts: FontFace[] = []
  const rest = plain.replace(/@font-face\s*\{([^}]*)\}/gi, (_, face: string) => {
    const family = /font-family\s*:\s*["']?([^;"']+)/i.exec(face)?.[1]?.trim()
    // A browser takes the first source that it can read.
    const file = filesIn(face)[0]
    if (family !== undefined && file !== undefined) fonts.push({ family, file, isLatin: hasLatin(face) })
    return ''
  })
  return { fonts, pictures: filesIn(rest) }
}

/** The fonts among them whose families are named by one of the stylesheets, for a text in Latin letters. */
export function fontsNamed(fonts: readonly FontFace[], styles: readonly string[]): string[] {
  const rules = styles.map((sheet) => sheet.replace(/@font-face\s*\{[^}]*\}/gi, '').toLowerCase())
  const isNamed = (family: string) => rules.some((rule) => rule.includes(family.toLowerCase()))
  return [
    ...new Set(fonts.filter(({ family, isLatin }) => isLatin && isNamed(family)).map(({ file }) => file)),
  ]
}

function filesIn(styles: string): string[] {
  const named = [...styles.matchAll(/url\(\s*(?:"([^"]*)"|'([^']*)'|([^)]*?))\s*\)/gi)].map(
    ([, double, single, bare]) => (double ?? single ?? bare ?? '').trim(),
  )
  return [...new Set(named.filter((name) => name !== '' && !name.startsWith('#')))]
}

/** Whether a face has the letter “a” (CSS Fonts 4, 4.5); without a range it has all. */
function hasLatin(face: string): boolean {
  const ranges = /unicode-range\s*:\s*([^;]+)/i.exec(face)?.[1]
  if (ranges === undefined) return true
  return ranges.split(',').some((range) => {
    const [, from = '', to = from] = /U\+([0-9a-f?]+)(?:-([0-9a-f]+))?/i.exec(range) ?? []
    const code = 'a'.charCodeAt(0)
    const first = Number.parseInt(from.replaceAll('?', '0'), 16)
    const last = Number.parseInt(to.replaceAll('?', 'f'), 16)
    return first <= code && code <= last
  })
}
