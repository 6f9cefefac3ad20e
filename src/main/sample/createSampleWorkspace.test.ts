import { execFileSync } from 'node:child_process'
import { chmodSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { testOnlyWhere } from '../../../tests/scripts/onlyWhere'
import type { Article, ArticleListItem, Check } from '../../shared/article/records'
import { type DocumentJson, readDocument } from '../../shared/document/articleDocument'
import { documentSchema } from '../../shared/document/documentSchema'
import { openPublication } from '../site/openPublication'
import { type OpenedWorkspace, openWorkspace } from '../storage/openWorkspace'
import { createSampleWorkspace } from './createSampleWorkspace'
import { sampleStories } from './stories/sampleStories'

const now = Date.UTC(2031, 4, 7, 10)
let root: string
let workspace: OpenedWorkspace
let milliseconds: number
let items: ArticleListItem[]

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'galley-sample-'))
  const started = performance.now()
  await createSampleWorkspace(join(root, 'courier'), now)
  milliseconds = performance.now() - started
  workspace = openWorkspace(join(root, 'courier'), { holder: 'A test' })
  items = (await workspace.storage.call('article:list', { limit: 500, offset: 0 })).items
})

afterAll(async () => {
  await workspace.close()
  rmSync(root, { recursive: true, force: true })
})

async function every<Value>(read: (item: ArticleListItem) => Promise<Value>): Promise<Map<string, Value>> {
  const found = new Map<string, Value>()
  for (const item of items) found.set(item.slug, await read(item))
  return found
}

const articleOf = ({ id }: ArticleListItem): Promise<Article> => workspace.storage.call('article:get', { id })
const documentOf = async ({ id }: ArticleListItem): Promise<DocumentJson> =>
  (await workspace.storage.call('document:projection', { id })).document

