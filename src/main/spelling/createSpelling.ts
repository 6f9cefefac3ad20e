import { basename } from 'node:path'
import { GalleyError } from '../../shared/errors'
import { type DictionaryInfo, dictionaryFor, languageOfFileName } from '../../shared/spelling/dictionaryInfo'
import {
  copyDictionary,
  createInstalledDictionaries,
  packageAmong,
  pairOfDictionaryFiles,
} from './installedDictionaries'
import { otherWritings } from './otherWritings'
import type { DictionaryFiles } from './protocol'
import { shippedDictionaries } from './shippedDictionaries'
import { createSpellingThread } from './spellingThread'

/** Milliseconds that each kind of task may take on a busy computer, starting the thread and reading the dictionary included. */
const limits = { check: 15_000, suggest: 10_000, try: 30_000, unpack: 30_000, forget: 15_000 }

export interface SpellingOptions {
  workerFile: string | URL
  /** Absolute path of node_modules, in the app as packaged: the shipped dictionaries are packages. */
  packagesFolder: string
  /** Where installed dictionaries are kept. */
  installedFolder: string
  /** A dictionary was installed or removed. */
  onChange(): void
}

/** Offline spelling: nothing of it reaches a network, and nothing of it runs on the thread that asks. */
export interface Spelling {
  check(language: string, words: string[]): Promise<{ dictionary: string | null; unknown: string[] }>
  /** `complete` is false when the looking was ended by its time limit or by a newer question. */
  suggest(language: string, word: string): Promise<{ suggestions: string[]; complete: boolean }>
  dictionaries(): DictionaryInfo[]
  /**
   * The languages that the chosen files are for, the likeliest first, as far as they say so; several for a package of
   * several dictionaries.
   * @throws GalleyError when they are a package without a dictionary
   */
  languagesOf(paths: readonly string[]): Promise<string[]>
  /** @param paths the chosen files. @throws GalleyError when they are no dictionary */
  install(language: string, paths: readonly string[]): Promise<DictionaryInfo>
  remove(language: string): Promise<void>
  close(): void
}

export function createSpelling(options: SpellingOptions): Spelling {
  const shipped = shippedDictionaries(options.packagesFolder)
  const installed = createInstalledDictionaries(options.installedFolder)
  const checking = createSpellingThread(options.workerFile)
  // Of its own, so that looking for suggestions, which may take a second, keeps no checking waiting and can be ended.
  const suggesting = createSpellingThread(options.workerFile)
  let asked = 0
  let known: ReadonlyMap<string, DictionaryFiles> | undefined

  /** An installed dictionary comes before the shipped one of its language. */
  function available(): ReadonlyMap<string, DictionaryFiles> {
    known ??= new Map([...shipped, ...installed.all()])
    return known
  }

  function find(language: string): { language: string; files: DictionaryFiles } | undefined {
    const found = dictionaryFor(language, [...available().keys()])
    const files = found === undefined ? undefined : available().get(found)
    return found === undefined || files === undefined ? undefined : { language: found, files }
  }

  async function changed(language: string): Promise<void> {
    const files = available().get(language)
    known = undefined
    suggesting.end()
    if (files !== undefined) await checking.ask({ kind: 'forget', files }, limits.forget)
    options.onChange()
  }

  return {
    async check(language, words) {
      const found = find(language)
      if (found === undefined) return { dictionary: null, unknown: [] }
      const { language: dictionary, files } = found
      const ask = (asked: string[]) => checking.ask({ kind: 'check', files, words: asked }, limits.check)
      const unknown = await ask(words)
      const others = new Map(unknown.map((word) => [word, otherWritings(dictionary, word)]))
      const wrong = new Set(unknown.length === 0 ? [] : await ask([...others.values()].flat()))
      const isWrong = (word: string) => others.get(word)?.every((other) => wrong.has(other)) !== false
      return { dictionary, unknown: unknown.filter(isWrong) }
    },
    async suggest(language, word) {
      const found = find(language)
      if (found === undefined) return { suggestions: [], complete: true }
      if (asked > 0) suggesting.end()
      asked++
      try {
        const task = { kind: 'suggest', files: found.files, word } as const
        return { suggestions: await suggesting.ask(task, limits.suggest), complete: true }
      } catch (error) {
        if (error instanceof GalleyError && error.code === 'cancelled') {
          return { suggestions: [], complete: false }
        }
        throw error
      } finally {
        asked--
      }
    },
    dictionaries() {
      const ofUser = installed.all()
      return [...new Set([...shipped.keys(), ...ofUser.keys()])].sort().map((language) => ({
        language,
        source: ofUser.has(language) ? 'installed' : 'shipped',
      }))
    },
    async languagesOf(paths) {
      const oxt = packageAmong(paths)
      if (oxt !== undefined) return checking.ask({ kind: 'contents', package: oxt }, limits.unpack)
      const named = languageOfFileName(basename(paths[0] ?? ''))
      return named === null ? [] : [named]
    },
    async install(language, paths) {
      const oxt = packageAmong(paths)
      if (oxt !== undefined) {
        await installed.install(language, (files) =>
          checking.ask({ kind: 'unpack', package: oxt, language, files }, limits.unpack),
        )
      } else {
        const pair = await pairOfDictionaryFiles(paths)
        await installed.install(language, async (files) => {
          await copyDictionary(pair, files)
          await checking.ask({ kind: 'try', files }, limits.try)
        })
      }
      await changed(language)
      return { language, source: 'installed' }
    },
    async remove(language) {
      await installed.remove(language)
      await changed(language)
    },
    close() {
      checking.end()
      suggesting.end()
    },
  }
}
