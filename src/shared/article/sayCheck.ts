import { inEnglish } from '../texts/saidText'
import type { TextValues } from '../texts/translator'
import type { Check } from './records'

/**
 * A check with its sentence: by name for the windows, in English for the command line and for refusals.
 * @param index of the document's child that it is about, or null
 * @param part which of its pictures or footnotes, from 0; null for the whole block
 */
export function sayCheck(
  code: Check['code'],
  severity: Check['severity'],
  index: number | null,
  key: Check['says']['key'],
  values: TextValues = {},
  part: number | null = null,
): Check {
  return {
    code,
    severity,
    index,
    part,
    says: { key, values: { ...values } },
    message: inEnglish({ key, values }),
  }
}
