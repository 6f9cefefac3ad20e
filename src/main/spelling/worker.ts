import { parentPort } from 'node:worker_threads'
import { serializeError } from '../../shared/errors'
import { type Dictionary, openDictionary } from './openDictionary'
import { offeredLanguages } from './packagedDictionaries'
import type {
  DictionaryFiles,
  SpellingAnswer,
  SpellingReply,
  SpellingRequest,
  SpellingTask,
} from './protocol'
import { readDictionaryPackage, unpackDictionary } from './readDictionaryPackage'

/** Dictionaries kept in memory, a few dozen MB each; the one that was not used for longest goes first. */
const mostOpen = 3

const open = new Map<string, Promise<Dictionary>>()

function dictionary(files: DictionaryFiles): Promise<Dictionary> {
  const found = open.get(files.aff) ?? openDictionary(files)
  open.delete(files.aff)
  open.set(files.aff, found)
  const [oldest] = open.keys()
  if (open.size > mostOpen && oldest !== undefined) void forget(oldest)
  return found
}

async function forget(key: string): Promise<void> {
  const found = open.get(key)
  open.delete(key)
  const [result] = await Promise.allSettled([found])
  if (result.status === 'fulfilled') result.value?.close()
}

async function tryOut(files: DictionaryFiles): Promise<SpellingAnswer> {
  const tried = await openDictionary(files)
  tried.tryOut()
  tried.close()
  return []
}

async function run(task: SpellingTask): Promise<SpellingAnswer> {
  switch (task.kind) {
    case 'check': {
      const { knows } = await dictionary(task.files)
      return task.words.filter((word) => !knows(word))
    }
    case 'suggest':
      return (await dictionary(task.files)).suggest(task.word)
    case 'try':
      return tryOut(task.files)
    case 'contents':
      return offeredLanguages(await readDictionaryPackage(task.package))
    case 'unpack':
      await unpackDictionary(task.package, task.language, task.files)
      return tryOut(task.files)
    case 'forget':
      await forget(task.files.aff)
      return []
  }
}

parentPort?.on('message', async ({ id, task }: SpellingRequest) => {
  let reply: SpellingReply
  try {
    reply = { id, ok: true, answer: await run(task) }
  } catch (error) {
    if ('files' in task) open.delete(task.files.aff)
    reply = { id, ok: false, error: serializeError(error) }
  }
  parentPort?.postMessage(reply)
})
