import type { FindExpression } from './findExpression'

/** A match in a text, in UTF-16 units from its start, with what replaces it when that was asked for. */
export interface TextMatch {
  from: number
  to: number
  replacement?: string
}

/**
 * All matches in each text; empty ones don't count.
 * @param template what replaces them; null when nothing does
 */
export function searchTexts(
  { source, flags, regular }: FindExpression,
  texts: readonly string[],
  template: string | null,
): TextMatch[][] {
  const expression = new RegExp(source, flags)
  return texts.map((text) => {
    const matches: TextMatch[] = []
    for (const found of text.matchAll(expression)) {
      const [all] = found
      if (all === '') continue
      const match: TextMatch = { from: found.index, to: found.index + all.length }
      if (template !== null) match.replacement = regular ? expandTemplate(template, found) : template
      matches.push(match)
    }
    return matches
  })
}

/** Fills a replacement's groups as `String.replace` does: `$1`, `$<name>`, `$&`, and `$$` for a dollar. */
function expandTemplate(template: string, found: RegExpMatchArray): string {
  const groups = found.length - 1
  return template.replace(/\$(?:(\$)|(&)|(\d{1,2})|<([^>]*)>)/g, (place, dollar, all, digits, name) => {
    if (dollar !== undefined) return '$'
    if (all !== undefined) return found[0]
    if (name !== undefined) return found.groups === undefined ? place : (found.groups[name] ?? '')
    // `$12` is the twelfth group where there are twelve, else the first and a 2.
    const number = Number(digits)
    if (number >= 1 && number <= groups) return found[number] ?? ''
    const first = Number(String(digits).charAt(0))
    if (String(digits).length === 2 && first >= 1 && first <= groups) {
      return (found[first] ?? '') + String(digits).charAt(1)
    }
    return place
  })
}
