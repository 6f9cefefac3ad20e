import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseHTML } from 'linkedom'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { exportSite } from '../../src/main/export/exportSite'
import { createSampleWorkspace } from '../../src/main/sample/createSampleWorkspace'
import { pictureNames } from '../../src/main/sample/pictures/drawPicture'
import { openPublication } from '../../src/main/site/openPublication'
import { sharedVariants } from '../export/sharedVariants'
import { drawPicture } from '../page/drawPicture'

const folder = mkdtempSync(join(tmpdir(), 'galley-sample-parts-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

beforeAll(async () => {
  // Smaller than the sample's own, which take their time to be drawn and made smaller.
  await createSampleWorkspace(join(folder, 'workspace'), Date.UTC(2026, 10, 22, 12), async (name) =>
    drawPicture(900, 600, pictureNames.indexOf(name)),
  )
  const publication = openPublication(join(folder, 'workspace'))
  try {
    await exportSite({ ...publication, variantFolder: sharedVariants() }, join(folder, 'site'))
  } finally {
    publication.close()
  }
}, 120_000)

const page = (path: string) => parseHTML(readFileSync(join(folder, 'site', path), 'utf8')).document

const story = 'business/insurers-name-their-price-for-the-narrows.html'

/** The parts of a page by what they are called in a site; those that a setting brings (sign-in, comments) are left out. */
const parts: Record<string, string> = {
  masthead: '.masthead .site-name',
  navigation: '.navigation a',
  'pages menu': '.pages-menu a',
  'topic bar': '.topic-bar a',
  'text size': '.text-size button',
  search: '.site-search input',
  breadcrumbs: '.breadcrumbs a',
  'section label': '.section-label a',
  headline: 'h1.headline',
  standfirst: '.standfirst',
  byline: '.byline .author',
  portrait: '.byline img.avatar',
  'last updated': '.dates time + .unseen, .dates span + span',
  'share bar, top': '.share-top a',
  'share bar, bottom': '.share-bottom a',
  'featured image': '.story > .picture img',
  lead: '.copy > p',
  contents: '.contents a',
  body: '.copy h2[id]',
  'read also': '.read-also a',
  'further reading': '.further a',
  tagged: '.tagged a',
  'previous or next': '.neighbours a',
  related: '.related .card',
  correction: '.correction-correction p',
  footer: '.footer .copyright',
}

test.each(Object.entries(parts))('the sample shows what there is on a page: %s', (_, selector) => {
  expect(page(story).querySelector(selector), selector).not.toBeNull()
})

test('each author of the sample has a portrait of their own, by the name and on the author’s page', () => {
  const portraits = ['tam-okerby', 'sunniva-darrow', 'odo-fenwright', 'bettina-quill'].map((author) =>
    page(`authors/${author}.html`).querySelector('.author-portrait img')?.getAttribute('src'),
  )
  expect(portraits.every((address) => address?.endsWith('.png'))).toBe(true)
  expect(new Set(portraits).size).toBe(4)
})
