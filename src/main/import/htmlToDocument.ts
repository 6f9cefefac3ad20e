import { DOMParser } from '@tiptap/pm/model'
import type { DocumentJson } from '../../shared/document/articleDocument'
import { documentSchema } from '../../shared/document/documentSchema'
import { chooseStoryRoot, dropForeignElements } from './dropForeignElements'
import { elementsOf, moveContent, parseForeignHtml } from './foreignHtml'
import { headlineFromFileName, takeHeadline } from './headline'
import { type ImportDetails, oneLine } from './importDetails'
import type { PictureStore } from './pictureStore'
import { placePictures } from './placePictures'
import { tidyBlocks } from './tidyBlocks'
import { tidyDocument } from './tidyDocument'
import { tidyInline } from './tidyInline'

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
  dropForeignElements(body, warnings)
  const root = chooseStoryRoot(body, warnings)
  const found = takeHeadline(root, details.headline)
  const headline = found !== '' ? found : title !== '' ? title : headlineFromFileName(file)
  placePictures(root, pictures.take)
  tidyBlocks(root, warnings)
  tidyInline(root, warnings)
  return tidyDocument(file, parser.parse(arrange(root, headline, details.standfirst)).toJSON())
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
