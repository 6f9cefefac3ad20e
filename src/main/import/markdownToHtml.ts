import { Marked } from 'marked'
import { maximumDepth } from './importLimits'
import { refuseFile } from './refusals'

const markdown = new Marked({ gfm: true, async: false })

/**
 * GitHub-flavoured Markdown as HTML, which is not clean: it goes through the schema like all HTML from outside.
 * @throws GalleyError `tooLarge` for nesting that no story has
 */
export function markdownToHtml(file: string, text: string): string {
  try {
    return markdown.parse(text, { async: false })
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    throw refuseFile(
      'tooLarge',
      file,
      `nests its quotes or lists more than ${maximumDepth} levels deep.`,
      'Take the surplus > or list marks out and import it again.',
      error,
    )
  }
}
