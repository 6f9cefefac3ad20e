import { rm } from 'node:fs/promises'
import type { Article, Media } from '../../shared/article/records'
import { explainSystemError } from '../../shared/errors'
import type { MenuPage } from '../../shared/site/siteSettings'
import { createWorkspace } from '../storage/createWorkspace'
import { openWorkspace } from '../storage/openWorkspace'
import type { ImportedArticle, StorageApi } from '../storage/storageApi'
import { databaseFiles, workspaceFiles } from '../storage/workspaceFiles'
import { composeDocument } from './composeDocument'
import { houseWords } from './houseWords'
import { samplePages } from './pages/samplePages'
import { drawPicture, drawPortrait, type PictureName, pictureNames } from './pictures/drawPicture'
import { sampleProfiles } from './sampleProfiles'
import type { SampleProfile, SampleStory } from './sampleStory'
import { sampleStories } from './stories/sampleStories'
import { typeSentence } from './typeSentence'

const sampleName = 'Port Maren Courier'
const hour = 3_600_000
/** Older than any story. */
const pagesAge = 90 * 24 * hour

/** In the order of the navigation. */
const sectionNames = ['Harbour', 'Politics', 'Business', 'Culture', 'Travel', 'Sport']

const people = {
  chief: 'Ilse Varrow',
  journalist: 'Tam Okerby',
  editor: 'Neve Castellin',
} as const satisfies Record<SampleProfile, string>

/** The ids of the profiles. */
type Staff = Readonly<Record<SampleProfile, string>>

/**
 * Makes a workspace to look around in: an invented harbour town's newspaper, with stories in every state. A failure
 * leaves the folder as empty as it was.
 * @param folder must be missing, or empty
 * @param now what the stories' dates are reckoned from; milliseconds since 1970 (UTC)
 * @param draw gives each picture as a file; no two may be the same
 * @throws GalleyError `foreignFolder` when it holds anything, `noPermission`, `diskFull`
 */
export async function createSampleWorkspace(
  folder: string,
  now = Date.now(),
  draw: (name: PictureName) => Promise<Uint8Array> = drawPicture,
): Promise<void> {
  createWorkspace(folder, { name: sampleName, profileName: people.chief })
  try {
    const workspace = openWorkspace(folder, { holder: 'Galley, which is making the sample,' })
    try {
      await fill(workspace.storage, now, draw)
    } finally {
      await workspace.close()
    }
  } catch (error) {
    await empty(folder)
    throw explainSystemError(error, 'make the sample workspace')
  }
}

/** Takes away what was made: the folder was empty before, so all of it is Galley's own. */
async function empty(folder: string): Promise<void> {
  const files = workspaceFiles(folder)
  const made = [...Object.values(files), ...databaseFiles(files.database)]
  await Promise.all(made.map((path) => rm(path, { recursive: true, force: true })))
}

async function fill(
  storage: StorageApi,
  now: number,
  draw: (name: PictureName) => Promise<Uint8Array>,
): Promise<void> {
  const drawn = Promise.all(pictureNames.map(async (name) => [name, await draw(name)] as const))
  const staff = await hireStaff(storage)
  await storage.call('site:update', {
    tagline: 'News from both sides of the strait',
    footerText:
      'The Port Maren Courier is an invented newspaper of an invented town. It comes with Galley to be tried out on.',
    copyright: 'Port Maren Courier',
  })
  for (const name of sectionNames) await storage.call('term:create', { kind: 'section', name })
  for (const word of houseWords) await storage.call('dictionary:add', { word, language: null })
  const pictures = new Map<PictureName, Media>()
  for (const [name, bytes] of await drawn) pictures.set(name, await storage.call('media:add', { bytes }))
  await addPages(storage, now)
  const stories = new Map<string, string>()
  for (const story of sampleStories) {
    const { id, slug } = await addStory(storage, story, { now, pictures, stories, staff })
    stories.set(slug, id)
  }
  await introduceAuthors(storage)
}

