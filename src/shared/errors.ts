/** The closed set of error codes. Each names a cause that somebody can act on. */
export const errorCodes = [
  'notFound',
  'invalidInput',
  'wrongUsage',
  'notAllowed',
  'conflict',
  'checksFailed',
  'workspaceBusy',
  'workspaceFromFuture',
  'workspaceDamaged',
  'notAWorkspace',
  'foreignFolder',
  'diskFull',
  'noPermission',
  'tooLarge',
  'notText',
  'notAnImage',
  'damagedPicture',
  'unknownContent',
  'targetUnreachable',
  'targetChanged',
  'themeFailed',
  'unreachable',
  'cancelled',
  'internal',
] as const

export type ErrorCode = (typeof errorCodes)[number]

/** The three things that every message says, in this order. Each is one or two plain sentences. */
export interface ErrorMessage {
  /** What happened. */
  happened: string
  /** What is safe: what was not touched, what is kept. */
  safe: string
  /** What to do now. */
  remedy: string
}

/** What crosses a process boundary in place of an Error. */
export interface SerializedError extends ErrorMessage {
  code: ErrorCode
  message: string
}

/** The one error that Galley throws on purpose. Anything else that is thrown is a defect (`internal`). */
export class GalleyError extends Error {
  readonly code: ErrorCode
  readonly happened: string
  readonly safe: string
  readonly remedy: string

  constructor(code: ErrorCode, message: ErrorMessage, options?: { cause?: unknown }) {
    super([message.happened, message.safe, message.remedy].filter((part) => part !== '').join(' '), options)
    this.name = 'GalleyError'
    this.code = code
    this.happened = message.happened
    this.safe = message.safe
    this.remedy = message.remedy
  }
}

/** Turns whatever was thrown into the plain shape that may cross a boundary. Never carries a stack. */
export function serializeError(thrown: unknown): SerializedError {
  const error = thrown instanceof GalleyError ? thrown : unexpectedError(thrown)
  return {
    code: error.code,
    message: error.message,
    happened: error.happened,
    safe: error.safe,
    remedy: error.remedy,
  }
}

/** The other direction: a GalleyError made from its serialized form. */
export function deserializeError(error: SerializedError): GalleyError {
  return new GalleyError(error.code, error)
}

/** Node's `code` of a system error (ENOSPC, EACCES, ...), or SQLite's, or undefined. */
export function systemErrorCode(thrown: unknown): string | undefined {
  if (typeof thrown !== 'object' || thrown === null || !('code' in thrown)) return undefined
  return typeof thrown.code === 'string' ? thrown.code : undefined
}

const diskFullCodes = new Set(['ENOSPC', 'EDQUOT', 'SQLITE_FULL'])
const permissionCodes = new Set([
  'EACCES',
  'EPERM',
  'EROFS',
  'SQLITE_READONLY',
  'SQLITE_READONLY_DIRECTORY',
  'SQLITE_READONLY_CANTLOCK',
  'SQLITE_CANTOPEN',
  'SQLITE_PERM',
  'SQLITE_AUTH',
])
const damagedCodes = new Set([
  'SQLITE_CORRUPT',
  'SQLITE_NOTADB',
  'SQLITE_CORRUPT_INDEX',
  'SQLITE_CORRUPT_VTAB',
])

/**
 * Gives a system or SQLite error its Galley code and words. GalleyErrors pass through unchanged.
 * @param doing what was being done, as the end of "Galley could not ...", e.g. "save the story"
 */
export function explainSystemError(thrown: unknown, doing: string): GalleyError {
  if (thrown instanceof GalleyError) return thrown
  const code = systemErrorCode(thrown) ?? ''
  if (diskFullCodes.has(code) || code.startsWith('SQLITE_IOERR_WRITE') || code === 'SQLITE_IOERR_SHMSIZE') {
    return new GalleyError(
      'diskFull',
      {
        happened: `Galley could not ${doing}: the disk is full.`,
        safe: 'Nothing that was already saved is lost, and what is on the screen stays there.',
        remedy: 'Free some space on the disk and try again; what is open is saved by itself then.',
      },
      { cause: thrown },
    )
  }
  if (permissionCodes.has(code)) {
    return new GalleyError(
      'noPermission',
      {
        happened: `Galley could not ${doing}: the system does not allow writing there.`,
        safe: 'Nothing that was already saved is lost.',
        remedy: 'Give yourself permission to write in that folder, or choose another one.',
      },
      { cause: thrown },
    )
  }
  if (damagedCodes.has(code)) {
    return new GalleyError(
      'workspaceDamaged',
      {
        happened: `Galley could not ${doing}: the workspace's database is damaged.`,
        safe: 'Galley has stopped writing to it. The verified backups in the folder "backups" are untouched.',
        remedy: 'Copy the newest file in "backups" over "galley.db" and open the workspace again.',
      },
      { cause: thrown },
    )
  }
  if (code === 'SQLITE_BUSY' || code === 'SQLITE_LOCKED') {
    return new GalleyError(
      'workspaceBusy',
      {
        happened: `Galley could not ${doing}: another program is using the workspace's database.`,
        safe: 'Nothing was changed.',
        remedy: 'Close the other program and try again.',
      },
      { cause: thrown },
    )
  }
  return unexpectedError(thrown, doing)
}

function unexpectedError(thrown: unknown, doing?: string): GalleyError {
  const detail = thrown instanceof Error ? thrown.message : String(thrown)
  return new GalleyError(
    'internal',
    {
      happened: `${doing === undefined ? 'Something unexpected went wrong' : `Galley could not ${doing}`}: ${detail}.`,
      safe: 'What was saved before is untouched.',
      remedy: 'Try again; if it happens again, report it with what you were doing.',
    },
    { cause: thrown },
  )
}
