/** One step forward of the database. Never changed once released; never undone. */
export interface Migration {
  /** In tens, ascending. */
  number: number
  sql: string
}
