import { parseHTML } from 'linkedom'
import { isDeeperThan } from '../../shared/foreignHtml/elements'
import { measureMarkup } from '../../shared/foreignHtml/measureMarkup'
import { maximumDepth, maximumElements } from './importLimits'
import { refuseFile } from './refusals'

/**
 * Parses HTML that came from outside into a document of its own that no browser ever sees: nothing in it runs and
 * nothing is fetched.
 * @returns the body, with everything of the source inside it
 * @throws GalleyError `tooLarge` for nesting or sizes that no story has, before they cost anything
 */
export function parseForeignHtml(file: string, html: string): HTMLElement {
  refuseMonsters(file, html)
  const { document } = parseHTML(`<!doctype html><html><head></head><body>${html}</body></html>`)
  if (isDeeperThan(document.body, maximumDepth)) throw tooDeep(file)
  return document.body
}

function refuseMonsters(file: string, html: string): void {
  // The depth far above the limit, since tags inside comments and scripts are counted as well.
  const beyond = measureMarkup(html, { elements: maximumElements, depth: maximumDepth * 16 })
  if (beyond === 'depth') throw tooDeep(file)
  if (beyond === 'elements') {
    throw refuseFile(
      'tooLarge',
      file,
      `holds more than ${maximumElements.toLocaleString('en')} tags.`,
      'Split it into several stories, or export it again without its formatting.',
    )
  }
}

function tooDeep(file: string) {
  return refuseFile(
    'tooLarge',
    file,
    `nests its elements more than ${maximumDepth} levels deep.`,
    'Export it again from the program that it comes from, or import it as plain text.',
  )
}
