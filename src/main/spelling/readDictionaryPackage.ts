import { createWriteStream } from 'node:fs'
import { posix } from 'node:path'
import { text } from 'node:stream/consumers'
import { pipeline } from 'node:stream/promises'
import { type Entry, openPromise, type ZipFile } from 'yauzl'
import { explainSystemError, GalleyError, systemErrorCode } from '../../shared/errors'
import {
  describedDictionaries,
  descriptionName,
  dictionaryOfLanguage,
  type PackagedDictionary,
  pairedDictionaries,
} from './packagedDictionaries'
import type { DictionaryFiles } from './protocol'
import { largestDictionaryFile, noDictionary, tooLargeDictionary } from './readDictionaryText'

/** Files in a package: many times what LibreOffice's largest has. */
const mostEntries = 2_000

/** Bytes of a package's description. */
const largestDescription = 256 * 1024

/**
 * The spelling dictionaries in a package of LibreOffice (.oxt, a zip).
 * @throws GalleyError `notText` when it is none or has none, `tooLarge`
 */
export function readDictionaryPackage(path: string): Promise<PackagedDictionary[]> {
  return inPackage(path, (zip, entries) => dictionariesOf(zip, entries))
}

/**
 * Writes the package's dictionary for a language to two files. No name from inside the package is ever one on the disk, and
 * a file that turns out larger than the package says ends the reading.
 * @throws GalleyError as `readDictionaryPackage` does, and when it has none for the language
 */
export async function unpackDictionary(
  path: string,
  language: string,
  files: DictionaryFiles,
): Promise<void> {
  await inPackage(path, async (zip, entries) => {
    const dictionary = dictionaryOfLanguage(await dictionariesOf(zip, entries), language)
    if (dictionary === undefined) throw noDictionary(`the package has none for “${language}”`)
    await write(zip, entries.get(dictionary.aff), files.aff)
    await write(zip, entries.get(dictionary.dic), files.dic)
  })
}

type Entries = ReadonlyMap<string, Entry>

async function inPackage<Answer>(
  path: string,
  read: (zip: ZipFile, entries: Entries) => Promise<Answer>,
): Promise<Answer> {
  let zip: ZipFile | undefined
  try {
    zip = await openPromise(path, { autoClose: false, lazyEntries: true, strictFileNames: false })
    if (zip.entryCount > mostEntries) throw noDictionary('its package holds too many files')
    const entries = new Map<string, Entry>()
    for await (const entry of zip.eachEntry()) entries.set(entry.fileName, entry)
    return await read(zip, entries)
  } catch (error) {
    if (error instanceof GalleyError) throw error
    if (systemErrorCode(error) !== undefined && !isZlibError(error)) {
      throw explainSystemError(error, 'read the dictionary')
    }
    // What the zip's reader says of it: no zip, names that lead out of it, sizes that are not true.
    throw noDictionary('its package cannot be read')
  } finally {
    zip?.close()
  }
}

function isZlibError(error: unknown): boolean {
  return systemErrorCode(error)?.startsWith('Z_') === true
}

async function dictionariesOf(zip: ZipFile, entries: Entries): Promise<PackagedDictionary[]> {
  const names = new Set(entries.keys())
  const found: PackagedDictionary[] = []
  for (const [name, entry] of entries) {
    if (posix.basename(name) !== descriptionName || entry.uncompressedSize > largestDescription) continue
    const description = await text(await zip.openReadStreamPromise(entry))
    found.push(...describedDictionaries(description, posix.dirname(name), names))
  }
  const dictionaries = found.length > 0 ? found : pairedDictionaries(names)
  if (dictionaries.length === 0) throw noDictionary('its package holds no dictionary for spelling')
  return dictionaries
}

async function write(zip: ZipFile, entry: Entry | undefined, file: string): Promise<void> {
  if (entry === undefined) throw noDictionary('a file of it is missing in its package')
  if (entry.uncompressedSize > largestDictionaryFile) throw tooLargeDictionary()
  await pipeline(await zip.openReadStreamPromise(entry), createWriteStream(file, { flags: 'wx' }))
}
