import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Article, FeaturedImage, Media } from '../../shared/article/records'
import type { DocumentJson } from '../../shared/document/articleDocument'
import { type ErrorCode, explainSystemError, GalleyError, systemErrorCode } from '../../shared/errors'
import type { SaidText } from '../../shared/texts/saidText'
import type { CallContext, StorageApi } from '../storage/storageApi'
import { type ReadImport, readImport, refuseTooLarge } from './readImport'
import { refuseFile } from './refusals'
import { refuseBlocked } from './refuseBlocked'

/** What is said of the stories beside what their files say. */
export interface ImportChoices {
  /** Becomes the main section; those of the file follow. */
  section?: string
  /** Added to those of the file. */
  tags?: readonly string[]
  /** In place of those of the file. */
  author?: string
  state?: 'draft' | 'published'
}

export interface ImportedStory {
  file: string
  article: Article
  warnings: string[]
}

export interface ImportRun {
  /** Told before each file; `done` files are finished. */
  onProgress?: (done: number, total: number, label: SaidText) => void
  /** Told after each story is in the workspace. */
  onStory?: (story: ImportedStory) => void | Promise<void>
  /** Stops between two stories: each is in the workspace whole or not at all. */
  signal?: AbortSignal
}

function sayFile(key: 'jobStep.readingFile' | 'jobStep.importingFile', file: string): SaidText {
  return { key, values: { name: basename(file) } }
}

/**
 * Reads files and takes their stories into the workspace, one transaction each. All are read before the first is
 * written: one bad file refuses the whole import.
 * @throws GalleyError for the files that are refused (`checksFailed` for those that a check keeps from being published),
 * or `cancelled`
 */
export async function importFiles(
  storage: StorageApi,
  files: readonly string[],
  choices: ImportChoices,
  context: CallContext,
  run: ImportRun = {},
): Promise<ImportedStory[]> {
  const imports = await readImportFiles(files, run)
  if (choices.state === 'published') refuseBlocked(imports)
  return storeImports(storage, imports, choices, context, run)
}

/**
 * Reads all the files and writes nothing.
 * @throws GalleyError that names every file that cannot be imported, and why
 */
export async function readImportFiles(files: readonly string[], run: ImportRun = {}): Promise<ReadImport[]> {
  const read: ReadImport[] = []
  const refusals: GalleyError[] = []
  for (const [index, file] of files.entries()) {
    await passTurn(run.signal)
    run.onProgress?.(index, files.length * 2, sayFile('jobStep.readingFile', file))
    try {
      read.push(await readOneFile(file))
    } catch (error) {
      if (!(error instanceof GalleyError)) throw error
      refusals.push(error)
    }
  }
  const [first] = refusals
  if (first === undefined) return read
  throw new GalleyError(
    first.code,
    {
      happened: refusals.map((refusal) => refusal.happened).join(' '),
      safe: 'Nothing was imported: what was there before is as it was.',
      remedy:
        refusals.length === 1 ? first.remedy : 'Put these files right, or import the others without them.',
    },
    { cause: first },
  )
}

/**
 * Takes stories that have been read into the workspace.
 * @throws GalleyError from the storage, or `cancelled`; the stories told to `onStory` before that are in
 */
export async function storeImports(
  storage: StorageApi,
  imports: readonly ReadImport[],
  choices: ImportChoices,
  context: CallContext,
  run: ImportRun = {},
): Promise<ImportedStory[]> {
  const stories: ImportedStory[] = []
  for (const [index, read] of imports.entries()) {
    await passTurn(run.signal)
    run.onProgress?.(imports.length + index, imports.length * 2, sayFile('jobStep.importingFile', read.file))
    const story = await storeOne(storage, read, choices, context).catch((error: unknown) => {
      throw brokenOff(imports, index, error)
    })
    stories.push(story)
    await run.onStory?.(story)
  }
  return stories
}

/** The import ended at one file: says which stories are in, so that nobody imports them twice. */
function brokenOff(imports: readonly ReadImport[], index: number, thrown: unknown): GalleyError {
  const cause = explainSystemError(thrown, 'import the story')
  const names = imports.map((read) => basename(read.file))
  const before = names.slice(0, index)
  return new GalleyError(
    cause.code,
    {
      happened: `${names[index] ?? ''}: ${cause.happened}`,
      safe:
        before.length === 0
          ? 'Nothing was imported: the stories that were there before are as they were.'
          : `${enumerate(before)} ${before.length === 1 ? 'is' : 'are'} in the workspace, whole; of the others nothing is.`,
      remedy:
        before.length === 0 ? cause.remedy : `${cause.remedy} Then import ${enumerate(names.slice(index))}.`,
    },
    { cause },
  )
}

