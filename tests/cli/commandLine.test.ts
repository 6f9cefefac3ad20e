import { once } from 'node:events'
import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test, vi } from 'vitest'
import { openWorkspace } from '../../src/main/storage/openWorkspace'
import { lockWorkspace } from '../../src/main/storage/workspaceLock'
import { desk, deskWithStories } from './desk'
import { buildGalley, finishGalley, runGalley, startGalley } from './runGalley'

// Each test runs the command line several times, on machines that may be busy.
vi.setConfig({ testTimeout: 120_000 })

beforeAll(buildGalley, 120_000)

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
  writeFileSync(
    join(folder, 'harbour.gif'),
    Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64'),
  )
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
