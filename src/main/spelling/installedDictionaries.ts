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
   * Takes a dictionary over in place of the one there is for the language.
   * @param write makes the two files, and refuses (throws) what is no dictionary, before anything is replaced
   * @throws GalleyError with what there was before as it was
   */
  install(language: string, write: (files: DictionaryFiles) => Promise<unknown>): Promise<void>
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
    async install(language, write) {
      let copied: string | undefined
      try {
        await mkdir(folder, { recursive: true })
        copied = await mkdtemp(join(folder, '.new-'))
        await write(filesIn(copied))
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

/** Copies a dictionary's two files, unchanged. */
export async function copyDictionary(from: DictionaryFiles, to: DictionaryFiles): Promise<void> {
  await cp(from.aff, to.aff)
  await cp(from.dic, to.dic)
}

/** The package of LibreOffice among chosen files: it comes by itself. Undefined when there is none. */
export function packageAmong(paths: readonly string[]): string | undefined {
  const found = paths.find((path) => extname(path).toLowerCase() === '.oxt')
  if (found !== undefined && paths.length > 1) throw noDictionary('a package comes by itself')
  return found
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
