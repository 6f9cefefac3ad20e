import type { CountedTerm, Term } from '../../../shared/article/records'
import type { TermKind } from '../../../shared/article/term'
import type { ReadableDatabase } from '../database'

const columns = 't.id, t.kind, t.name, t.slug'

/** Sections, topics, tags and authors, and which story has which. */
export function createTermQueries(database: ReadableDatabase) {
  const insert = database.prepare<[string, string, string, string, string, string], never>(
    `INSERT INTO terms (id, kind, name, key, slug, position)
     VALUES (?, ?, ?, ?, ?, (SELECT coalesce(max(position), 0) + 1 FROM terms WHERE kind = ?))`,
  )
  const byId = database.prepare<[string], Term>(
    `SELECT ${columns} FROM terms t WHERE t.id = ? AND t.merged_into IS NULL`,
  )
  const byKey = database.prepare<[string, string], Term>(
    `SELECT ${columns} FROM terms t WHERE t.kind = ? AND t.key = ? AND t.merged_into IS NULL`,
  )
  const bySlug = database.prepare<[string, string], Term>(
    `SELECT ${columns} FROM terms t WHERE t.kind = ? AND t.slug = ? AND t.merged_into IS NULL`,
  )
  const counted = `SELECT ${columns}, t.uses AS count FROM terms t`
  const list = database.prepare<[string], CountedTerm>(
    `${counted} WHERE t.kind = ? AND t.merged_into IS NULL ORDER BY t.position`,
  )
  const suggest = database.prepare<[string, string, string, number], CountedTerm>(
    `${counted} WHERE t.kind = ? AND t.merged_into IS NULL AND (t.key >= ? AND t.key < ?)
     ORDER BY t.uses DESC, t.key LIMIT ?`,
  )
  const mostUsed = database.prepare<[string, number], CountedTerm>(
    `${counted} WHERE t.kind = ? AND t.merged_into IS NULL ORDER BY t.uses DESC, t.key LIMIT ?`,
  )
  const one = database.prepare<[string], CountedTerm>(`${counted} WHERE t.id = ?`)
  const ofArticle = database.prepare<[string], Term>(
    `SELECT ${columns} FROM article_terms x JOIN terms t ON t.id = x.term_id
     WHERE x.article_id = ? ORDER BY t.kind, x.position`,
  )
  const detachKind = database.prepare<[string, string], never>(
    'DELETE FROM article_terms WHERE article_id = ? AND term_id IN (SELECT id FROM terms WHERE kind = ?)',
  )
  const attach = database.prepare<[string, string, number], never>(
    'INSERT OR IGNORE INTO article_terms (article_id, term_id, position) VALUES (?, ?, ?)',
  )
  const articlesWith = database.prepare<[string], { article_id: string; position: number }>(
    'SELECT article_id, position FROM article_terms WHERE term_id = ?',
  )
  const detachEverywhere = database.prepare<[string], never>('DELETE FROM article_terms WHERE term_id = ?')
  const rename = database.prepare<[string, string, string, string], never>(
    'UPDATE terms SET name = ?, key = ?, slug = ? WHERE id = ?',
  )
  const mergeInto = database.prepare<[string, string, string], never>(
    'UPDATE terms SET merged_into = ? WHERE id = ? OR merged_into = ?',
  )
  const removable = database.prepare<[string], never>(
    // A removed term points at itself: it resolves to nothing, and its name is free again.
    'UPDATE terms SET merged_into = id WHERE id = ?',
  )
  const everything = database.prepare<[], Term & { merged_into: string | null }>(
    `SELECT ${columns}, t.merged_into FROM terms t ORDER BY t.position`,
  )
  const inUse = `FROM terms WHERE merged_into IS NULL AND (uses > 0 OR kind = 'section')`
  const names = database.prepare<[], { name: string }>(`SELECT name ${inUse}`)
  const namesState = database.prepare<[], { state: string }>(
    `SELECT count(*) || ' ' || coalesce(sum(rowid), 0) || ' ' || coalesce(sum(rowid * rowid), 0) AS state ${inUse}`,
  )
  return {
    /** What terms are called that some story has, and sections. */
    namesInUse: () => names.all().map(({ name }) => name),
    /** Another text when other terms are in use than before; renaming changes the publication instead. */
    namesState: () => namesState.get()?.state ?? '',
    insert: (term: Term, key: string) => {
      insert.run(term.id, term.kind, term.name, key, term.slug, term.kind)
    },
    get: (id: string) => byId.get(id),
    findByKey: (kind: TermKind, key: string) => byKey.get(kind, key),
    slugIsTaken: (kind: TermKind, slug: string, exceptId: string) => {
      const holder = bySlug.get(kind, slug)
      return holder !== undefined && holder.id !== exceptId
    },
    list: (kind: TermKind) => list.all(kind),
    mostUsed: (kind: TermKind, limit: number) => mostUsed.all(kind, limit),
    /** Those whose key begins with `prefix`, most used first. Nothing sorts after U+10FFFF, emoji included. */
    suggest: (kind: TermKind, prefix: string, limit: number) =>
      prefix === '' ? mostUsed.all(kind, limit) : suggest.all(kind, prefix, `${prefix}\u{10ffff}`, limit),
    counted: (id: string) => one.get(id),
    ofArticle: (articleId: string) => ofArticle.all(articleId),
    replaceOnArticle: (articleId: string, kind: TermKind, termIds: readonly string[]) => {
      detachKind.run(articleId, kind)
      for (const [position, termId] of termIds.entries()) attach.run(articleId, termId, position)
    },
    articlesWith: (id: string) => articlesWith.all(id).map((row) => row.article_id),
    rename: (id: string, name: string, key: string, slug: string) => {
      rename.run(name, key, slug, id)
    },
    /** Moves every story on `from` to `into`, keeping its place in the story's order. */
    merge: (from: string, into: string) => {
      for (const { article_id, position } of articlesWith.all(from)) attach.run(article_id, into, position)
      detachEverywhere.run(from)
      mergeInto.run(into, from, from)
    },
    remove: (id: string) => {
      detachEverywhere.run(id)
      removable.run(id)
    },
    /** The slugs that terms of a kind have or had themselves, by id: those that were merged keep theirs here. */
    ownSlugs: (kind: TermKind): Map<string, string> =>
      new Map(
        everything
          .all()
          .filter((term) => term.kind === kind)
          .map((term) => [term.id, term.slug]),
      ),
    /** All terms by id, those that were merged as what they were merged into, without those removed. */
    resolved: (): Map<string, Term> => {
      const rows = everything.all()
      const standing = new Map<string, Term>()
      for (const { merged_into, ...term } of rows) if (merged_into === null) standing.set(term.id, term)
      const resolved = new Map(standing)
      for (const row of rows) {
        const into = row.merged_into === null ? undefined : standing.get(row.merged_into)
        if (into !== undefined) resolved.set(row.id, into)
      }
      return resolved
    },
  }
}

export type TermQueries = ReturnType<typeof createTermQueries>
