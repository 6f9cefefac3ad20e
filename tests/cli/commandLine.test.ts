import { once } from 'node:events'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test, vi } from 'vitest'
import { openWorkspace } from '../../src/main/storage/openWorkspace'
import { lockWorkspace } from '../../src/main/storage/workspaceLock'
import { themeFilesOf } from '../page/themes'
import { temporaryFolder } from '../storage/temporaryWorkspace'
import { buildGalley, finishGalley, runGalley, startGalley } from './runGalley'

// Each test runs the command line several times, on machines that may be busy.
vi.setConfig({ testTimeout: 120_000 })

beforeAll(buildGalley, 120_000)

const vote = `---
title: The wall waits
date: 2026-05-01
updated: 2026-05-03T10:00:00Z
tags: [tides, Ships]
author: Ada Marrow
---

# The wall waits

The first paragraph.

## One

Text.

### One, closer

## Two

Text.
`

interface Desk {
  folder: string
  galley: (...words: string[]) => ReturnType<typeof runGalley>
}

/** A folder with a story in a file, and the command line running in it. */
function desk(): Desk {
  const folder = temporaryFolder()
  writeFileSync(join(folder, 'vote.md'), vote)
  writeFileSync(join(folder, 'second.txt'), 'Second story\n\nText of it.\n')
  return { folder, galley: (...words) => runGalley(words, { cwd: folder }) }
}

async function deskWithStories(state: 'draft' | 'published'): Promise<Desk> {
  const made = desk()
  const words = ['import', 'vote.md', 'second.txt', '--workspace', 'ws', '--create', '--section', 'Harbour']
  const run = await made.galley(...words, '--state', state)
  expect(run).toMatchObject({ code: 0 })
  return made
}

test('import prints one line a story, and nothing else on stdout', async () => {
  const { galley } = desk()
  const run = await galley('import', 'vote.md', 'second.txt', '--workspace', 'ws', '--create')
  expect(run.code).toBe(0)
  expect(run.stderr).toBe('')
  expect(run.stdout.trim().split('\n')).toHaveLength(2)
  expect(run.lines[0]).toEqual({
    id: expect.stringMatching(/^[0-9a-f-]{36}$/),
    slug: 'the-wall-waits',
    headline: 'The wall waits',
    words: expect.any(Number),
    state: 'draft',
    contents: [
      { level: 2, text: 'One', anchor: 'one' },
      { level: 3, text: 'One, closer', anchor: 'one-closer' },
      { level: 2, text: 'Two', anchor: 'two' },
    ],
  })
  expect(run.lines[1]).toMatchObject({ slug: 'second-story', contents: [] })
})

test('options of import come before what the file says, or beside it', async () => {
  const { galley } = desk()
  const options = ['--section', 'News', '--tags', 'TIDES, harbour', '--author', 'Tam Okerby']
  await galley('import', 'vote.md', '--workspace', 'ws', '--create', ...options, '--state', 'published')
  const { lines } = await galley('show', 'the-wall-waits', '--workspace', 'ws', '--json')
  expect(lines[0]).toMatchObject({
    state: 'published',
    live: true,
    workingCopy: false,
    section: 'News',
    tags: ['tides', 'Ships', 'harbour'],
    authors: ['Tam Okerby'],
    publishedAt: '2026-05-01T00:00:00.000Z',
  })
  expect(lines[0]).toHaveProperty('document.type', 'doc')
  expect(lines[0]).toHaveProperty('events.0.move', 'import')
})

test('one bad file refuses the import before anything is made', async () => {
  const { folder, galley } = desk()
  writeFileSync(join(folder, 'bad.md'), Buffer.from([0xff, 0xfe, 0x00]))
  const run = await galley('import', 'vote.md', 'bad.md', 'missing.md', '--workspace', 'ws', '--create')
  expect(run).toMatchObject({ code: 1, stdout: '' })
  expect(run.stderr).toMatch(/bad\.md .*missing\.md does not exist\./)
  expect(existsSync(join(folder, 'ws'))).toBe(false)
})