describe('the sample workspace', () => {
  test('is made while one waits', () => {
    // Three seconds is the aim on a quiet machine; the tests share theirs.
    expect(milliseconds).toBeLessThan(30_000)
  })

  test('has a story in every state that a newcomer should see', async () => {
    const { states, sections, total } = await workspace.storage.call('workspace:summary', {})
    expect(total).toBe(sampleStories.length)
    expect(states).toMatchObject({
      draft: 2,
      filed: 1,
      in_review: 1,
      changes_requested: 1,
      approved: 2,
      published: 10,
    })
    expect(sections.map((section) => section.name)).toEqual(
      expect.arrayContaining(['Harbour', 'Politics', 'Business', 'Culture', 'Travel', 'Sport']),
    )
    expect(sections.every((section) => section.count > 0)).toBe(true)
  })

  test('has stories of a magazine’s length, one of them a long read', () => {
    const words = items.map((item) => item.words).sort((one, other) => one - other)
    expect(words[0]).toBeGreaterThan(300)
    expect(words.at(-1)).toBeGreaterThan(2300)
    expect(words.filter((count) => count >= 350).length).toBeGreaterThanOrEqual(14)
  })

  test('was published over several weeks, one story updated, one with a working copy', async () => {
    const published = [...(await every(articleOf)).values()].filter((article) => article.live)
    for (const article of published) expect(article.firstPublishedAt).toBeLessThan(now)
    const dates = published.map((article) => article.firstPublishedAt ?? 0)
    expect(Math.max(...dates) - Math.min(...dates)).toBeGreaterThan(21 * 86_400_000)
    const talks = published.find((article) => article.slug.startsWith('ministers-agree'))
    expect(talks).toMatchObject({ state: 'published', workingCopy: true })
    expect(published.filter((article) => article.workingCopy)).toHaveLength(1)
    const publication = openPublication(join(root, 'courier'))
    const live = publication.articles.find((article) => article.id === talks?.id)
    publication.close()
    expect(live).toMatchObject({ publishedAt: now - 19 * 3_600_000, updatedAt: now - 3 * 3_600_000 })
  })

  test('passes every check, but for the draft that is there to be found out', async () => {
    const found = await every(({ id }) => workspace.storage.call('article:check', { id }))
    const unfinished = 'where-to-eat-before-the-night-boat'
    const codes = (checks: readonly Check[] | undefined) => checks?.map((check) => check.code).sort()
    expect(codes(found.get(unfinished))).toEqual([
      'deadInternalLink',
      'deskNote',
      'missingAltText',
      'noByline',
      'skippedHeadingLevel',
    ])
    for (const [slug, checks] of found) if (slug !== unfinished) expect(checks, slug).toEqual([])
  })

  test('uses every node and mark of the schema, and tells the reader who drew what', async () => {
    const used = new Set<string>()
    for (const json of (await every(documentOf)).values()) {
      readDocument(json).descendants((node) => {
        used.add(node.type.name)
        for (const mark of node.marks) used.add(mark.type.name)
        if (node.type.name === 'image') expect(node.attrs.credit).not.toBe('')
      })
    }
    const known = [...Object.keys(documentSchema.nodes), ...Object.keys(documentSchema.marks)]
    expect(known.filter((name) => name !== 'doc' && !used.has(name))).toEqual([])
  })

  test('has contents on two and three levels, tags in common, and several authors', async () => {
    const contents = await every(({ id }) => workspace.storage.call('document:projection', { id }))
    const depths = [...contents.values()].map(
      ({ contents: entries }) => new Set(entries.map(({ level }) => level)).size,
    )
    expect(depths.filter((depth) => depth >= 2).length).toBeGreaterThanOrEqual(8)
    expect(Math.max(...depths)).toBe(3)
    const tags = await workspace.storage.call('term:list', { kind: 'tag' })
    expect(tags.filter((tag) => tag.count > 1).length).toBeGreaterThanOrEqual(8)
    const authors = await workspace.storage.call('author:list', {})
    expect(authors.length).toBeGreaterThanOrEqual(4)
    const portraits = authors.flatMap(({ profile }) => profile.avatar ?? [])
    expect(portraits).toHaveLength(4)
    expect(new Set(portraits).size).toBe(4)
  })

  test('has a newsroom: somebody with all roles first, a journalist and an editor', async () => {
    const profiles = await workspace.storage.call('profile:list', {})
    expect(profiles.map((profile) => profile.roles)).toEqual([
      expect.arrayContaining(['journalist', 'editor', 'publisher']),
      ['journalist'],
      ['editor'],
    ])
    const sentBack = items.find((item) => item.state === 'changes_requested')
    const events = await workspace.storage.call('article:events', { id: sentBack?.id ?? '' })
    expect(events.at(-1)).toMatchObject({ move: 'sendBack', note: expect.stringContaining('source') })
  })
})

describe('where no sample can be made', () => {
  test('a folder that holds something is left as it was', async () => {
    const folder = mkdtempSync(join(root, 'full-'))
    writeFileSync(join(folder, 'letters.txt'), 'Dear editor')
    await expect(createSampleWorkspace(folder)).rejects.toMatchObject({ code: 'foreignFolder' })
    expect(readdirSync(folder)).toEqual(['letters.txt'])
  })

  testOnlyWhere(process.platform !== 'win32' && process.getuid?.() !== 0, 'root may write into any folder')(
    'a folder that is not ours to write',
    async () => {
      const folder = mkdtempSync(join(root, 'shut-'))
      chmodSync(folder, 0o500)
      await expect(createSampleWorkspace(folder)).rejects.toMatchObject({ code: 'noPermission' })
      chmodSync(folder, 0o700)
      expect(readdirSync(folder)).toEqual([])
    },
  )

  testOnlyWhere(
    process.platform === 'linux' && process.getuid?.() === 0,
    'only root on Linux may mount a small disk',
  )('a disk that fills up on the way', async () => {
    const disk = mkdtempSync(join(root, 'small-'))
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=700k', 'tmpfs', disk], { stdio: 'pipe' })
    onTestFinished(() => {
      execFileSync('umount', [disk], { stdio: 'pipe' })
    })
    await expect(createSampleWorkspace(join(disk, 'courier'))).rejects.toMatchObject({ code: 'diskFull' })
    expect(readdirSync(join(disk, 'courier'))).toEqual([])
  })
})
