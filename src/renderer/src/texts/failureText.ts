import { type ErrorCode, type ErrorMessage, GalleyError, serializeError } from '../../../shared/errors'
import { t, windowLanguage } from './t'

/** A failure as it is shown. */
export interface FailureText extends ErrorMessage {
  /** The exact sentences, in English, where those shown are only the code's own. */
  details?: string
}

/** A failure that this window words itself, in its own language. */
export class WordedFailure extends GalleyError {}

/**
 * The three sentences of whatever was thrown. Those of the other processes are made in English: a window that speaks
 * another language shows the words of the error's code, with the exact ones as details.
 */
export function failureText(thrown: unknown): FailureText {
  const error = isWorded(thrown) ? thrown : serializeError(thrown)
  if (windowLanguage === 'en' || thrown instanceof WordedFailure || error.code === undefined) return error
  return {
    happened: t(`failure.${error.code}.happened`),
    safe: t(`failure.${error.code}.safe`),
    remedy: t(`failure.${error.code}.remedy`),
    details: [error.happened, error.safe, error.remedy].filter((part) => part !== '').join(' '),
  }
}

/** Sentences alone, which a window has put together, or an error that came from another process. */
function isWorded(value: unknown): value is ErrorMessage & { code?: ErrorCode } {
  return (
    typeof value === 'object' &&
    value !== null &&
    !(value instanceof Error) &&
    'happened' in value &&
    'safe' in value &&
    'remedy' in value
  )
}
