import { en } from './en/en'
import { type InterfaceLanguage, interfaceLocales } from './languages'

/** The name of a text in the catalogue. */
export type TextKey = keyof typeof en

/** Every text of the interface in one language. */
export type Catalogue = Readonly<Record<TextKey, string>>

/** What fills the places of a text. Numbers are written with the language's separators. */
export type TextValues = Readonly<Record<string, string | number>>

/**
 * A text of the interface. `{name}` is replaced by the value of that name; `{count|word|words}` chooses by number:
 * the first form for one, the second for any other.
 */
export type Translate = (key: TextKey, values?: TextValues) => string

/** Reads a language's texts. English comes with the app, the others when they are asked for. */
export async function loadCatalogue(language: InterfaceLanguage): Promise<Catalogue> {
  return language === 'en' ? en : (await import('./de/de')).de
}

export function createTranslator(language: InterfaceLanguage, catalogue: Catalogue): Translate {
  let numbers: Intl.NumberFormat | undefined
  const write = (value: number) => {
    // Made when the first number is written: it takes ten milliseconds or more, which no window should wait for.
    numbers ??= new Intl.NumberFormat(interfaceLocales[language])
    return numbers.format(value)
  }
  return (key, values = {}) => fillText(catalogue[key], values, write)
}

/**
 * Fills the places of a text; a place without a value stays as it is, so that the gap is seen.
 * @param write writes a number as the language does
 */
export function fillText(text: string, values: TextValues, write: (value: number) => string): string {
  return text.replace(
    /\{(\w+)(?:\|([^|}]*)\|([^|}]*))?\}/g,
    (place, name: string, one?: string, other?: string) => {
      const value = values[name]
      if (value === undefined) return place
      if (one !== undefined && other !== undefined) return value === 1 ? one : other
      return typeof value === 'number' ? write(value) : value
    },
  )
}
