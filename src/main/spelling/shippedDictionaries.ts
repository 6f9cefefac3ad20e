import { join } from 'node:path'
import type { DictionaryFiles } from './protocol'

/** The packages that dictionaries are shipped in, by language (docs/decisions/0012). */
const packages = {
  'en-US': 'dictionary-en',
  'en-GB': 'dictionary-en-gb',
  de: 'dictionary-de',
  fr: 'dictionary-fr',
} as const

/** @param packagesFolder absolute path of node_modules, in the app as packaged */
export function shippedDictionaries(packagesFolder: string): ReadonlyMap<string, DictionaryFiles> {
  const entries = Object.entries(packages).map(([language, name]) => {
    const inPackage = (file: string) => join(packagesFolder, name, file)
    return [language, { aff: inPackage('index.aff'), dic: inPackage('index.dic') }] as const
  })
  return new Map(entries)
}
