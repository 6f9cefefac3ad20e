import { termKey } from '../article/term'
import type { LanguageRules } from './languageRules'

/** One word of a story. */
export interface StoryWord {
  /** Where it stands in its line. */
  start: number
  end: number
  /** As in `termKey`, and what its forms share (`LanguageRules.stem`). */
  key: string
  stem: string
  isCapitalised: boolean
  /** First of a sentence, a line or a quotation: a capital says nothing there. */
  opens: boolean
  /** How it is tied to the word before: by a space or a hyphen, as words of one name are, or not at all. */
  follows: 'closely' | 'apart'
}

/** Whether a word goes on what the word before began: not in a new sentence, nor behind a comma. */
export function isTied(word: StoryWord | undefined): word is StoryWord {
  return word !== undefined && word.follows === 'closely' && !word.opens
}

export type LineRole = 'headline' | 'standfirst' | 'lead' | 'heading' | 'body'

export interface StoryLine {
  text: string
  role: LineRole
  words: StoryWord[]
  /** Written With Capitals Throughout, as headings in some papers are: capitals tell nothing here. */
  isTitleCase: boolean
}

export interface StoryText {
  headline: string
  standfirst: string
  /** A block a line. */
  body: string
}

/** Longest line without a full stop that is taken for a heading, in characters. */
const headingLength = 90

/** Paragraphs that count as the lead. */
const leadParagraphs = 2

const plainWord = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*/gu
/** Where words lean on the next with an apostrophe it stands between two words. */
const elidedWord = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu

/** What counts as one word: parts joined by a hyphen are words of their own, closely tied. */
export function wordPattern(rules: LanguageRules): RegExp {
  return rules.elides ? elidedWord : plainWord
}
const endsSentence = /[.!?…:;•]|[«„“"‚‹(]\s*$|^\s*[–—]/u
const isClose = /^[ \u00a0\u202f]$|^[’'‑-]$/u

/**
 * The words of a story line by line.
 * @param limit words that are read at most: of a longer story the beginning, and then every so many lines
 */
export function readWords(story: StoryText, rules: LanguageRules, limit: number): StoryLine[] {
  const keys = new Map<string, string>()
  const stems = new Map<string, string>()
  const read = (text: string, role: LineRole) => readLine(text, role, rules, keys, stems)
  const lines = [read(story.headline, 'headline'), read(story.standfirst, 'standfirst')]
  const body = chooseLines(story.body, limit)
  let paragraphs = 0
  for (const text of body) {
    const isHeading = text.length <= headingLength && !/[.!?…:;,”"»«“]\s*$/u.test(text)
    if (!isHeading) paragraphs++
    lines.push(read(text, isHeading ? 'heading' : paragraphs <= leadParagraphs ? 'lead' : 'body'))
  }
  return lines
}

/** A word has about six characters, the space included. */
const charactersPerWord = 6

function chooseLines(body: string, limit: number): string[] {
  const all = body.split('\n')
  const budget = limit * charactersPerWord
  if (body.length <= budget) return all
  const chosen: string[] = []
  const half = budget / 2
  let used = 0
  let at = 0
  for (; at < all.length && used < half; at++) {
    const line = all[at] ?? ''
    // One paragraph of a whole book is cut, not skipped.
    chosen.push(line.slice(0, half))
    used += Math.min(line.length, half)
  }
  const left = all.length - at
  const perLine = (body.length - used) / Math.max(1, left)
  const step = Math.max(1, Math.ceil((left * perLine) / (budget - half)))
  for (; at < all.length && used < budget; at += step) {
    const line = (all[at] ?? '').slice(0, budget - used)
    chosen.push(line)
    used += line.length
  }
  return chosen
}

function readLine(
  text: string,
  role: LineRole,
  rules: LanguageRules,
  keys: Map<string, string>,
  stems: Map<string, string>,
): StoryLine {
  const found: StoryWord[] = []
  let lastEnd = 0
  let content = 0
  let capitals = 0
  for (const match of text.matchAll(wordPattern(rules))) {
    let surface = match[0]
    const start = match.index
    if (!rules.elides) surface = surface.replace(/['’]s$/u, '')
    const key = remembered(keys, surface, termKey)
    const gap = text.slice(lastEnd, start)
    const previous = found.at(-1)
    const isCapitalised = /^\p{Lu}/u.test(surface)
    const afterShort =
      previous?.isCapitalised === true &&
      gap === '. ' &&
      (previous.end - previous.start === 1 || rules.titles.has(previous.key))
    found.push({
      start,
      end: start + surface.length,
      key,
      stem: remembered(stems, key, rules.stem),
      isCapitalised,
      opens: previous === undefined || (!afterShort && endsSentence.test(gap)),
      follows: previous !== undefined && (afterShort || isClose.test(gap)) ? 'closely' : 'apart',
    })
    if (!rules.stopWords.has(key) && surface.length > 2) {
      content++
      if (isCapitalised) capitals++
    }
    lastEnd = start + match[0].length
  }
  const isTitleCase =
    !rules.capitalisesNouns && content >= 4 && capitals / content > 0.8 && role !== 'body' && role !== 'lead'
  return { text, role, words: found, isTitleCase }
}

function remembered(known: Map<string, string>, from: string, make: (from: string) => string): string {
  const before = known.get(from)
  if (before !== undefined) return before
  const made = make(from)
  known.set(from, made)
  return made
}