/** The pages beside the news, and the menus that lead to them. */
async function addPages(storage: StorageApi, now: number): Promise<void> {
  const menus = { navigationPages: [] as MenuPage[], footerPages: [] as MenuPage[] }
  for (const page of samplePages) {
    const { slug, inNavigation, inFooter } = page
    const { id } = await storage.callInternal('import:article', {
      kind: 'page',
      document: composeDocument(page, { pictures: new Map(), stories: new Map() }),
      slug,
      sections: [],
      topics: [],
      tags: [],
      authors: [],
      state: 'published',
      publishedAt: now - pagesAge,
    })
    if (inNavigation !== null) menus.navigationPages.push({ page: id, label: inNavigation })
    if (inFooter !== null) menus.footerPages.push({ page: id, label: inFooter })
  }
  await storage.call('site:update', menus)
}

/** What readers are told about some of the authors. */
async function introduceAuthors(storage: StorageApi): Promise<void> {
  for (const { id, name } of await storage.call('author:list', {})) {
    const told = sampleProfiles[name]
    if (told === undefined) continue
    const { portrait, ...profile } = told
    const { hash } = await storage.call('media:add', { bytes: await drawPortrait(portrait) })
    await storage.call('author:update', { id, profile: { avatar: hash, ...profile } })
  }
}

async function hireStaff(storage: StorageApi): Promise<Staff> {
  const chief = (await storage.call('profile:list', {}))[0]
  if (chief === undefined) throw new Error('The new workspace has no profile.')
  const journalist = await storage.call('profile:create', { name: people.journalist, roles: ['journalist'] })
  const editor = await storage.call('profile:create', { name: people.editor, roles: ['editor'] })
  return { chief: chief.id, journalist: journalist.id, editor: editor.id }
}

interface Newsroom {
  now: number
  pictures: ReadonlyMap<PictureName, Media>
  /** Those that are in already: slug -> id. */
  stories: ReadonlyMap<string, string>
  staff: Staff
}

async function addStory(storage: StorageApi, story: SampleStory, room: Newsroom): Promise<Article> {
  const author = { profileId: story.stage.kind === 'published' ? room.staff.chief : room.staff.journalist }
  const article = await storage.callInternal('import:article', importOf(story, room), author)
  const { id } = article
  if (story.contents !== undefined) {
    await storage.call('article:updateDetails', { id, patch: { contentsSettings: story.contents } }, author)
  }
  if (story.stage.kind === 'published') {
    if (story.stage.laterSentence !== undefined) await typeSentence(storage, id, story.stage.laterSentence)
    return article
  }
  for (const { move, by, note } of story.stage.moves) {
    const input = { id, move, ...(note === undefined ? {} : { note }) }
    await storage.call('article:move', input, { profileId: room.staff[by] })
  }
  return article
}

function importOf(story: SampleStory, { now, pictures, stories }: Newsroom): ImportedArticle {
  const { stage, featured } = story
  const imported: ImportedArticle = {
    document: composeDocument(story, { pictures, stories }),
    sections: [...story.sections],
    topics: [...story.topics],
    tags: [...story.tags],
    authors: [...story.authors],
    state: stage.kind === 'published' ? 'published' : 'draft',
  }
  if (story.slug !== undefined) imported.slug = story.slug
  if (stage.kind === 'published') {
    imported.publishedAt = now - stage.hoursAgo * hour
    if (stage.correction !== undefined) {
      const { kind, text, hoursAgo } = stage.correction
      imported.corrections = [{ kind, text, at: now - hoursAgo * hour }]
    }
    if (stage.updatedHoursAgo !== undefined) imported.updatedAt = now - stage.updatedHoursAgo * hour
  }
  const media = featured === undefined ? undefined : pictures.get(featured.name)
  if (featured !== undefined && media !== undefined) {
    const { alt, caption, credit } = featured
    imported.featuredImage = { media: media.hash, alt, caption, credit }
  }
  return imported
}
