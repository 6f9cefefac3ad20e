import { DOMParser } from '@tiptap/pm/model'
import type { DocumentJson } from '../../shared/document/articleDocument'
import { documentSchema } from '../../shared/document/documentSchema'
import { elementsOf, moveContent } from '../../shared/foreignHtml/elements'
import { tidyForeignHtml } from '../../shared/foreignHtml/tidyForeignHtml'
import { chooseStoryRoot } from './chooseStoryRoot'
import { parseForeignHtml } from './foreignHtml'
import { headlineFromFileName, takeHeadline } from './headline'
import { type ImportDetails, oneLine } from './importDetails'
import type { PictureStore } from './pictureStore'
import { readOwnPage } from './readOwnPage'
import { tidyDocument } from './tidyDocument'
import { tidyWarnings } from './tidyWarnings'

const parser = DOMParser.fromSchema(documentSchema)

/**
 * Reads HTML into a story: the schema's own parse rules take from it what a story can hold, as they do for pasted
 * HTML; nothing of the source is ever inserted anywhere.
 * @throws GalleyError `tooLarge`
 */
export function htmlToDocument(
  file: string,
  html: string,
  details: ImportDetails,
  pictures: PictureStore,
  warnings: string[],
): DocumentJson {
  const body = parseForeignHtml(file, html)
  // A drawing may have a title of its own.
  const titles = elementsOf(body, 'title').filter((element) => element.closest('svg, template') === null)
  const title = oneLine(titles[0]?.textContent)
  for (const element of elementsOf(body, 'title')) element.remove()
  const own = readOwnPage(body)
  let found = ''
  const around: string[] = []
  const { root, ...report } = tidyForeignHtml(body, {
    chooseRoot: (source) => chooseStoryRoot(source, around),
    takeHeadline: (story) => {
      found = takeHeadline(story, details.headline)
    },
    takePicture: pictures.take,
  })
  warnings.push(...tidyWarnings(report), ...around)
  linkStories(root)
  const headline = found !== '' ? found : title !== '' ? title : headlineFromFileName(file)
  return tidyDocument(
    file,
    parser.parse(arrange(root, headline, details.standfirst || (own?.standfirst ?? ''))).toJSON(),
  )
}

/** The elements of a story in the schema's order; headline and standfirst are set as text. */
function arrange(root: Element, headline: string, standfirst: string): Element {
  const document = root.ownerDocument
  const story = document.createElement('div')
  const headlineElement = document.createElement('h1')
  headlineElement.setAttribute('data-headline', '')
  headlineElement.textContent = headline
  const standfirstElement = document.createElement('p')
  standfirstElement.setAttribute('data-standfirst', '')
  standfirstElement.textContent = standfirst
  story.append(headlineElement, standfirstElement)
  moveContent(root, story)
  return story
}

/** Stories that are imported together link to each other's files; in the workspace they link to each other. */
function linkStories(root: Element): void {
  for (const link of elementsOf(root, 'a[href]')) {
    const href = link.getAttribute('href') ?? ''
    if (/^[a-z][a-z0-9+.-]*:/i.test(href)) continue
    link.setAttribute('href', href.replace(/\.(?:md|markdown)(?=$|[?#])/i, ''))
  }
}
