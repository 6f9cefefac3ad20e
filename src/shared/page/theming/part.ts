import { type Html, noHtml, trustedHtml } from '../html'
import type { PageFrame } from '../pageFrame'
import { countPlaces, fillPlaces } from './partMarkup'
import { type PartName, partsOfTheCopy } from './partNames'
import { plainWords, siteData } from './siteData'
import { partFile, type WrittenPart } from './templates'
import { templateTools } from './templateTools'
import { TemplateProblem } from './themeFailure'

/**
 * A part of the page: the theme's where it overrides it, else Galley's own. Only a part that is overridden costs more
 * than the call.
 * @param own writes Galley's own part; also what the theme gets as `default`
 * @param data what the theme's part is given beside `default`, `site` and `words` (docs/themes.md); null where there is
 *   nothing to show
 * @param must markup in the data that the theme may not leave out, nor show twice
 * @throws GalleyError `themeFailed`
 */
export function part(
  frame: PageFrame,
  name: PartName,
  own: () => Html,
  data: () => object | null = () => ({}),
  must?: Html,
): Html {
  const { theming } = frame
  if (theming === null || !theming.templates.has(name)) return own()
  const its = data()
  if (its === null) return own()
  let written: Html | undefined
  const ownOnce = () => {
    written ??= own()
    return written
  }
  try {
    const given = Object.defineProperties({}, Object.getOwnPropertyDescriptors(its))
    Object.assign(given, { site: siteData(frame), words: plainWords(frame.words) })
    Object.defineProperty(given, 'default', { enumerable: true, get: () => shown(ownOnce()) })
    const text = theming.templates.write(name, given, templateTools(frame), theming.budget)
    return finish(name, text, must === undefined ? [] : [must, ownOnce()])
  } catch (error) {
    if (!(error instanceof TemplateProblem)) throw error
    theming.fail(error)
    return ownOnce()
  }
}

/** Markup for templates: nothing where there is none, so that `if` tells. */
export function shown(markup: Html): Html | null {
  return markup.text === '' ? null : markup
}

/** What stands in a part once, and what it is called there, for those whose it is not the halves of the copy. */
const mustHave: Partial<Record<PartName, { what: string; called: string }>> = {
  article: { what: 'the copy of the story', called: 'copy' },
  'static-page': { what: 'the copy of the page', called: 'copy' },
  'search-page': { what: 'the search', called: 'search' },
}

function finish(name: PartName, { text, markup, roots }: WrittenPart, must: readonly Html[]): Html {
  if (partsOfTheCopy.has(name) && roots > 1) {
    throw new TemplateProblem(
      partFile(name),
      null,
      'This part must be one element, with everything else in it.',
    )
  }
  if (must.length > 0) {
    const times = markup.reduce(
      (sum, piece, index) => sum + (must.includes(piece) ? countPlaces(text, index) : 0),
      0,
    )
    if (times !== 1) {
      const { what, called } = mustHave[name] ?? { what: 'the copy of the story', called: 'blocks' }
      const does = times === 0 ? `leaves ${what} out` : `shows ${what} twice`
      throw new TemplateProblem(
        partFile(name),
        null,
        `This part ${does}: “{{ ${called} }}” belongs in it once.`,
      )
    }
  }
  if (text.trim() === '') return noHtml
  return trustedHtml(
    fillPlaces(
      text.trim(),
      markup.map((piece) => piece.text),
    ),
  )
}
