import type { HouseWord } from '../../../shared/spelling/houseWord'
import type { ReadableDatabase } from '../database'

interface HouseWordRow {
  word: string
  language: string
}

/** The house dictionary. */
export function createDictionaryQueries(database: ReadableDatabase) {
  const all = database.prepare<[], HouseWordRow>(
    'SELECT word, language FROM house_words ORDER BY word COLLATE NOCASE, word, language',
  )
  const insert = database.prepare<[string, string, string, number], never>(
    `INSERT INTO house_words (word, language, added_by, added_at) VALUES (?, ?, ?, ?)
     ON CONFLICT (word, language) DO NOTHING`,
  )
  const remove = database.prepare<[string, string], never>(
    'DELETE FROM house_words WHERE word = ? AND language = ?',
  )
  return {
    list: (): HouseWord[] =>
      all.all().map(({ word, language }) => ({ word, language: language === '' ? null : language })),
    /** @returns whether it is new */
    add: ({ word, language }: HouseWord, profileId: string, at: number): boolean =>
      insert.run(word, language ?? '', profileId, at).changes > 0,
    remove: ({ word, language }: HouseWord) => {
      remove.run(word, language ?? '')
    },
  }
}

export type DictionaryQueries = ReturnType<typeof createDictionaryQueries>