/** "a.md, b.md"; of many, the first and the last. */
function enumerate(names: readonly string[]): string {
  const [first = '', ...others] = names
  if (names.length <= 12) return names.join(', ')
  return `${first} to ${others.at(-1) ?? ''} (${names.length} files, in the order in which they were named)`
}

async function readOneFile(file: string): Promise<ReadImport> {
  try {
    const found = await stat(file)
    if (!found.isFile())
      throw refuseFile(
        'invalidInput',
        file,
        found.isDirectory() ? 'is a folder.' : 'is not a file.',
        'Name the files to import.',
      )
    refuseTooLarge(file, found.size)
    return readImport(file, await readFile(file))
  } catch (error) {
    if (error instanceof GalleyError) throw error
    const code = systemErrorCode(error)
    if (code === 'ENOENT' || code === 'ENOTDIR')
      throw refuseFile('notFound', file, 'does not exist.', 'Check the name and the folder.', error)
    if (code === 'EACCES' || code === 'EPERM')
      throw refuseFile(
        'noPermission',
        file,
        'may not be read by you.',
        'Ask for the permission to read it, or import a copy of your own.',
        error,
      )
    throw error
  }
}

/** What is wrong with one picture is no reason to leave the story. */
const pictureRefusals: ReadonlySet<ErrorCode> = new Set(['notAnImage', 'damagedPicture', 'tooLarge'])

async function storeOne(
  storage: StorageApi,
  read: ReadImport,
  choices: ImportChoices,
  context: CallContext,
): Promise<ImportedStory> {
  const warnings = [...read.warnings]
  const media = new Map<string, Media>()
  for (const picture of read.pictures) {
    try {
      media.set(picture.hash, await storage.call('media:add', { bytes: picture.bytes }, context))
    } catch (error) {
      if (!(error instanceof GalleyError) || !pictureRefusals.has(error.code)) throw error
      warnings.push(`A picture was left out (${picture.name}): ${error.happened}`)
    }
  }
  const { sections, tags, authors, ...details } = read.details
  const featuredImage = featuredImageOf(read, media)
  const article = await storage.callInternal(
    'import:article',
    {
      ...details,
      document: withMedia(read.document, media),
      sections: withoutTwins([...(choices.section === undefined ? [] : [choices.section]), ...sections]),
      tags: withoutTwins([...tags, ...(choices.tags ?? [])]),
      authors: choices.author === undefined ? authors : [choices.author],
      ...(featuredImage === undefined ? {} : { featuredImage }),
      state: choices.state ?? 'draft',
    },
    context,
  )
  return { file: read.file, article, warnings }
}

/** The document with what the workspace knows of its pictures; those that it did not take are gone. */
function withMedia(document: DocumentJson, media: ReadonlyMap<string, Media>): DocumentJson {
  const content = (document.content ?? []).flatMap((block) => blockWithMedia(block, media))
  return { ...document, content: content.length > 2 ? content : [...content, { type: 'paragraph' }] }
}

function blockWithMedia(block: DocumentJson, media: ReadonlyMap<string, Media>): DocumentJson[] {
  if (block.type === 'image') {
    const found = media.get(String(block.attrs?.media))
    if (found === undefined) return []
    const { hash, width, height } = found
    return [{ ...block, attrs: { ...block.attrs, media: hash, width, height } }]
  }
  if (block.content === undefined || !holdsPictures.has(block.type)) return [block]
  const content = block.content.flatMap((child) => blockWithMedia(child, media))
  if (block.type === 'gallery' && content.length === 0) return []
  // A box is never without anything under its title.
  return [
    {
      ...block,
      content: content.length > 1 || block.type === 'gallery' ? content : [...content, { type: 'paragraph' }],
    },
  ]
}

/** Blocks with pictures in them. */
const holdsPictures = new Set(['gallery', 'infoBox'])

function featuredImageOf(read: ReadImport, media: ReadonlyMap<string, Media>): FeaturedImage | undefined {
  if (read.featured === null) return undefined
  const { hash, ...texts } = read.featured
  const found = media.get(hash)
  return found === undefined ? undefined : { ...texts, media: found.hash }
}

function withoutTwins(names: readonly string[]): string[] {
  return [...new Set(names)]
}

/** Lets signals and cancels in between two files. */
async function passTurn(signal: AbortSignal | undefined): Promise<void> {
  await nextTurn()
  if (signal?.aborted !== true) return
  throw new GalleyError('cancelled', {
    happened: 'The import was stopped.',
    safe: 'Stories that were not yet imported are left out; none is in the workspace by half.',
    remedy: 'Import again what is missing.',
  })
}
