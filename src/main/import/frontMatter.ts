import { isMap, parseDocument } from 'yaml'
import { refuseFile } from './refusals'

/** The fields that stand at the top of a file, as YAML values; keys in lower case, without `-` and `_`. */
export type FrontMatter = ReadonlyMap<string, unknown>

/** Longest front matter, in characters. */
const maximumLength = 100_000

/**
 * Takes the front matter off a text. Only a text that begins with a `---` line has any; it ends at the next `---` (or
 * `...`) line and must be a YAML mapping, else the dashes are part of the text (a rule across the page).
 * @throws GalleyError `invalidInput` when it is meant to be YAML and is not
 */
export function readFrontMatter(file: string, text: string): { fields: FrontMatter; rest: string } {
  const none = { fields: new Map<string, unknown>(), rest: text }
  const opening = /^---[ \t]*\r?\n/.exec(text)
  if (opening === null) return none
  const start = opening[0].length
  const closing = /^(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/m.exec(text.slice(start, start + maximumLength))
  if (closing === null) return none
  const source = text.slice(start, start + closing.index)
  const document = parseDocument(source, { schema: 'core', stringKeys: true, logLevel: 'silent' })
  // Copy between two rules may be YAML by chance ("At four: nobody saw it."); fields have keys of one word.
  const isCopy = source.trim() !== '' && !/^(?:\s|#.*\n)*["']?[A-Za-z_][\w-]*["']?:(?:\s|$)/.test(source)
  if (isCopy) return none
  const problem = document.errors[0]
  if (problem !== undefined) {
    const line = 1 + (problem.linePos?.[0].line ?? 1)
    throw unreadable(file, `line ${line}: ${firstLine(problem.message)}`, problem)
  }
  if (!isMap(document.contents) && source.trim() !== '') return none
  return { fields: readFields(file, document), rest: text.slice(start + closing.index + closing[0].length) }
}

function readFields(file: string, document: ReturnType<typeof parseDocument>): FrontMatter {
  const fields = new Map<string, unknown>()
  let entries: unknown
  try {
    entries = document.toJS({ mapAsMap: true })
  } catch (error) {
    // Aliases that would unfold into more than memory holds.
    if (!(error instanceof ReferenceError)) throw error
    throw unreadable(file, firstLine(error.message), error)
  }
  if (!(entries instanceof Map)) return fields
  for (const [key, value] of entries) {
    const name = String(key).toLowerCase().replace(/[-_ ]/g, '')
    if (!fields.has(name)) fields.set(name, value)
  }
  return fields
}

function unreadable(file: string, reason: string, cause: unknown) {
  return refuseFile(
    'invalidInput',
    file,
    `begins with front matter that cannot be read (${reason}).`,
    'Put values that hold a colon or a quotation mark between quotation marks, and import it again.',
    cause,
  )
}

function firstLine(message: string): string {
  return (message.split('\n', 1)[0] ?? '').replace(/(?: at line \d+, column \d+)?[:.]?$/, '')
}
