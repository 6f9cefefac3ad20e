import { en } from './en'

/** The name of a text in the catalogue. */
export type TextKey = keyof typeof en

/** What fills the places of a text. Numbers are written with separators. */
export type TextValues = Readonly<Record<string, string | number>>

const numbers = new Intl.NumberFormat('en-GB')

/**
 * A text of the interface. `{name}` is replaced by the value of that name; `{count|word|words}` chooses by number:
 * the first form for one, the second for any other.
 */
export function t(key: TextKey, values: TextValues = {}): string {
  return fillText(en[key], values)
}

/** Fills the places of a text; a place without a value stays as it is, so that the gap is seen. */
export function fillText(text: string, values: TextValues): string {
  return text.replace(
    /\{(\w+)(?:\|([^|}]*)\|([^|}]*))?\}/g,
    (place, name: string, one?: string, other?: string) => {
      const value = values[name]
      if (value === undefined) return place
      if (one !== undefined && other !== undefined) return value === 1 ? one : other
      return typeof value === 'number' ? numbers.format(value) : value
    },
  )
}
