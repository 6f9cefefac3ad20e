import { posix } from 'node:path'
import { DOMParser } from 'linkedom'
import { languageOfFileName } from '../../shared/spelling/dictionaryInfo'
import { languageTagSchema } from '../../shared/spelling/dictionarySchemas'
import { baseLanguage } from '../../shared/spelling/houseWord'

/** A spelling dictionary inside of a package: the languages that it says it is for, and its files' names in there. */
export interface PackagedDictionary {
  languages: readonly string[]
  aff: string
  dic: string
}

/** What a package calls the file that describes its dictionaries. */
export const descriptionName = 'dictionaries.xcu'

/**
 * The spelling dictionaries that a package of LibreOffice (.oxt) describes; those for hyphens and synonyms are none. Only
 * what is in the package counts, whatever the description says.
 * @param description the text of `dictionaries.xcu`
 * @param folder where the package has it; '.' for its top
 * @param names of all files in the package
 */
export function describedDictionaries(
  description: string,
  folder: string,
  names: ReadonlySet<string>,
): PackagedDictionary[] {
  const document = new DOMParser().parseFromString(description, 'text/xml')
  const found: PackagedDictionary[] = []
  for (const node of document.querySelectorAll('node')) {
    const values = new Map<string, string[]>()
    for (const child of node.children) {
      if (child.localName !== 'prop') continue
      values.set(child.getAttribute('oor:name') ?? '', (child.textContent ?? '').trim().split(/[\s,;]+/))
    }
    if (values.get('Format')?.[0] !== 'DICT_SPELL') continue
    const files = (values.get('Locations') ?? []).map((location) =>
      posix.join(folder, location.replace(/^%origin%\//, '')),
    )
    const aff = files.find((file) => /\.aff$/i.test(file) && names.has(file))
    const dic = files.find((file) => /\.dic$/i.test(file) && names.has(file))
    const languages = (values.get('Locales') ?? []).filter((tag) => languageTagSchema.safeParse(tag).success)
    if (aff !== undefined && dic !== undefined && languages.length > 0) found.push({ languages, aff, dic })
  }
  return found
}

/** The dictionaries of a package without a description: every .aff with the .dic beside it, by the language of its name. */
export function pairedDictionaries(names: ReadonlySet<string>): PackagedDictionary[] {
  const found: PackagedDictionary[] = []
  for (const aff of names) {
    const dic = aff.replace(/\.aff$/i, '.dic')
    const language = languageOfFileName(posix.basename(aff))
    if (dic !== aff && names.has(dic) && language !== null) found.push({ languages: [language], aff, dic })
  }
  return found
}

/** The languages to choose from: one that stands for all its regions comes by itself. */
export function offeredLanguages(dictionaries: readonly PackagedDictionary[]): string[] {
  const [first] = dictionaries
  if (first !== undefined && dictionaries.length === 1) {
    const bases = new Set(first.languages.map(baseLanguage))
    return bases.size === 1 && first.languages.length > 1 ? [...bases] : first.languages.slice(0, 1)
  }
  return [...new Set(dictionaries.flatMap(({ languages }) => languages))]
}

/** The dictionary of a package for a language: the one that names it; the only one there is serves whatever was asked. */
export function dictionaryOfLanguage(
  dictionaries: readonly PackagedDictionary[],
  language: string,
): PackagedDictionary | undefined {
  const asked = language.toLowerCase()
  const named = dictionaries.find(({ languages }) => languages.some((tag) => tag.toLowerCase() === asked))
  return named ?? (dictionaries.length === 1 ? dictionaries[0] : undefined)
}
