import { elementsOf } from './elements'

/** Properties that say something about the copy; all others of a style sheet are looks. */
const telling =
  /^\s*(?:font|font-weight|font-style|text-decoration|vertical-align|text-align|background|background-color|display)\s*:/i

/** More rules for one class than this say nothing new. */
const mostRules = 20

interface ClassRule {
  /** The elements it is for, in lower case; empty for all. */
  element: string
  declarations: string
}

/**
 * Writes what style sheets say of classes into the elements that have them: spreadsheets and Apple's programs keep what
 * is bold there. What an element says itself stands first, and so counts.
 */
export function applyClassStyles(root: Element): void {
  const rules = new Map<string, ClassRule[]>()
  for (const sheet of elementsOf(root, 'style')) readSheet(sheet.textContent ?? '', rules)
  if (rules.size === 0) return
  for (const element of elementsOf(root, '[class]')) {
    const found = (element.getAttribute('class') ?? '')
      .split(/\s+/)
      .flatMap((name) => rules.get(name) ?? [])
      .filter((rule) => rule.element === '' || rule.element === element.localName)
    if (found.length === 0) continue
    const own = element.getAttribute('style')
    const all = [...(own === null ? [] : [own]), ...found.map(({ declarations }) => declarations)]
    element.setAttribute('style', all.join(';'))
  }
}

function readSheet(text: string, rules: Map<string, ClassRule[]>): void {
  // Split, not matched: a sheet without its braces must not cost the square of its length.
  for (const part of text.replaceAll('<!--', '').replaceAll('-->', '').split('}')) {
    const brace = part.indexOf('{')
    if (brace === -1) continue
    const declarations = part
      .slice(brace + 1)
      .split(';')
      .filter((declaration) => telling.test(declaration))
      .join(';')
    if (declarations === '') continue
    for (const selector of part.slice(0, brace).split(',')) {
      const [, element = '', name = ''] =
        /(?:^|[\s/])([a-z0-9]*)\.([\w-]+)\s*$/i.exec(selector.slice(-200)) ?? []
      // Word's own kinds of paragraph are told by their names; their looks would only repeat it.
      if (name === '' || name.startsWith('Mso')) continue
      const known = rules.get(name) ?? []
      if (known.length >= mostRules) continue
      known.push({ element: element.toLowerCase(), declarations })
      rules.set(name, known)
    }
  }
}
