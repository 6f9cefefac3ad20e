import type { TermKind } from '../../../shared/article/term'
import type { SuggestedKind } from '../../../shared/tagging/suggestion'
import type { ReadableDatabase } from '../database'

/** A term, and in how many of the stories looked at it stands beside another. */
export interface CompanionRow {
  id: string
  kind: TermKind
  name: string
  uses: number
  together: number
}

export interface TermRow {
  id: string
  kind: TermKind
  name: string
}

/** A term with the `termKey` of its name. */
export interface KeyedTermRow extends TermRow {
  key: string
}

/** A story as it is compared with others: by the words of its headline and standfirst. */
export interface ComparedStory {
  id: string
  language: string
  headline: string
  standfirst: string
}

/** What suggestions of terms are made from: terms by use, their company in earlier stories, what was dismissed. */
export function createSuggestionQueries(database: ReadableDatabase) {
  const mostUsed = database.prepare<[TermKind, number], KeyedTermRow>(
    `SELECT id, kind, name, key FROM terms WHERE kind = ? AND merged_into IS NULL ORDER BY uses DESC, key LIMIT ?`,
  )
  const newestRow = database.prepare<[], { row: number }>('SELECT coalesce(max(rowid), 0) AS row FROM terms')
  const after = database.prepare<[number], KeyedTermRow>(
    'SELECT id, kind, name, key FROM terms WHERE rowid > ? AND merged_into IS NULL ORDER BY rowid',
  )
  const storiesLookedAt = database.prepare<[string, string, number], { stories: number }>(
    `SELECT count(*) AS stories FROM
       (SELECT 1 FROM article_terms WHERE term_id = ? AND article_id <> ? LIMIT ?)`,
  )
  const companions = database.prepare<[string, string, number], CompanionRow>(
    `SELECT t.id, t.kind, t.name, t.uses, count(*) AS together
     FROM (SELECT article_id FROM article_terms WHERE term_id = ? AND article_id <> ? LIMIT ?) s
     CROSS JOIN article_terms x ON x.article_id = s.article_id
     JOIN terms t ON t.id = x.term_id
     GROUP BY t.id`,
  )
  const newest = database.prepare<[number], ComparedStory>(
    `SELECT id, language, headline, standfirst FROM articles WHERE kind = 'story'
     ORDER BY updated_at DESC, id LIMIT ?`,
  )
  const filedUnder = database.prepare<[string], TermRow & { uses: number }>(
    `SELECT t.id, t.kind, t.name, t.uses FROM article_terms x JOIN terms t ON t.id = x.term_id
     WHERE x.article_id = ? AND t.kind IN ('section', 'topic')`,
  )
  const total = database.prepare<[], { stories: number }>(
    "SELECT count(*) AS stories FROM articles WHERE kind = 'story'",
  )
  const dismissed = database.prepare<[string], { kind: SuggestedKind; key: string }>(
    'SELECT kind, key FROM dismissed_suggestions WHERE article_id = ?',
  )
  const dismiss = database.prepare<[string, SuggestedKind, string], never>(
    'INSERT OR IGNORE INTO dismissed_suggestions (article_id, kind, key) VALUES (?, ?, ?)',
  )
  const allow = database.prepare<[string, SuggestedKind, string], never>(
    'DELETE FROM dismissed_suggestions WHERE article_id = ? AND kind = ? AND key = ?',
  )
  return {
    mostUsedTerms: (kind: TermKind, limit: number) => mostUsed.all(kind, limit),
    /** Grows with every new term. */
    newestTermRow: () => newestRow.get()?.row ?? 0,
    termsAfter: (row: number) => after.all(row),
    /** Terms beside this one, in at most `limit` other stories that have it; and how many stories those are. */
    company: (termId: string, exceptArticleId: string, limit: number) => ({
      stories: storiesLookedAt.get(termId, exceptArticleId, limit)?.stories ?? 0,
      terms: companions.all(termId, exceptArticleId, limit).filter(({ id }) => id !== termId),
    }),
    newestStories: (limit: number) => newest.all(limit),
    filedUnder: (articleId: string) => filedUnder.all(articleId),
    countStories: () => total.get()?.stories ?? 0,
    dismissed: (articleId: string) => dismissed.all(articleId),
    setDismissed: (articleId: string, kind: SuggestedKind, key: string, isDismissed: boolean) => {
      ;(isDismissed ? dismiss : allow).run(articleId, kind, key)
    },
  }
}

export type SuggestionQueries = ReturnType<typeof createSuggestionQueries>
