import { basename } from 'node:path'
import { type ErrorCode, GalleyError } from '../../shared/errors'

/** The refusal of one file. Names the file as the user did, so that it is found among many. */
export function refuseFile(
  code: ErrorCode,
  file: string,
  happened: string,
  remedy: string,
  cause?: unknown,
): GalleyError {
  return new GalleyError(
    code,
    { happened: `${basename(file)} ${happened}`, safe: 'Nothing of it was imported.', remedy },
    cause === undefined ? undefined : { cause },
  )
}

/** Bytes for people: "50.3 MB". */
export function megabytes(bytes: number): string {
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`
}
