import { useEffect, useMemo, useState } from 'react'
import type { Article } from '../../../../shared/article/records'
import { dictionaryFor } from '../../../../shared/spelling/dictionaryInfo'
import { cleanHouseWord, houseWordTest } from '../../../../shared/spelling/houseWord'
import { call, on } from '../../app/ipcClient'
import { usePreferences } from '../../app/preferences'
import { useChannel } from '../../app/queries'
import { tellFailure } from '../../app/tellFailure'
import type { SpellingSession } from '../../editor/spelling/SpellingSession'
import { scriptTest } from '../../editor/spelling/spellableWords'
import { WordKnowledge } from '../../editor/spelling/WordKnowledge'
import { takeOverIgnoredWords } from './ignoredWords'

/** The dictionary that a story is checked by; null when there is none for its language, undefined while not known. */
export function useDictionary(language: string): string | null | undefined {
  const { data } = useChannel('spelling:dictionaries', {})
  if (data === undefined) return undefined
  const languages = data.map((dictionary) => dictionary.language)
  return dictionaryFor(language, languages) ?? null
}

/** Keeps a story's spelling going: by its language, the house dictionary and what is ignored in it. */
export function useSpelling(session: SpellingSession | undefined, article: Article): void {
  const isOn = usePreferences(({ spelling }) => spelling)
  const { data: dictionaries } = useChannel('spelling:dictionaries', {})
  const { data: house } = useChannel('dictionary:list', {})
  const { data: ignored } = useChannel('dictionary:ignored', { id: article.id })
  const { language } = article
  const dictionary = useDictionary(language)
  const findNames = useNameFinder()
  // With other dictionaries on this computer, or other names in the workspace, the same word may be right.
  const knowledge = useMemo(
    () =>
      dictionaries === undefined || typeof dictionary !== 'string'
        ? null
        : new WordKnowledge(async (words) => {
            const { unknown } = await call('spelling:check', { language: dictionary, words })
            if (unknown.length === 0) return unknown
            const names = new Set(await findNames(dictionary, unknown))
            return unknown.filter((word) => !names.has(word))
          }),
    [dictionaries, dictionary, findNames],
  )

  useEffect(() => {
    takeOverIgnoredWords(article.id).catch(tellFailure)
  }, [article.id])

  useEffect(() => {
    if (session === undefined) return
    if (!isOn || knowledge === null || house === undefined || ignored === undefined) {
      session.configure(null)
      return
    }
    const isHouse = houseWordTest(house, language)
    const isInScript = scriptTest(language)
    const isIgnored = new Set(ignored)
    session.configure({
      knowledge,
      isExempt: (word) => isHouse(word) || isIgnored.has(cleanHouseWord(word)) || !isInScript(word),
      onFailure: tellFailure,
    })
  }, [session, isOn, knowledge, house, ignored, language])
}

type NameFinder = (language: string, words: string[]) => Promise<readonly string[]>

/** Finds those of the words that are words of names; another function once the names have changed. */
function useNameFinder(): NameFinder {
  const [find, setFind] = useState(makeNameFinder)
  useEffect(() => on('terms:changed', () => setFind(makeNameFinder)), [])
  return find
}

function makeNameFinder(): NameFinder {
  return (language, words) => call('dictionary:names', { language, words })
}
