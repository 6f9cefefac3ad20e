import { followRemembered, readRemembered, writeRemembered } from '../../app/remembered'
import { createStore } from '../../app/store'

/** Words that are ignored in stories, by story: kept on this computer, since they say nothing about the copy. */
const ignored = createStore<Readonly<Record<string, readonly string[]>>>({})

/** Stories whose ignored words are kept; the ones before them are forgotten. */
const mostStories = 200

const name = 'spelling.ignored'

function readIgnored(stored: unknown): Record<string, string[]> | undefined {
  if (typeof stored !== 'object' || stored === null) return undefined
  const lists = Object.entries(stored).filter(
    (entry): entry is [string, string[]] =>
      Array.isArray(entry[1]) && entry[1].every((word) => typeof word === 'string'),
  )
  return Object.fromEntries(lists)
}
ignored.set(readRemembered(name, readIgnored) ?? {})
followRemembered(name, readIgnored, (words) => ignored.set(words))

export const ignoredWords = ignored

/** @param isIgnored false takes it back */
export function ignoreWord(articleId: string, word: string, isIgnored: boolean): void {
  // Another window may have ignored words since this one read them.
  const { [articleId]: before = [], ...others } = readRemembered(name, readIgnored) ?? {}
  const words = before.filter((one) => one !== word)
  const now = isIgnored ? [...words, word] : words
  const entries = [...Object.entries(others), ...(now.length === 0 ? [] : [[articleId, now] as const])]
  ignored.set(Object.fromEntries(entries.slice(-mostStories)))
  writeRemembered(name, ignored.get())
}