test('list, show and check for people and for programs', async () => {
  const { galley } = await deskWithStories('draft')
  const table = await galley('list', '--workspace', 'ws')
  expect(table.stdout).toMatch(/^SLUG +STATE +SECTION +WORDS +UPDATED +HEADLINE\n/)
  expect(table.stdout).toMatch(/the-wall-waits +draft +Harbour +\d+ +\d{4}-\d\d-\d\dT.*Z +The wall waits\n/)
  const list = JSON.parse((await galley('list', '--workspace', 'ws', '--json')).stdout)
  expect(list.map((story: { slug: string }) => story.slug).sort()).toEqual(['second-story', 'the-wall-waits'])
  const people = await galley('show', 'the-wall-waits', '--workspace', 'ws')
  expect(people.stdout).toMatch(/Headline: +The wall waits\n[\s\S]*One, closer +#one-closer/)
  const check = await galley('check', 'second-story', '--workspace', 'ws', '--json')
  expect(check.lines[0]).toMatchObject({
    slug: 'second-story',
    publishable: true,
    checks: [{ code: 'noByline', severity: 'warn' }],
  })
  const missing = await galley('show', 'nothing', '--workspace', 'ws', '--json')
  expect(missing).toMatchObject({ code: 1, stdout: '' })
  expect(missing.stderr).toContain('There is no story "nothing" in this workspace.')
})

test('check --site names what is wrong with what is published, and ends with 1 only for errors', async () => {
  const { folder, galley } = await deskWithStories('published')
  const fine = await galley('check', '--site', '--workspace', 'ws')
  expect(fine).toMatchObject({ code: 0, stdout: 'Nothing found in 2 published stories.\n', stderr: '' })

  writeFileSync(join(folder, 'draft.md'), '# Not yet\n\nSoon. [Elsewhere](gone).\n')
  writeFileSync(join(folder, 'warned.md'), '# Warned\n\nSee [what comes](not-yet).\n')
  await galley('import', 'draft.md', '--workspace', 'ws')
  await galley('import', 'warned.md', '--workspace', 'ws', '--state', 'published')
  const warned = await galley('check', '--site', '--workspace', 'ws')
  expect(warned).toMatchObject({ code: 0, stderr: '' })
  expect(warned.stdout).toBe(
    [
      'stories/warned.html: Warned',
      '  warning: The link to “not-yet” leads to a story that is not published. (block 3: “See what comes.”)',
      '    Publish what it leads to, or choose something else.',
      '',
    ].join('\n'),
  )

  const hostile = '# Wrong\n\n\u001b[2J[a](gone) [b](the-wall-waits#three) [c](the-wall-waits#two)\n'
  writeFileSync(join(folder, 'wrong.md'), hostile)
  await galley('import', 'wrong.md', '--workspace', 'ws', '--state', 'published')
  const people = await galley('check', '--site', '--workspace', 'ws')
  expect(people.code).toBe(1)
  expect(people.stdout).toContain('  error: The link to “gone” leads to no story of this workspace.')
  expect(people.stdout).not.toContain('\u001b')
  expect(people.stderr).toContain('The site has 2 errors and 1 warning.')

  const programs = await galley('check', '--site', '--workspace', 'ws', '--json')
  expect(programs.code).toBe(1)
  expect(programs.lines).toHaveLength(1)
  expect(programs.lines[0]).toMatchObject({
    stories: 4,
    errors: 2,
    warnings: 1,
    found: 2,
    pages: [
      {
        slug: 'wrong',
        title: 'Wrong',
        path: 'stories/wrong.html',
        findings: [
          { code: 'deadInternalLink', severity: 'error', index: 2, part: null },
          {
            severity: 'error',
            message: 'The link to “the-wall-waits” leads to the page, and to no heading “#three” on it.',
            whatToDo: 'Write the name of a heading that is there, or link to the page as a whole.',
          },
        ],
      },
      { slug: 'warned', findings: [{ severity: 'warning' }] },
    ],
  })
  for (const words of [
    ['check', '--workspace', 'ws'],
    ['check', 'x', '--site', '--workspace', 'ws'],
  ]) {
    expect(await galley(...words), words.join(' ')).toMatchObject({ code: 2, stdout: '' })
  }
  const nowhere = await galley('check', '--site', '--workspace', 'none')
  expect(nowhere).toMatchObject({ code: 1, stdout: '' })
})

test('export tries a theme as it lies in a folder, and says what is wrong with it', async () => {
  const { folder, galley } = await deskWithStories('published')
  const theme = join(folder, 'theme')
  mkdirSync(join(theme, 'parts'), { recursive: true })
  for (const { path, bytes } of themeFilesOf()) writeFileSync(join(theme, path), bytes)
  writeFileSync(join(theme, 'parts', 'headline.liquid'), '<h1 class="tried">{{ headline }}</h1>')
  const words = ['export', '--workspace', 'ws', '--out', 'site', '--theme', 'theme']
  expect(await galley(...words, '--verify')).toMatchObject({ code: 0 })
  const page = () => readFileSync(join(folder, 'site', 'harbour', 'the-wall-waits.html'), 'utf8')
  expect(page()).toContain('<h1 class="tried">')
  writeFileSync(join(theme, 'parts', 'headline.liquid'), '<h1>\n{{ headlin }}</h1>')
  const failed = await galley(...words)
  expect(failed).toMatchObject({ code: 1, stdout: '' })
  expect(failed.stderr).toContain('parts/headline.liquid, line 2: undefined variable: headlin')
  expect(page()).toContain('<h1 class="tried">')
  await galley('export', '--workspace', 'ws', '--out', 'site')
  expect(page()).not.toContain('tried')
})

test('export writes the published site, one story as a folder, or as one file', async () => {
  const { folder, galley } = await deskWithStories('published')
  const site = await galley('export', '--workspace', 'ws', '--out', 'site', '--verify')
  expect(site.lines[0]).toMatchObject({
    path: join(folder, 'site'),
    pages: expect.any(Number),
    equalFiles: expect.any(Number),
  })
  const page = readFileSync(join(folder, 'site', 'harbour', 'the-wall-waits.html'), 'utf8')
  expect(page).toContain('datetime="2026-05-01T')
  expect(page).toContain('datetime="2026-05-03T')
  expect(existsSync(join(folder, 'site', 'archive', '2026', '05.html'))).toBe(true)
  expect(existsSync(join(folder, 'site', 'rss.xml'))).toBe(false)
  await galley('export', '--workspace', 'ws', '--out', 'site', '--base-url', 'https://courier.example/')
  const inSite = (path: string) => readFileSync(join(folder, 'site', path), 'utf8')
  const address = 'https://courier.example/harbour/the-wall-waits.html'
  for (const path of ['rss.xml', 'harbour/atom.xml', 'feed.json', 'sitemap.xml'])
    expect(inSite(path), path).toContain(address)
  // The one with a date of its own is no news any more.
  expect(inSite('sitemap-news.xml')).toContain('harbour/second-story.html')
  expect(inSite('sitemap-news.xml')).not.toContain(address)
  expect(inSite('robots.txt')).toContain('Sitemap: https://courier.example/sitemap.xml\n')
  expect(
    (await galley('export', '--workspace', 'ws', '--out', 'story', '--article', 'second-story')).code,
  ).toBe(0)
  expect(readFileSync(join(folder, 'story', 'index.html'), 'utf8')).toContain('Text of it.')
  const file = ['export', '--workspace', 'ws', '--article', 'second-story', '--single-file', '--out']
  expect((await galley(...file, 'one.html')).code).toBe(0)
  expect(readFileSync(join(folder, 'one.html'), 'utf8')).toContain('Text of it.')
  expect((await galley(...file, 'files')).lines[0]).toMatchObject({
    path: join(folder, 'files', 'second-story.html'),
  })
})

test('export never writes over a folder that Galley did not make', async () => {
  const { folder, galley } = await deskWithStories('published')
  mkdirSync(join(folder, 'mine'))
  writeFileSync(join(folder, 'mine', 'thesis.txt'), 'ten years')
  const run = await galley('export', '--workspace', 'ws', '--out', 'mine')
  expect(run).toMatchObject({ code: 1, stdout: '' })
  expect(run.stderr).toContain('did not make')
  expect(readdirSync(join(folder, 'mine'))).toEqual(['thesis.txt'])
})

test('publish queues and tries at once; the receipt is in the outbox', async () => {
  const { folder, galley } = await deskWithStories('draft')
  const target = await galley(
    'target',
    'add',
    'Live',
    '--kind',
    'folder',
    '--path',
    'pub/site',
    '--workspace',
    'ws',
  )
  expect(target.lines[0]).toMatchObject({ name: 'Live', kind: 'folder', path: join(folder, 'pub', 'site') })
  const run = await galley('publish', 'second-story', '--target', 'live', '--workspace', 'ws')
  expect(run.code).toBe(0)
  const location = join(folder, 'pub', 'site', 'harbour', 'second-story.html')
  expect(run.lines[0]).toMatchObject({ slug: 'second-story', target: 'Live', state: 'done', location })
  expect(existsSync(location)).toBe(true)
  expect(existsSync(join(folder, 'pub', 'site', 'harbour', 'the-wall-waits.html'))).toBe(false)
  const outbox = JSON.parse((await galley('outbox', '--json', '--workspace', 'ws')).stdout)
  expect(outbox.jobs).toMatchObject([{ slug: 'second-story', state: 'done' }])
  expect(outbox.receipts).toMatchObject([{ location, readBackHash: run.lines[0]?.readBackHash }])
  expect((await galley('sync', '--once', '--workspace', 'ws')).stdout).toBe('')
  // What is live already and goes out again makes no new version.
  const again = await galley('publish', 'second-story', '--target', 'Live', '--workspace', 'ws')
  expect(again.lines[0]).toMatchObject({ state: 'done' })
  const shown = await galley('show', 'second-story', '--workspace', 'ws', '--json')
  expect(shown.lines[0]?.events).toHaveLength(2)
})

test('what would change is said before it goes out, and an earlier release comes back', async () => {
  const { folder, galley } = await deskWithStories('draft')
  const site = join(folder, 'site')
  await galley('target', 'add', 'Live', '--kind', 'folder', '--path', 'site', '--workspace', 'ws')
  await galley('publish', 'second-story', '--target', 'Live', '--workspace', 'ws')
  const before = readFileSync(join(site, 'index.html'), 'utf8')
  // The place is out of reach, so that the story waits.
  renameSync(site, join(folder, 'away'))
  writeFileSync(site, 'not a folder')
  expect((await galley('publish', 'the-wall-waits', '--target', 'Live', '--workspace', 'ws')).code).toBe(1)
  rmSync(site)
  renameSync(join(folder, 'away'), site)
  const [counts, ...pages] = (await galley('sync', '--once', '--dry-run', '--workspace', 'ws')).lines
  expect(counts).toMatchObject({ target: 'Live', removed: 0 })
  expect(pages).toContainEqual({
    target: 'Live',
    path: 'harbour/the-wall-waits.html',
    change: 'new',
    reasons: [],
  })
  expect(pages).toContainEqual({
    target: 'Live',
    path: 'index.html',
    change: 'updated',
    reasons: ['stories'],
  })
  expect(readFileSync(join(site, 'index.html'), 'utf8')).toBe(before)
  expect((await galley('sync', '--once', '--workspace', 'ws')).code).toBe(0)
  expect(readFileSync(join(site, 'index.html'), 'utf8')).not.toBe(before)

  const { lines } = await galley('target', 'releases', 'Live', '--workspace', 'ws')
  expect(lines).toMatchObject([{ stories: 1 }])
  const release = String(lines[0]?.release)
  const opened = openWorkspace(join(folder, 'ws'), { holder: 'A test' })
  await opened.storage.call('profile:create', { name: 'Bo Crane', roles: ['editor'] })
  await opened.close()
  const live = readFileSync(join(site, 'index.html'), 'utf8')
  const goBack = ['target', 'rollback', 'Live', '--to', release, '--workspace', 'ws']
  const notAllowed = await galley(...goBack, '--as', 'Bo Crane')
  expect(notAllowed).toMatchObject({ code: 1, stdout: '' })
  expect(notAllowed.stderr).toContain('Bo Crane is not a publisher')
  expect(readFileSync(join(site, 'index.html'), 'utf8')).toBe(live)
  const back = await galley(...goBack)
  expect(back.lines[0]).toMatchObject({ release, stories: 1, path: site })
  expect(readFileSync(join(site, 'index.html'), 'utf8')).toBe(before)
  const gone = await galley(...goBack)
  expect(gone).toMatchObject({ code: 1, stdout: '' })
  expect(gone.stderr).toContain('no longer kept')
})

test('publish refuses what a check blocks, and with it everything else', async () => {
  const { folder, galley } = await deskWithStories('draft')
  writeFileSync(join(folder, 'blocked.html'), '<h1>Blocked</h1><p>x <a href="no-such-story">link</a></p>')
  const picture = 'data:image/gif;base64,R0lGODlhAQABAAAAADs='
  writeFileSync(join(folder, 'picture.html'), `<h1>Without alt</h1><p>x</p><img src="${picture}">`)
  await galley('import', 'blocked.html', 'picture.html', '--workspace', 'ws')
  await galley('target', 'add', 'Live', '--kind', 'folder', '--path', 'site', '--workspace', 'ws')
  const run = await galley('publish', 'second-story', 'without-alt', '--target', 'Live', '--workspace', 'ws')
  expect(run).toMatchObject({ code: 1, stdout: '' })
  expect(run.stderr).toMatch(/without-alt: blocks: .*alt/)
  expect(existsSync(join(folder, 'site'))).toBe(false)
  const list = JSON.parse((await galley('list', '--workspace', 'ws', '--json')).stdout)
  expect(list.every((story: { state: string }) => story.state === 'draft')).toBe(true)
})

test('wrong usage is told apart from a refusal', async () => {
  const { galley } = desk()
  const wrong: string[][] = [
    [],
    ['nonsense'],
    ['target'],
    ['import'],
    ['import', '--workspace', 'ws'],
    ['import', 'vote.md'],
    ['import', 'vote.md', '--workspace', ''],
    ['import', 'vote.md', '--workspace', 'ws', '--state', 'live'],
    ['list', '--workspace', 'ws', '--yaml'],
    ['list', 'extra', '--workspace', 'ws'],
    ['list', '--workspace'],
    ['sync', '--workspace', 'ws'],
    ['export', '--workspace', 'ws', '--out', 'x', '--single-file'],
    ['target', 'add', 'x', '--kind', 'ftp', '--path', 'y', '--workspace', 'ws'],
  ]
  for (const words of wrong) {
    const run = await galley(...words)
    expect(run, words.join(' ')).toMatchObject({ code: 2, stdout: '' })
    expect(run.stderr, words.join(' ')).toMatch(/^galley: .+ See galley .*--help\.\n$/)
  }
  for (const words of [
    ['list', '--workspace', 'nowhere'],
    ['import', 'vote.md', '--workspace', 'nowhere'],
  ]) {
    const run = await galley(...words)
    expect(run, words.join(' ')).toMatchObject({ code: 1, stdout: '' })
    expect(run.stderr).toContain('no Galley workspace')
  }
})

test('a theme is installed, listed, used and removed, and the site is written with it', async () => {
  const { folder, galley } = await deskWithStories('published')
  const ws = ['--workspace', 'ws']
  const write = (name: string, headline: string) => {
    const theme = join(folder, name)
    mkdirSync(join(theme, 'parts'), { recursive: true })
    for (const { path, bytes } of themeFilesOf()) writeFileSync(join(theme, path), bytes)
    writeFileSync(join(theme, 'parts', 'headline.liquid'), headline)
  }
  const lines = ({ stdout }: { stdout: string }) =>
    stdout
      .split('\n')
      .slice(0, -1)
      .map((line): Record<string, unknown> => JSON.parse(line))
  const page = async () => {
    await galley('export', ...ws, '--out', 'site')
    return readFileSync(join(folder, 'site', 'harbour', 'the-wall-waits.html'), 'utf8')
  }
  expect(await galley('theme', 'list', ...ws)).toMatchObject({ code: 0, stdout: '' })
  write('one', '<h1 class="one">{{ headline }}</h1>')
  const [one] = lines(await galley('theme', 'install', 'one', ...ws))
  expect(one).toMatchObject({ name: 'Test', version: '1', inUse: false })
  expect(await page()).not.toContain('class="one"')
  expect(lines(await galley('theme', 'use', 'test', ...ws))).toEqual([{ ...one, inUse: true }])
  expect(await page()).toContain('<h1 class="one">')
  // Another with the same name: only its hash tells them apart.
  write('two', '<h1 class="two">{{ headline }}</h1>')
  const [two] = lines(await galley('theme', 'install', 'two', ...ws, '--use'))
  expect(two).toMatchObject({ name: 'Test', inUse: true })
  expect(await page()).toContain('<h1 class="two">')
  expect(lines(await galley('theme', 'list', ...ws))).toEqual([{ ...one, inUse: false }, two])
  const several = await galley('theme', 'remove', 'Test', ...ws)
  expect(several.code).toBe(1)
  expect(several.stderr).toContain(String(one?.theme).slice(0, 12))
  expect((await galley('theme', 'remove', String(two?.theme), ...ws)).stderr).toContain(
    'Choose another theme',
  )
  expect(await galley('theme', 'use', 'default', ...ws)).toMatchObject({ code: 0 })
  expect(await page()).not.toMatch(/class="(?:one|two)"/)
  expect(await galley('theme', 'remove', String(two?.theme).slice(0, 12), ...ws)).toMatchObject({ code: 0 })
  expect(lines(await galley('theme', 'list', ...ws))).toEqual([{ ...one, inUse: false }])
  expect((await galley('theme', 'use', 'quarto', ...ws)).stderr).toContain('It has: Test.')
  // Nothing of a theme that is refused comes in, and what is wrong has its place.
  write('broken', '<h1>\n{% raw %}{{ headline }}{% endraw %}</h1>')
  const broken = await galley('theme', 'install', 'broken', ...ws, '--use')
  expect(broken.code).toBe(1)
  expect(broken.stderr).toContain('parts/headline.liquid')
  expect(lines(await galley('theme', 'list', ...ws))).toHaveLength(1)
})

test('help and version', async () => {
  const { galley } = desk()
  const help = await galley('--help')
  expect(help.code).toBe(0)
  for (const name of [
    'import',
    'list',
    'show',
    'check',
    'export',
    'target add',
    'target releases',
    'target rollback',
    'publish',
    'sync',
    'outbox',
    'theme install',
    'theme list',
    'theme use',
    'theme remove',
    'sample',
  ])
    expect(help.stdout).toContain(`  ${name}`)
  expect((await galley('target', 'add', '--help')).stdout).toContain('--path DIR')
  expect((await galley('--version')).stdout).toMatch(/^\d+\.\d+\.\d+\n$/)
})

test('a workspace that another program holds is not written, and the message says who holds it', async () => {
  const { folder, galley } = await deskWithStories('draft')
  const lock = lockWorkspace(join(folder, 'ws'), 'The Galley app')
  try {
    const run = await galley('import', 'vote.md', '--workspace', 'ws')
    expect(run).toMatchObject({ code: 1, stdout: '' })
    expect(run.stderr).toContain(`The Galley app (process ${process.pid} on `)
    expect((await galley('list', '--workspace', 'ws', '--json')).code).toBe(0)
    expect((await galley('export', '--workspace', 'ws', '--out', 'site')).code).toBe(0)
  } finally {
    lock.release()
  }
})

test('--as acts as another profile, and names those there are', async () => {
  const { galley } = await deskWithStories('draft')
  const run = await galley('import', 'vote.md', '--workspace', 'ws', '--as', 'Nobody')
  expect(run).toMatchObject({ code: 1, stdout: '' })
  expect(run.stderr).toContain('There is no profile "Nobody"')
  expect((await galley('import', 'vote.md', '--workspace', 'ws', '--as', 'EDITOR')).code).toBe(0)
})

test('--as names the first profile of a new workspace, and nothing is made for one that cannot be', async () => {
  const { folder, galley } = desk()
  const create = ['import', 'vote.md', '--workspace', 'ws', '--create', '--as']
  for (const name of [' ', '-'])
    expect(await galley(...create, name), name).toMatchObject({ code: 2, stdout: '' })
  expect(existsSync(join(folder, 'ws'))).toBe(false)
  const bob = ['import', 'second.txt', '--workspace', 'new', '--create', '--as', 'Bob']
  expect((await galley(...bob)).code).toBe(0)
  const { lines } = await galley('show', 'second-story', '--workspace', 'new', '--json')
  expect(lines[0]).toMatchObject({ events: [{ move: 'import', actor: 'Bob' }] })
  const unknown = ['import', 'vote.md', '--workspace', 'new', '--create', '--as', 'Eve']
  expect((await galley(...unknown)).stderr).toContain('There is no profile "Eve" in this workspace.')
})

test('every command that acts takes --as; the others say that they do not', async () => {
  const { galley } = await deskWithStories('draft')
  const target = ['target', 'add', 'Live', '--kind', 'folder', '--path', 'site', '--workspace', 'ws']
  for (const words of [target, ['sync', '--once', '--workspace', 'ws']]) {
    const refused = await galley(...words, '--as', 'Nobody')
    expect(refused, words.join(' ')).toMatchObject({ code: 1, stdout: '' })
    expect(refused.stderr).toContain('There is no profile "Nobody"')
    expect((await galley(...words, '--as', 'editor')).code, words.join(' ')).toBe(0)
  }
  for (const words of [
    ['list'],
    ['show', 'x'],
    ['check', 'x'],
    ['check', '--site'],
    ['export', '--out', 'x'],
    ['outbox'],
    ['theme', 'list'],
    ['sample'],
  ]) {
    const run = await galley(...words, '--workspace', 'ws', '--as', 'Editor')
    expect(run, words.join(' ')).toMatchObject({ code: 2, stdout: '' })
    expect(run.stderr).toContain(
      '--as is for import, target add, target rollback, publish, sync, theme install, theme use and theme remove.',
    )
  }
})

test('what a check blocks does not come in as published, and nothing of the others either', async () => {
  const { folder, galley } = desk()
  writeFileSync(join(folder, 'harbour.gif'), Buffer.from('R0lGODlhAQABAAAAADs=', 'base64'))
  writeFileSync(join(folder, 'wall.md'), '# Wall\n\nText.\n\n![](harbour.gif)\n')
  writeFileSync(join(folder, 'quay.md'), '---\ntitle: Quay\nimage: harbour.gif\n---\n\nText.\n')
  const words = ['import', 'vote.md', 'wall.md', 'quay.md', '--workspace', 'ws', '--create']
  const run = await galley(...words, '--state', 'published')
  expect(run).toMatchObject({ code: 1, stdout: '' })
  expect(run.stderr).toContain('wall.md: The picture harbour.gif has no alt text.')
  expect(run.stderr).toContain('quay.md: The featured image harbour.gif has no alt text.')
  expect(existsSync(join(folder, 'ws'))).toBe(false)
  expect((await galley(...words)).lines).toHaveLength(3)
})

test('only a publisher brings stories in as published', async () => {
  const { folder, galley } = await deskWithStories('draft')
  const opened = openWorkspace(join(folder, 'ws'), { holder: 'A test' })
  await opened.storage.call('profile:create', { name: 'Tam', roles: ['journalist'] })
  await opened.close()
  const words = ['import', 'vote.md', '--workspace', 'ws', '--as', 'Tam']
  const run = await galley(...words, '--state', 'published')
  expect(run).toMatchObject({ code: 1, stdout: '' })
  expect(run.stderr).toContain('Tam is not a publisher')
  expect(JSON.parse((await galley('list', '--workspace', 'ws', '--json')).stdout)).toHaveLength(2)
  expect((await galley(...words)).code).toBe(0)
})

test('a reader that stops reading is no failure', async () => {
  const { folder } = await deskWithStories('draft')
  const child = startGalley(['show', 'the-wall-waits', '--workspace', 'ws', '--json'], { cwd: folder })
  child.stdout?.destroy()
  const run = await finishGalley(child)
  expect(run).toMatchObject({ code: 0, stderr: '' })
})

test.runIf(process.platform !== 'win32')('Ctrl-C ends an import between two stories, whole', async () => {
  const { folder } = await deskWithStories('draft')
  const names = Array.from({ length: 200 }, (_, index) => `story-${index}.md`)
  for (const name of names)
    writeFileSync(join(folder, name), `# ${name}\n\n${'Some words of it. '.repeat(400)}`)
  const child = startGalley(['import', ...names, '--workspace', 'ws'], { cwd: folder })
  const finished = finishGalley(child)
  if (child.stdout !== null) await once(child.stdout, 'data')
  child.kill('SIGINT')
  const run = await finished
  expect(run.code).toBe(130)
  expect(run.stderr).toContain('The import was stopped.')
  const list = JSON.parse((await runGalley(['list', '--workspace', 'ws', '--json'], { cwd: folder })).stdout)
  expect(list).toHaveLength(run.lines.length + 2)
  expect(run.lines.length).toBeLessThan(names.length)
})
