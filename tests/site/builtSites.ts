import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { exportSite } from '../../src/main/export/exportSite'
import { createSampleWorkspace } from '../../src/main/sample/createSampleWorkspace'
import { pictureNames } from '../../src/main/sample/pictures/drawPicture'
import { openPublication } from '../../src/main/site/openPublication'
import type { Publication } from '../../src/main/site/publication'
import { openWorkspace } from '../../src/main/storage/openWorkspace'
import type { DocumentJson } from '../../src/shared/document/articleDocument'
import { drawPicture } from '../page/drawPicture'
import { hafenbote } from '../page/hafenbote'
import { marsa } from '../page/marsa'
import { portMaren } from '../page/portMaren'

/** A site as it was exported. */
export interface BuiltSite {
  folder: string
  /** Where it says that it is served. */
  address: string
}

export interface BuiltSites {
  /** The sample's. */
  courier: BuiltSite
  /** One that speaks German and has everything set that can be set. */
  hafenbote: BuiltSite
  /** One that speaks Arabic, from right to left, with most of what can be set. */
  marsa: BuiltSite
  /** The German one while nobody knows where it will be served. */
  unplaced: BuiltSite
}

/** Exports the sites into a folder, as `galley export` does. */
export async function buildSites(folder: string): Promise<BuiltSites> {
  const publication = everythingSet(join(folder, 'hafenbote-workspace'))
  return {
    courier: await buildCourier(folder),
    hafenbote: await exported(publication, join(folder, 'hafenbote'), 'https://hafenbote.example/'),
    marsa: await exported(
      marsa(portMaren(join(folder, 'marsa-workspace'))),
      join(folder, 'marsa'),
      'https://marsa.example/',
    ),
    unplaced: await exported(publication, join(folder, 'unplaced'), ''),
  }
}

/** Paths of a site's files, with slashes, in order. */
export function filesOf({ folder }: BuiltSite): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort()
}

export const pagesOf = (site: BuiltSite): string[] => filesOf(site).filter((path) => path.endsWith('.html'))

/** Stories enough in one section for a second page of its list. */
const harbourNotes = 18

async function buildCourier(folder: string): Promise<BuiltSite> {
  const workspace = join(folder, 'courier-workspace')
  // Smaller than the sample's own, which take their time to be drawn and made smaller.
  await createSampleWorkspace(workspace, Date.now(), async (name) =>
    drawPicture(900, 600, pictureNames.indexOf(name)),
  )
  const opened = openWorkspace(workspace, { holder: 'A test' })
  try {
    const { storage } = opened
    for (let week = 1; week <= harbourNotes; week++) {
      await storage.callInternal('import:article', {
        document: note(week),
        sections: ['Harbour'],
        topics: [],
        tags: ['ferries'],
        authors: ['Tam Okerby'],
        state: 'published',
      })
    }
    const { items } = await storage.call('article:list', { limit: 500, offset: 0 })
    const moved = items.find(({ slug }) => slug === 'nine-oars-one-lantern')
    if (moved === undefined) throw new Error('The sample has no story of the race.')
    await storage.call('article:updateDetails', { id: moved.id, patch: { slug: 'the-lantern-race' } })
    await storage.call('article:move', { id: moved.id, move: 'publish' })
  } finally {
    await opened.close()
  }
  const publication = openPublication(workspace)
  try {
    return await exported(publication, join(folder, 'courier'), 'https://courier.example/news/')
  } finally {
    publication.close()
  }
}

function everythingSet(folder: string): Publication {
  const publication = hafenbote(portMaren(folder))
  const picture = publication.articles.find(({ featuredImage }) => featuredImage !== null)?.featuredImage
  if (picture === null || picture === undefined) throw new Error('No story has a picture.')
  const bare = { ...picture, alt: '', caption: '', credit: '' }
  const { site } = publication
  return {
    ...publication,
    site: {
      ...site,
      sections: site.sections.map((section) =>
        section.slug === 'travel' ? { ...section, parent: 'culture' } : section,
      ),
      logo: { light: bare, dark: bare },
      icons: [bare],
      settings: {
        ...site.settings,
        usefulLinks: [{ name: 'Fahrpläne', address: 'https://ferries.example/plan?jahr=2027&monat=1' }],
        look: { ...site.settings.look, accent: '#0b5fa5', accentDark: '#7fb2ff', headlineFace: 'sans' },
      },
    },
  }
}

async function exported(publication: Publication, folder: string, address: string): Promise<BuiltSite> {
  await exportSite(publication, folder, { baseUrl: address })
  // Where none is known, relative addresses lead the same way from anywhere.
  return { folder, address: address === '' ? 'https://anywhere.example/' : address }
}

function note(week: number): DocumentJson {
  const text = (words: string): DocumentJson[] => [{ type: 'text', text: words }]
  return {
    type: 'doc',
    content: [
      { type: 'headline', content: text(`Harbour notes, week ${week}`) },
      { type: 'standfirst', content: text('Ships, weather, and who was seen on the quay.') },
      { type: 'paragraph', content: text(`Week ${week} saw ${week + 3} ships, one of them twice.`) },
    ],
  }
}
