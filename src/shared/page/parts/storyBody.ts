import { bodyStart } from '../../document/articleDocument'
import type { ContentsEntry } from '../../document/extractContents'
import { deskNoteName } from '../../document/nodes/DeskNote'
import { readAlsoName } from '../../document/nodes/ReadAlso'
import { createSerializer, type DocumentSerializer, escapeAttribute } from '../../document/serializeDocument'
import { type Html, noHtml, trustedHtml } from '../html'
import type { PageFrame } from '../pageFrame'
import type { PageArticle } from '../pageTypes'
import { blockPart, embedPart, readAlsoPart } from '../theming/blockParts'
import { infoBoxBlock, pullQuoteBlock } from './boxes'
import { createFootnotes, type Footnotes } from './footnotes'
import { linkTags, storyLinkTags } from './storyLinks'
import { galleryBlock, pictureBlock } from './storyPictures'
import { tableBlock } from './storyTable'

/**
 * The body in two halves: the contents go between them. Each piece is one element with what is in it, or empty where a
 * block has nothing to show.
 */
export interface StoryBody {
  standfirst: Html
  /** The blocks before the first heading. */
  lead: string[]
  rest: string[]
}

/**
 * @param options.remember blocks are kept for the next time
 * @throws GalleyError `unknownContent` for a node or mark that this build cannot write
 */
export function storyBody(
  frame: PageFrame,
  article: PageArticle,
  contents: readonly ContentsEntry[],
  { remember }: { remember: boolean },
): StoryBody {
  const footnotes = createFootnotes(frame)
  const serializer = createBodySerializer(frame, article, footnotes)
  const anchors = new Map(contents.map((entry) => [entry.index, entry]))
  const halves: Pick<StoryBody, 'lead' | 'rest'> = { lead: [], rest: [] }
  let half: keyof typeof halves = 'lead'
  for (const [index, block] of article.document.children.entries()) {
    if (index < bodyStart) continue
    if (block.type.name !== 'heading') {
      halves[half].push(remember ? serializer.rememberedNode(block) : serializer.node(block))
      continue
    }
    const entry = anchors.get(index)
    // A heading without words is not yet one.
    if (entry === undefined) continue
    half = 'rest'
    const tag = `h${entry.level}`
    halves.rest.push(`<${tag} id="${escapeAttribute(entry.anchor)}">${serializer.content(block)}</${tag}>`)
  }
  const standfirst = article.document.maybeChild(1)
  return {
    standfirst: standfirst ? trustedHtml(serializer.content(standfirst)) : noHtml,
    lead: halves.lead,
    rest: [...halves.rest, blockPart(frame, 'footnotes', footnotes.list())],
  }
}

/** Writes the body's blocks in the order of the page: footnotes, tables and boxes are numbered as they are met. */
function createBodySerializer(
  frame: PageFrame,
  article: PageArticle,
  footnotes: Footnotes,
): DocumentSerializer {
  const tableNames = new Set<string>()
  let boxes = 0
  const serializer: DocumentSerializer = createSerializer({
    nodes: {
      // Never published, in any exit.
      [deskNoteName]: () => '',
      image: (node) => pictureBlock(frame, article, node).text,
      gallery: (node) => galleryBlock(frame, article, node).text,
      table: (node) => {
        const name = nameTable(frame, String(node.attrs.caption), tableNames)
        const table = tableBlock(serializer, node, name)
        return blockPart(frame, 'table', table, () => ({ name, caption: String(node.attrs.caption) }))
      },
      embedCard: (node) => embedPart(frame, article, node).text,
      [readAlsoName]: (node) => readAlsoPart(frame, article, node).text,
      pullQuote: (node) => pullQuoteBlock(frame, serializer, node).text,
      infoBox: (node) => infoBoxBlock(frame, serializer, node, ++boxes).text,
      footnote: (_node, content) => footnotes.reference(content()).text,
    },
    // A link or emphasis goes around a footnote's number, never through it: it is a link itself.
    withoutMarks: ['footnote'],
    marks: {
      link: (mark) => linkTags(frame, article, mark),
      storyLink: (mark) => storyLinkTags(frame, article, mark),
    },
  })
  return serializer
}

/** A table's name in the page: its caption, or its number; no two have the same. */
function nameTable({ words }: PageFrame, caption: string, taken: Set<string>): string {
  const numbered = words.table(taken.size + 1)
  const wanted = caption.trim()
  const name = wanted === '' ? numbered : taken.has(wanted) ? `${wanted} (${numbered})` : wanted
  taken.add(name)
  return name
}
