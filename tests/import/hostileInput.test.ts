import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { exportArticleFile } from '../../src/main/export/exportArticle'
import { exportSite } from '../../src/main/export/exportSite'
import { importFiles } from '../../src/main/import/importFiles'
import { openArticleInPublication, openPublication } from '../../src/main/site/openPublication'
import type { DocumentJson } from '../../src/shared/document/articleDocument'
import { safeHref } from '../../src/shared/document/href'
import { openTemporaryWorkspace, temporaryFolder } from '../storage/temporaryWorkspace'
import { hostileTexts, hostileVectors } from './hostileVectors'
import { expectInertPage, textOfPage } from './inertPage'

const before = 'Before the tide.'
const after = 'After the tide.'

function wrap(file: 'html' | 'md' | 'txt', text: string, index: number): string {
  if (file === 'html') return `<h1>Vector ${index}</h1><p>${before}</p>\n${text}\n<p>${after}</p>`
  return `${file === 'md' ? '# ' : ''}Vector ${index}\n\n${before}\n\n${text}\n\n${after}\n`
}

/** Everything a document may hold, and nothing else. */
function expectInertBlock(node: DocumentJson): void {
  for (const mark of node.marks ?? []) {
    if (mark.type === 'link') expect(safeHref(mark.attrs?.href)).toBe(mark.attrs?.href)
  }
  expect(JSON.stringify(node.attrs ?? {})).not.toMatch(/onload|javascript|evil|https?:/i)
  for (const child of node.content ?? []) expectInertBlock(child)
}

test(`${hostileVectors.length} hostile files come out inert, and the rest of their text is kept`, async () => {
  expect(hostileVectors.length).toBeGreaterThan(60)
  const { storage, folder } = openTemporaryWorkspace()
  const inbox = temporaryFolder()
  const files = hostileVectors.map(({ file, text }, index) => {
    const path = join(inbox, `vector-${index}.${file}`)
    writeFileSync(path, wrap(file, text, index))
    return path
  })
  const stories = await importFiles(storage, files, { section: 'Tests', state: 'published' }, {})
  expect(stories).toHaveLength(hostileVectors.length)

  const site = join(temporaryFolder(), 'site')
  const publication = openPublication(folder)
  await exportSite(publication, site)
  for (const [index, { article }] of stories.entries()) {
    const vector = hostileVectors[index]
    const context = `${index}: ${vector?.text}`
    expect(article.headline, context).toBe(`Vector ${index}`)
    expectInertBlock(publication.document(article.id))
    const page = readFileSync(join(site, 'tests', `${article.slug}.html`), 'utf8')
    expectInertPage(page)
    expect(textOfPage(page), context).toContain(before)
    if (vector?.swallowsRest !== true) expect(textOfPage(page), context).toContain(after)
  }
  publication.close()
  expectInertPage(readFileSync(join(site, 'index.html'), 'utf8'))
}, 60_000)

test('hostile texts in every field come out inert on every page', async () => {
  const { storage, folder } = openTemporaryWorkspace()
  const inbox = temporaryFolder()
  const files = hostileTexts.map((text, index) => {
    const path = join(inbox, `field-${index}.md`)
    const value = JSON.stringify(text)
    const fields = ['title', 'standfirst', 'section', 'author', 'slug', 'language', 'image'].map(
      (name) => `${name}: ${value}`,
    )
    writeFileSync(
      path,
      `---\n${fields.join('\n')}\ntags: [${value}]\ntopics: [${value}]\n---\n## ${text}\n\nText.\n`,
    )
    return path
  })
  const stories = await importFiles(storage, files, { state: 'published' }, {})
  await storage.call('site:update', {
    name: '</title><script>alert(1)</script>',
    tagline: '"><img src=x onerror=alert(1)>',
    footerText: '<svg onload=alert(1)>',
    copyright: '</footer><script>alert(1)</script>',
  })
  const out = temporaryFolder()
  const publication = openPublication(folder)
  const { path } = await exportSite(publication, join(out, 'site'))
  const marker = JSON.parse(readFileSync(join(path, '.galley-site.json'), 'utf8'))
  const pages = Object.keys(marker.files).filter((name) => name.endsWith('.html') && name !== '404.html')
  expect(pages.length).toBeGreaterThan(stories.length * 3)
  for (const name of pages) {
    expect(name).toMatch(/^[a-z0-9/-]+\.html$/)
    expectInertPage(readFileSync(join(path, name), 'utf8'))
  }
  publication.close()
})

test('a story as a single file is as inert, but for the theme that it carries', async () => {
  const { storage, folder } = openTemporaryWorkspace()
  const inbox = join(temporaryFolder(), 'inbox')
  mkdirSync(inbox)
  writeFileSync(
    join(inbox, 'a.html'),
    wrap(
      'html',
      hostileVectors
        .filter(({ file, swallowsRest }) => file === 'html' && !swallowsRest)
        .map(({ text }) => text)
        .join('\n'),
      0,
    ),
  )
  const [story] = await importFiles(storage, [join(inbox, 'a.html')], {}, {})
  const opened = openArticleInPublication(folder, story?.article.id ?? '')
  const { path } = await exportArticleFile(opened, join(inbox, 'out.html'))
  opened.publication.close()
  const page = readFileSync(path, 'utf8')
  expect(page).not.toMatch(/(?:src|srcset|action|data|poster)="?(?:https?:|\/\/)/)
  const body = page.slice(page.indexOf('<main'), page.indexOf('</main>'))
  expect(body).not.toMatch(/<[^>]+\son[a-z]+=/i)
  expect(body.match(/<script/g)).toBeNull()
})
