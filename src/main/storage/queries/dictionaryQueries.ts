import type { HouseWord } from '../../../shared/spelling/houseWord'
import type { ReadableDatabase } from '../database'

interface HouseWordRow {
  word: string
  language: string
}

/** The house dictionary, and the words that are ignored in single stories. */
export function createDictionaryQueries(database: ReadableDatabase) {
  const all = database.prepare<[], HouseWordRow>(
    'SELECT word, language FROM house_words ORDER BY sort_form(word), word, language',
  )
  const insert = database.prepare<[string, string, string, number], never>(
    `INSERT INTO house_words (word, language, added_by, added_at) VALUES (?, ?, ?, ?)
     ON CONFLICT (word, language) DO NOTHING`,
  )
  const remove = database.prepare<[string, string], never>(
    'DELETE FROM house_words WHERE word = ? AND language = ?',
  )
  const ignored = database.prepare<[string], { word: string }>(
    'SELECT word FROM ignored_words WHERE article_id = ? ORDER BY word',
  )
  const ignore = database.prepare<[string, string], never>(
    'INSERT OR IGNORE INTO ignored_words (article_id, word) VALUES (?, ?)',
  )
  const heed = database.prepare<[string, string], never>(
    'DELETE FROM ignored_words WHERE article_id = ? AND word = ?',
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
    ignored: (articleId: string): string[] => ignored.all(articleId).map(({ word }) => word),
    setIgnored: (articleId: string, word: string, isIgnored: boolean) => {
      ;(isIgnored ? ignore : heed).run(articleId, word)
    },
  }
}

export type DictionaryQueries = ReturnType<typeof createDictionaryQueries>
