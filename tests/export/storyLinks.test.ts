import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { exportSite } from '../../src/main/export/exportSite'
import { openPublication } from '../../src/main/site/openPublication'
import type { DocumentJson } from '../../src/shared/document/articleDocument'
import { openTemporaryWorkspace, temporaryFolder } from '../storage/temporaryWorkspace'

const text = (words: string, story?: string): DocumentJson => ({
  type: 'text',
  text: words,
  marks: story === undefined ? [] : [{ type: 'storyLink', attrs: { story } }],
})
const story = (headline: string, ...content: DocumentJson[]): DocumentJson => ({
  type: 'doc',
  content: [
    { type: 'headline', content: [text(headline)] },
    { type: 'standfirst' },
    { type: 'paragraph', content },
  ],
})

test('a link to a story follows it to another address, and is words alone while it is not published', async () => {
  const workspace = openTemporaryWorkspace()
  const { storage } = workspace
  const add = (document: DocumentJson, state: 'draft' | 'published') =>
    storage.callInternal('import:article', {
      document,
      sections: ['Harbour'],
      topics: [],
      tags: [],
      authors: ['Ada'],
      state,
    })
  const wall = await add(story('The wall', text('Stone.')), 'published')
  const draft = await add(story('The draft', text('Later.')), 'draft')
  const talks = await add(
    story('The talks', text('about the wall', wall.id), text(', and '), text('the draft', draft.id)),
    'published',
  )
  const pageOfTalks = async () => {
    const out = join(temporaryFolder(), 'site')
    const publication = openPublication(workspace.folder)
    await exportSite(publication, out)
    publication.close()
    const files = readdirSync(join(out, 'harbour'))
    return { page: readFileSync(join(out, 'harbour', 'the-talks.html'), 'utf8'), files }
  }
  const checks = async () => (await storage.call('article:check', { id: talks.id })).map(({ code }) => code)

  expect((await pageOfTalks()).page).toContain(
    '<p><a href="the-wall.html">about the wall</a>, and the draft</p>',
  )
  expect(await checks()).toEqual(['deadInternalLink'])

  await storage.call('article:updateDetails', { id: wall.id, patch: { slug: 'the-old-wall' } })
  expect((await pageOfTalks()).page).toContain('<a href="the-wall.html">about the wall</a>')
  await storage.call('article:move', { id: wall.id, move: 'publish' })
  await storage.call('article:move', { id: draft.id, move: 'publish' })
  const after = await pageOfTalks()
  expect(after.page).toContain(
    '<a href="the-old-wall.html">about the wall</a>, and <a href="the-draft.html">the draft</a>',
  )
  expect(after.files).toContain('the-old-wall.html')
  expect(await checks()).toEqual([])

  await storage.call('article:move', { id: wall.id, move: 'withdraw', note: 'Two figures were wrong.' })
  expect((await pageOfTalks()).page).toContain('<p>about the wall, and <a href="the-draft.html">')
  const { article } = await storage.call('preview:context', { id: talks.id })
  expect(article.storyLinks).toEqual({ [draft.id]: 'harbour/the-draft.html' })
})
