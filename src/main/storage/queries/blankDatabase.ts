import type { ReadableDatabase } from '../database'

/**
 * No table, or neither a workspace's name nor a story in its tables: what a creation that was interrupted leaves.
 * @throws whatever SQLite says of a file that is no database, or has other tables
 */
export function isBlank(database: ReadableDatabase): boolean {
  const count = (table: string): number | undefined =>
    database.prepare<[], { count: number }>(`SELECT count(*) AS count FROM ${table}`).get()?.count
  return count('sqlite_schema') === 0 || (count('workspace') === 0 && count('articles') === 0)
}
