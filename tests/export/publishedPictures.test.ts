import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { exportArticleFile, exportArticleFolder } from '../../src/main/export/exportArticle'
import { exportSite } from '../../src/main/export/exportSite'
import { findChangedFiles, readSiteMarker } from '../../src/main/export/siteMarker'
import { openArticleInPublication, openPublication } from '../../src/main/site/openPublication'
import { openWorkspace } from '../../src/main/storage/openWorkspace'
import { mediaFile } from '../../src/main/storage/workspaceFiles'
import type { DocumentJson } from '../../src/shared/document/articleDocument'
import { mediaAssetName } from '../../src/shared/page/pageTypes'
import { locatedJpeg, locatedPng, locatedWebp, placeWords } from '../media/locatedPictures'
import { newWorkspaceFolder } from '../storage/temporaryWorkspace'

vi.setConfig({ testTimeout: 60_000 })

/** What the file says, wherever it is: in a file of its own, or inside a page. */
function tellsPlace(text: string): boolean {
  const inside = [...text.matchAll(/data:image\/[a-z]+;base64,([A-Za-z0-9+/=]*)/g)]
  const files = [text, ...inside.map(([, encoded = '']) => Buffer.from(encoded, 'base64').toString('latin1'))]
  return files.some((file) => file.includes(placeWords) || file.includes(';\0\0\0\x01\0\0\0\r\0\0\0'))
}

test('no picture tells where it was made, in any exit; the workspace keeps it as it came', async () => {
  const folder = newWorkspaceFolder()
  const out = (name: string) => join(folder, '..', name)
  const workspace = openWorkspace(folder, { holder: 'A test' })
  const originals = [locatedJpeg().file, locatedPng().file, locatedWebp().file]
  const media = await Promise.all(originals.map((bytes) => workspace.storage.call('media:add', { bytes })))
  const [jpeg, png, webp] = media
  if (jpeg === undefined || png === undefined || webp === undefined) throw new RangeError('no picture')
  const image = (hash: string): DocumentJson => ({ type: 'image', attrs: { media: hash, alt: 'A quay' } })
  const document: DocumentJson = {
    type: 'doc',
    content: [
      { type: 'headline', content: [{ type: 'text', text: 'A quay' }] },
      { type: 'standfirst' },
      { type: 'gallery', content: [image(png.hash)] },
      {
        type: 'embedCard',
        attrs: { url: 'https://a.example/', title: 'A page', media: webp.hash, alt: 'x' },
      },
    ],
  }
  const { slug } = await workspace.storage.callInternal('import:article', {
    document,
    sections: ['Harbour'],
    topics: [],
    tags: [],
    authors: ['Ilse Marrow'],
    featuredImage: { media: jpeg.hash, alt: 'A quay', caption: '', credit: '' },
    state: 'published',
  })
  await workspace.close()

  const publication = openPublication(folder)
  await exportSite(publication, out('site'))
  publication.close()
  const story = openArticleInPublication(folder, slug)
  await exportArticleFolder(story, out('story'))
  await exportArticleFile(story, out('story.html'))
  story.publication.close()

  for (const file of [...filesUnder(out('site')), ...filesUnder(out('story')), out('story.html')]) {
    expect(tellsPlace(readFileSync(file, 'latin1')), file).toBe(false)
  }
  for (const [index, { hash, mime }] of media.entries()) {
    for (const name of ['site', 'story']) {
      expect(readFileSync(join(out(name), mediaAssetName(hash, mime)), 'latin1')).toMatch(/Ilse M/)
    }
    expect(readFileSync(mediaFile(folder, hash)).equals(originals[index] ?? Buffer.alloc(0))).toBe(true)
  }
  expect(tellsPlace(readFileSync(mediaFile(folder, jpeg.hash), 'latin1'))).toBe(true)
  // What the folder's own list says of its files is what they are: nobody seems to have edited them.
  const marker = await readSiteMarker(out('site'))
  expect(marker === null ? null : await findChangedFiles(out('site'), marker)).toEqual([])
})

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
}
