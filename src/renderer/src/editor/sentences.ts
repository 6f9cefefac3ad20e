import type { Node as DocumentNode } from '@tiptap/pm/model'
import { baseLanguage } from '../../../shared/spelling/houseWord'

/** A sentence within a block of text, by offsets into its content, without the space after it. */
export interface Sentence {
  from: number
  to: number
}

/** What looks like the end of a sentence and is none: “J. Quill”, “Dr. Quill”, “z. B.” */
const abbreviationAtEnd = new RegExp(
  `(?:^|[\\s(“„«])(?:\\p{L}|${[
    'Mrs?|Ms|Dr|Prof|St|Rev|Hon|Gen|Col|Lt|Sgt|Capt|Maj|Cpl|Sen|Gov|Rep|Pres|Supt|vs|approx',
    'Nr|Hr|Fr|Abs|Art|Bd|Kap|Ziff|Abb|Mio|Mrd|Tsd|Dipl|Ing|Hrsg|ca|bzw|evtl|ggf|vgl|inkl|zzgl|geb|gest',
    'MM|Mme|Mlle|chap|env|av',
  ].join('|')})\\.\\s*$`,
  'u',
)

/** In German the number of a day or of a king: “am 3. Mai”. */
const ordinalAtEnd = /(?:^|\s)\d{1,2}\.\s*$/u

/** What goes on with the sentence before: “‘Why?’ he asked.” */
const goesOn = /^\p{Ll}/u

const segmenters = new Map<string, Intl.Segmenter>()
const sentencesOfBlock = new WeakMap<DocumentNode, { language: string; sentences: readonly Sentence[] }>()

/**
 * The sentences of a block of text, by the rules of Unicode (UAX 29), found once as long as it is not edited.
 * @param language BCP 47
 */
export function sentencesOf(block: DocumentNode, language: string): readonly Sentence[] {
  const known = sentencesOfBlock.get(block)
  if (known?.language === language) return known.sentences
  const sentences = sentencesIn(textOf(block), language)
  sentencesOfBlock.set(block, { language, sentences })
  return sentences
}

/** The sentence at an offset of a block; between two it is the one that begins there. Null in an empty block. */
export function sentenceAt(block: DocumentNode, offset: number, language: string): Sentence | null {
  const sentences = sentencesOf(block, language)
  return sentences.findLast(({ from }) => from <= offset) ?? sentences[0] ?? null
}

function sentencesIn(text: string, language: string): Sentence[] {
  const found: Sentence[] = []
  const isGerman = baseLanguage(language) === 'de'
  let from = 0
  let read = ''
  for (const { segment } of segmenterFor(language).segment(text)) {
    read += segment
    const after = text.slice(from + read.length, from + read.length + 1)
    const isShortened = abbreviationAtEnd.test(read) || (isGerman && ordinalAtEnd.test(read))
    const isInside = isShortened ? after !== '' : goesOn.test(after)
    if (isInside && !read.endsWith('\n')) continue
    const to = from + read.trimEnd().length
    if (to > from) found.push({ from, to })
    from += read.length
    read = ''
  }
  return found
}

function segmenterFor(language: string): Intl.Segmenter {
  const known = segmenters.get(language)
  if (known !== undefined) return known
  const made = new Intl.Segmenter(language, { granularity: 'sentence' })
  segmenters.set(language, made)
  return made
}

/** The block's text, a character a position. What is no text (a footnote's number) joins what is around it. */
function textOf(block: DocumentNode): string {
  let text = ''
  for (const child of block.children) {
    if (child.isText) text += child.text ?? ''
    else text += (child.type.name === 'hardBreak' ? '\n' : '\u2060').repeat(child.nodeSize)
  }
  return text
}
