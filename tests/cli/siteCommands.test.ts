import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test, vi } from 'vitest'
import { openWorkspace } from '../../src/main/storage/openWorkspace'
import { themeFilesOf } from '../page/themes'
import { deskWithStories } from './desk'
import { buildGalley } from './runGalley'

// Each test runs the command line several times, on machines that may be busy.
vi.setConfig({ testTimeout: 120_000 })

beforeAll(buildGalley, 120_000)

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
  const picture = 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7'
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
