import { existsSync, readdirSync } from 'node:fs'
import { cp, mkdir, mkdtemp, rename, rm, stat } from 'node:fs/promises'
import { basename, extname, join } from 'node:path'
import { explainSystemError, systemErrorCode } from '../../shared/errors'
import { languageTagSchema } from '../../shared/spelling/dictionarySchemas'
import type { DictionaryFiles } from './protocol'
import { noDictionary } from './readDictionaryText'

/** The dictionaries that were taken over from files, a folder each, named by its language. */
export interface InstalledDictionaries {
  all(): ReadonlyMap<string, DictionaryFiles>
  /**
   * Copies a dictionary's files, unchanged, in place of the one there is for the language.
   * @param test refuses (throws) what is no dictionary; it is asked before anything is replaced
   * @throws GalleyError with what there was before as it was
   */
  install(
    language: string,
    files: DictionaryFiles,
    test: (copied: DictionaryFiles) => Promise<unknown>,
  ): Promise<void>
  /** One that is not there is no failure. */
  remove(language: string): Promise<void>
}

const filesIn = (folder: string): DictionaryFiles => ({
  aff: join(folder, 'index.aff'),
  dic: join(folder, 'index.dic'),
})

/** @param folder where they are kept; made when it is first needed */
export function createInstalledDictionaries(folder: string): InstalledDictionaries {
  const folderOf = (language: string) => join(folder, languageTagSchema.parse(language))

  function languages(): string[] {
    try {
      return readdirSync(folder).filter((name) => languageTagSchema.safeParse(name).success)
    } catch (error) {
      if (systemErrorCode(error) === 'ENOENT') return []
      throw explainSystemError(error, 'look for dictionaries')
    }
  }

  return {
    all() {
      const found = languages().map((language) => [language, filesIn(folderOf(language))] as const)
      return new Map(found.filter(([, { aff, dic }]) => existsSync(aff) && existsSync(dic)))
    },
    async install(language, files, test) {
      let copied: string | undefined
      try {
        await mkdir(folder, { recursive: true })
        copied = await mkdtemp(join(folder, '.new-'))
        const copies = filesIn(copied)
        await cp(files.aff, copies.aff)
        await cp(files.dic, copies.dic)
        await test(copies)
        await rm(folderOf(language), { recursive: true, force: true })
        await rename(copied, folderOf(language))
      } catch (error) {
        throw explainSystemError(error, 'install the dictionary')
      } finally {
        if (copied !== undefined) await rm(copied, { recursive: true, force: true })
      }
    },
    async remove(language) {
      try {
        await rm(folderOf(language), { recursive: true, force: true })
      } catch (error) {
        throw explainSystemError(error, 'remove the dictionary')
      }
    },
  }
}

/**
 * The pair among chosen files; the other half of a single one is looked for beside it.
 * @throws GalleyError `notText` when there is no pair
 */
export async function pairOfDictionaryFiles(paths: readonly string[]): Promise<DictionaryFiles> {
  const withEnding = (ending: string) => paths.filter((path) => extname(path).toLowerCase() === ending)
  const affs = withEnding('.aff')
  const dics = withEnding('.dic')
  if (affs.length + dics.length !== paths.length || affs.length > 1 || dics.length > 1) {
    throw noDictionary('a dictionary is one .aff and one .dic file')
  }
  const aff = affs[0] ?? beside(dics[0], '.aff')
  const dic = dics[0] ?? beside(affs[0], '.dic')
  for (const [path, ending] of [
    [aff, '.aff'],
    [dic, '.dic'],
  ] as const) {
    if (path === undefined || !(await isFile(path))) throw noDictionary(`its ${ending} file is missing`)
  }
  if (aff === undefined || dic === undefined) throw noDictionary('a dictionary is one .aff and one .dic file')
  return { aff, dic }
}

function beside(path: string | undefined, ending: string): string | undefined {
  if (path === undefined) return undefined
  return join(path, '..', `${basename(path, extname(path))}${ending}`)
}

async function isFile(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isFile()
  } catch (error) {
    if (systemErrorCode(error) === 'ENOENT') return false
    throw explainSystemError(error, 'read the dictionary')
  }
}
