import { longestWord } from '../../../../shared/spelling/houseWord'
import { call } from '../../app/ipcClient'
import { readRemembered, writeRemembered } from '../../app/remembered'

/**
 * Has the spelling leave a word alone in a story.
 * @param isIgnored false takes it back
 */
export async function ignoreWord(articleId: string, word: string, isIgnored: boolean): Promise<void> {
  await call('dictionary:ignore', { id: articleId, words: [word], ignored: isIgnored })
}

/** Where this computer kept ignored words, by story, before the workspace did. */
const name = 'spelling.ignored'

function readKept(stored: unknown): Map<string, string[]> | undefined {
  if (typeof stored !== 'object' || stored === null) return undefined
  const isWord = (word: unknown): word is string =>
    typeof word === 'string' && /^\S+$/u.test(word) && word.length <= longestWord
  return new Map(
    Object.entries(stored).map(([id, words]) => [id, Array.isArray(words) ? words.filter(isWord) : []]),
  )
}

/** Moves the words that this computer kept for a story into the workspace; they stay here until they are there. */
export async function takeOverIgnoredWords(articleId: string): Promise<void> {
  const words = readRemembered(name, readKept)?.get(articleId)
  if (words === undefined) return
  if (words.length > 0) await call('dictionary:ignore', { id: articleId, words, ignored: true })
  // Read again: another window may have moved those of another story meanwhile.
  const left = readRemembered(name, readKept) ?? new Map<string, string[]>()
  left.delete(articleId)
  writeRemembered(name, Object.fromEntries(left))
}
