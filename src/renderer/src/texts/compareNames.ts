import { windowLocale } from './t'

/** The order of names in the reader's language; numbers in them count as numbers: Ward 2 before Ward 10. */
export const compareNames = new Intl.Collator(windowLocale, { numeric: true }).compare
