import type { Node as DocumentNode } from '@tiptap/pm/model'
import type { Selection } from '@tiptap/pm/state'
import { bodyStart } from '../../../shared/document/articleDocument'
import { copyOf } from '../../../shared/document/storyText'
import { countWords } from '../../../shared/text/countWords'

export interface CopyCounts {
  words: number
  /** With spaces, without the ends of lines. */
  characters: number
  charactersNoSpaces: number
  /** Lines that hold anything: paragraphs, headings, items, cells. */
  paragraphs: number
}

const none: CopyCounts = { words: 0, characters: 0, charactersNoSpaces: 0, paragraphs: 0 }
const countsOfBlock = new WeakMap<DocumentNode, CopyCounts>()

/** Counts a story's body. Costs what was edited since the last count, beside one step per block. */
export function countBody(document: DocumentNode): CopyCounts {
  return document.children.slice(bodyStart).map(countBlock).reduce(sum, none)
}

/** Counts what is selected: of cells every one of them, and nothing between. */
export function countSelected(document: DocumentNode, { ranges }: Selection): CopyCounts {
  return ranges.map(({ $from, $to }) => countBetween(document, $from.pos, $to.pos)).reduce(sum, none)
}

/**
 * Counts a stretch of the story, by positions of the document. Blocks that are selected whole are counted once as long as they
 * are not edited.
 */
export function countBetween(document: DocumentNode, from: number, to: number): CopyCounts {
  let counts = none
  let start = 0
  for (const block of document.children) {
    const end = start + block.nodeSize
    if (start >= to) break
    if (end > from) {
      const isWhole = from <= start + 1 && to >= end - 1
      const part = isWhole ? block : partOf(block, from - start - 1, to - start - 1)
      counts = sum(counts, isWhole ? countBlock(block) : countText(copyOf(part)))
    }
    start = end
  }
  return counts
}

function partOf(block: DocumentNode, from: number, to: number): DocumentNode {
  return block.cut(Math.max(0, from), Math.min(block.content.size, to))
}

function countBlock(block: DocumentNode): CopyCounts {
  const known = countsOfBlock.get(block)
  if (known !== undefined) return known
  const counts = countText(copyOf(block))
  countsOfBlock.set(block, counts)
  return counts
}

function countText(text: string): CopyCounts {
  const signs = text.replace(/\n/g, '')
  return {
    words: countWords(text),
    characters: codePoints(signs),
    charactersNoSpaces: codePoints(signs.replace(/\s/gu, '')),
    paragraphs: text.split('\n').filter((line) => line.trim() !== '').length,
  }
}

/** Letters outside the basic plane are one character each, though two units long. */
function codePoints(text: string): number {
  return text.length - (text.match(/[\ud800-\udbff][\udc00-\udfff]/g)?.length ?? 0)
}

function sum(one: CopyCounts, other: CopyCounts): CopyCounts {
  return {
    words: one.words + other.words,
    characters: one.characters + other.characters,
    charactersNoSpaces: one.charactersNoSpaces + other.charactersNoSpaces,
    paragraphs: one.paragraphs + other.paragraphs,
  }
}
