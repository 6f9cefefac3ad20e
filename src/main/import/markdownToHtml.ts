import { Marked } from 'marked'
import { maximumDepth } from './importLimits'
import { markdownExtensions } from './markdownExtensions'
import { refuseFile } from './refusals'

/** Most emphasis marks in one run without a space: the reader's time grows with their square. */
const maximumMarks = 5000

/**
 * GitHub-flavoured Markdown as HTML, which is not clean: it goes through the schema like all HTML from outside.
 * @throws GalleyError `tooLarge` for nesting that no story has
 */
export function markdownToHtml(file: string, text: string): string {
  refuseEndlessMarks(file, text)
  if (deepQuote.test(text)) throw tooDeep(file)
  try {
    return new Marked({ gfm: true, async: false }, markdownExtensions()).parse(text, { async: false })
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    throw tooDeep(file, error)
  }
}

/** Found before it is read: the reader takes its time over each level, and ends only when its stack does. */
const deepQuote = new RegExp(`^(?: {0,3}>){${maximumDepth + 1}}`, 'm')

function tooDeep(file: string, cause?: unknown) {
  return refuseFile(
    'tooLarge',
    file,
    `nests its quotes or lists more than ${maximumDepth} levels deep.`,
    'Take the surplus > or list marks out and import it again.',
    cause,
  )
}

function refuseEndlessMarks(file: string, text: string): void {
  for (const [run] of text.matchAll(new RegExp(`\\S{${maximumMarks},}`, 'g'))) {
    if ((run.match(/[_*~]/g)?.length ?? 0) <= maximumMarks) continue
    throw refuseFile(
      'tooLarge',
      file,
      `holds a run of more than ${maximumMarks.toLocaleString('en')} emphasis marks without a space.`,
      'Take it out and import it again.',
    )
  }
}
