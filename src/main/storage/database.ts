import BetterSqlite3 from 'better-sqlite3'
import { sortForm } from '../../shared/text/sortForm'
import { holdsWords, soughtForm } from '../../shared/text/soughtWords'

/** A connection that may only be read from. Statements that write fail in SQLite itself. */
export interface ReadableDatabase {
  readonly mode: 'read' | 'write'
  prepare<Parameters extends unknown[], Row = unknown>(sql: string): BetterSqlite3.Statement<Parameters, Row>
  pragma(source: string): unknown
  /** From here to `close`, everything is read from the database as it is now, whatever others write. */
  beginView(): void
  /** Runs `work`, which reads everything as it is at one moment, whatever others write meanwhile. */
  inView<Value>(work: () => Value): Value
  /** Writes a consistent copy into a new file, which must not exist. Others may go on writing meanwhile. */
  copyTo(file: string): void
  close(): void
}

/** The one connection that writes. */
export interface WritableDatabase extends ReadableDatabase {
  readonly mode: 'write'
  /** Runs `work` in one transaction: all of it is committed, or none. May be nested. */
  transaction<Value>(work: () => Value): Value
  isInTransaction(): boolean
  exec(sql: string): void
}

/** Milliseconds that a statement waits for a lock of another connection. */
const busyMilliseconds = 5000

/**
 * Opens the database for writing: write-ahead log, every commit synced to the disk before it returns
 * (`synchronous=FULL`), foreign keys enforced.
 * @throws whatever SQLite says; callers give it its words with `explainSystemError`
 */
export function openWritable(file: string, options: { create: boolean }): WritableDatabase {
  const connection = new BetterSqlite3(file, { fileMustExist: !options.create, timeout: busyMilliseconds })
  try {
    connection.pragma('journal_mode = WAL')
    connection.pragma('synchronous = FULL')
    connection.pragma('fullfsync = ON')
    connection.pragma('foreign_keys = ON')
    connection.pragma('trusted_schema = OFF')
    connection.pragma('cell_size_check = ON')
    connection.pragma('journal_size_limit = 67108864')
  } catch (error) {
    connection.close()
    throw error
  }
  return {
    mode: 'write',
    ...readingSide(connection),
    transaction: (work) => connection.transaction(work).immediate(),
    isInTransaction: () => connection.inTransaction,
    exec: (sql) => {
      connection.exec(sql)
    },
  }
}

/** Opens the database for reading only; other processes may be writing it. */
export function openReadable(file: string): ReadableDatabase {
  const connection = new BetterSqlite3(file, {
    readonly: true,
    fileMustExist: true,
    timeout: busyMilliseconds,
  })
  connection.pragma('trusted_schema = OFF')
  return { mode: 'read', ...readingSide(connection) }
}

/**
 * Gives SQL the function `holds_words(words, ...texts)`: 1 where every word, given in the form that it is looked for in and
 * parted by spaces, is found in one of the texts. SQLite's own LIKE knows the case of ASCII letters only, and no accents.
 */
function addHoldsWords(connection: BetterSqlite3.Database): void {
  let asked = ''
  let words: string[] = []
  const isFound = (sought: unknown, ...texts: unknown[]): number => {
    if (sought !== asked) {
      asked = String(sought)
      words = asked.split(' ')
    }
    return holdsWords(words, texts.map((text) => soughtForm(String(text))).join(' ')) ? 1 : 0
  }
  connection.function('holds_words', { varargs: true, deterministic: true }, isFound)
}

function readingSide(connection: BetterSqlite3.Database): Omit<ReadableDatabase, 'mode'> {
  addHoldsWords(connection)
  // What lists are sorted by: SQLite's own NOCASE knows the letters of English only.
  connection.function('sort_form', { deterministic: true }, (text) => sortForm(String(text)))
  return {
    prepare: <Parameters extends unknown[], Row>(sql: string) =>
      connection.prepare<unknown[], Row>(sql) as BetterSqlite3.Statement<Parameters, Row>,
    pragma: (source) => connection.pragma(source, { simple: true }),
    copyTo: (file) => {
      connection.prepare('VACUUM INTO ?').run(file)
    },
    beginView: () => {
      connection.exec('BEGIN')
    },
    inView: (work) => connection.transaction(work).deferred(),
    close: () => {
      connection.close()
    },
  }
}
