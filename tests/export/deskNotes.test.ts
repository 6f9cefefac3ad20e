import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test, vi } from 'vitest'
import { siteAddresses } from '../../src/main/export/siteAddresses'
import { openWorkspace } from '../../src/main/storage/openWorkspace'
import { type DocumentJson, readDocument } from '../../src/shared/document/articleDocument'
import { renderArticlePage } from '../../src/shared/page/renderArticlePage'
import { buildGalley, runGalley } from '../cli/runGalley'
import { newWorkspaceFolder } from '../storage/temporaryWorkspace'

vi.setConfig({ testTimeout: 120_000 })
beforeAll(buildGalley, 120_000)

/** Stands in notes to the desk and nowhere else. */
const sentinel = 'sentinelword7319'

const text = (words: string, ...marks: NonNullable<DocumentJson['marks']>): DocumentJson => ({
  type: 'text',
  text: words,
  marks,
})
const paragraph = (...content: DocumentJson[]): DocumentJson => ({ type: 'paragraph', content })
const heading = (words: string): DocumentJson => ({
  type: 'heading',
  attrs: { level: 2 },
  content: [text(words)],
})
const note: DocumentJson = {
  type: 'deskNote',
  content: [
    paragraph(
      text(`${sentinel} first `),
      text(sentinel, { type: 'link', attrs: { href: `https://${sentinel}.example/${sentinel}` } }),
      { type: 'footnote', content: [text(`${sentinel} below`)] },
    ),
    paragraph(text(sentinel, { type: 'bold' })),
  ],
}
const document: DocumentJson = {
  type: 'doc',
  content: [
    { type: 'headline', content: [text('The pilot boat is back')] },
    { type: 'standfirst', content: [text('Two months in the yard.')] },
    note,
    paragraph(text('She came in on the tide'), { type: 'footnote', content: [text('At four.')] }, text('.')),
    note,
    heading('One'),
    note,
    heading('Two'),
    paragraph(text('Nine words stand in this body, headings counted.')),
    heading('Three'),
    note,
  ],
}

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
}

function expectClean(folder: string): void {
  const files = filesUnder(folder)
  expect(files.some((file) => file.endsWith('.html'))).toBe(true)
  for (const file of files) expect(readFileSync(file, 'latin1'), file).not.toContain(sentinel)
}

// `show` is no exit: it prints the story as the desk has it.
test('a note to the desk leaves by no exit', async () => {
  const folder = newWorkspaceFolder()
  const out = (name: string) => join(folder, '..', name)
  const workspace = openWorkspace(folder, { holder: 'A test' })
  const { storage } = workspace
  const story = { sections: ['Harbour'], topics: [], tags: ['Boats'], authors: ['Ilse Marrow'] }
  const { id, slug } = await storage.callInternal('import:article', {
    ...story,
    document,
    state: 'published',
  })
  await storage.callInternal('import:article', { ...story, document, slug: 'draft', state: 'draft' })

  const projection = await storage.call('document:projection', { id })
  expect(projection.words).toBe(17)
  expect(JSON.stringify(projection.contents)).not.toContain(sentinel)
  const { article, site } = await storage.call('preview:context', { id })
  expect(JSON.stringify({ article, site })).not.toContain(sentinel)
  const preview = renderArticlePage(
    { ...article, document: readDocument(projection.document) },
    site,
    siteAddresses(article.path),
  )
  expect(preview).toContain('She came in on the tide')
  expect(preview).not.toContain(sentinel)
  expect(preview.match(/id="fn:/g)).toHaveLength(2)
  await workspace.close()

  const galley = async (...words: string[]) => {
    const run = await runGalley([...words, '--workspace', folder])
    expect(run, run.stderr).toMatchObject({ code: 0 })
    expect(run.stdout).not.toContain(sentinel)
  }
  await galley('list', '--json')
  // Feeds carry the copy as well; they are written once the site has an address.
  await galley('export', '--out', out('site'), '--base-url', 'https://courier.example/')
  await galley('export', '--article', slug, '--out', out('story'))
  await galley('export', '--article', 'draft', '--out', out('draft'))
  await galley('export', '--article', slug, '--single-file', '--out', out('single/story.html'))
  await galley('target', 'add', 'Web', '--kind', 'folder', '--path', out('web'))
  await galley('publish', slug, '--target', 'Web')
  expect(readFileSync(join(out('site'), 'rss.xml'), 'utf8')).toContain('She came in on the tide')
  for (const name of ['site', 'story', 'draft', 'single', 'web']) expectClean(out(name))
})
