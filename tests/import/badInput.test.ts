import { execFileSync } from 'node:child_process'
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, onTestFinished, test, vi } from 'vitest'
import { buildGalley, type GalleyRun, runGalley } from '../cli/runGalley'
import { drawPicture } from '../page/drawPicture'
import { fill, smallDisk } from '../storage/smallDisk'
import { temporaryFolder } from '../storage/temporaryWorkspace'

let inbox = ''
let workspace = ''
const kept = 'Written before everything else.'

const put = (name: string, content: string | Uint8Array): string => {
  writeFileSync(join(inbox, name), content)
  return join(inbox, name)
}
const galley = (...words: string[]) => runGalley([...words, '--workspace', workspace], { cwd: inbox })

/** A refusal: code 1, nothing on stdout, a reason that a person understands. */
function expectRefused(run: GalleyRun, reason: RegExp): void {
  expect(run.stderr).toMatch(reason)
  expect(run).toMatchObject({ code: 1, stdout: '' })
  expect(run.stderr).not.toMatch(/\n\s+at |TypeError|Error:|undefined/)
}

/** The stories that these tests mean to come in. */
const welcome = ['the-first-story', 'pictures', 'a-long-story', 'public']

/** What was written first is there, whole, and nothing came in that was refused. */
async function expectNothingLost(): Promise<void> {
  const list: { slug: string }[] = JSON.parse((await galley('list', '--json')).stdout)
  expect(list.filter(({ slug }) => !welcome.includes(slug))).toEqual([])
  const { lines } = await galley('show', 'the-first-story', '--json')
  expect(JSON.stringify(lines[0]?.document)).toContain(kept)
}

// Each test runs the command line several times, on machines that may be busy.
vi.setConfig({ testTimeout: 120_000 })

beforeAll(async () => {
  await buildGalley()
  inbox = mkdtempSync(join(tmpdir(), 'galley-bad-input-'))
  workspace = join(inbox, 'workspace')
  const first = put('first.md', `# The first story\n\n${kept}\n`)
  expect(await galley('import', first, '--create')).toMatchObject({ code: 0 })
}, 120_000)
afterAll(() => rmSync(inbox, { recursive: true, force: true }))

test('files that are not what they say', async () => {
  const notText: [string, string | Uint8Array, RegExp][] = [
    ['picture.md', drawPicture(30, 20, 1), /picture\.md is not text: it seems to be a PNG picture\./],
    ['report.txt', Buffer.from('PK\u0003\u0004....word/document.xml'), /Word document \(DOCX\)/],
    ['page.html', Buffer.from('%PDF-1.7'), /seems to be a PDF/],
    ['zeros.md', Buffer.alloc(4096), /zero byte at byte 1|UTF-16/],
    ['notes.docx', Buffer.from('text'), /of a kind that Galley does not import/],
  ]
  for (const [name, content, reason] of notText)
    expectRefused(await galley('import', put(name, content)), reason)
  await expectNothingLost()
})

test('broken UTF-8 is refused with its place', async () => {
  const broken = Buffer.concat([Buffer.from('# Title\n\nGood, then '), Buffer.from([0xc3, 0x28])])
  expectRefused(
    await galley('import', put('broken.md', broken)),
    /broken\.md is not valid UTF-8: .*byte 21, on line 3/,
  )
  await expectNothingLost()
})

test('50 MB of HTML is refused at once', async () => {
  const file = put('huge.html', Buffer.alloc(50 * 1024 * 1024, '<p>The tide came in. '))
  const run = await galley('import', file)
  expectRefused(run, /huge\.html is 50\.0 MB; Galley imports files of up to 20\.0 MB/)
  expect(run.milliseconds).toBeLessThan(5000)
  await expectNothingLost()
})

test('HTML that only serves to break parsers is refused', async () => {
  expectRefused(await galley('import', put('deep.html', '<div>'.repeat(100_000))), /nests its elements/)
  expectRefused(
    await galley('import', put('tags.html', '<b>x</b>'.repeat(400_000))),
    /more than 400,000 tags/,
  )
  expectRefused(await galley('import', put('quotes.md', `${'>'.repeat(50_000)} x`)), /nests its/)
  await expectNothingLost()
})

test('a headline of 10,000 characters', async () => {
  expectRefused(
    await galley('import', put('headline.md', `# ${'word '.repeat(2000)}\n\nText.`)),
    /headline\.md has a headline of 9,999 characters; Galley takes up to 1,000\./,
  )
  await expectNothingLost()
})

test('files that cannot be read', async () => {
  expectRefused(await galley('import', join(inbox, 'missing.md')), /missing\.md does not exist/)
  expectRefused(await galley('import', join(inbox)), /is a folder/)
  symlinkSync('/dev/zero', join(inbox, 'endless.md'))
  if (process.platform !== 'win32')
    expectRefused(await galley('import', join(inbox, 'endless.md')), /is not a file/)
  await expectNothingLost()
})

test('pictures that are none, or lie elsewhere, are left out; the story comes in', async () => {
  put('fake.png', 'not a picture')
  const file = put('pictures.md', '# Pictures\n\n![a](fake.png)\n\n![b](https://a.example/b.png)\n\nText.\n')
  const run = await galley('import', file)
  expect(run).toMatchObject({ code: 0 })
  expect(run.stderr.trim().split('\n')).toHaveLength(2)
  expect(run.stderr).toMatch(/pictures\.md: A picture was left out \(fake\.png\)/)
  const { lines } = await galley('show', 'pictures', '--json')
  expect(JSON.stringify(lines[0]?.document)).not.toContain('"image"')
  await expectNothingLost()
})

test('a 100,000-word story comes in whole, and goes out', async () => {
  const paragraph = 'The tide came in over the long wall and went out again before noon. '.repeat(8)
  const text = Array.from(
    { length: 960 },
    (_, n) => `${n % 12 === 0 ? `## Part ${n / 12 + 1}\n\n` : ''}${paragraph}`,
  )
  const run = await galley(
    'import',
    put('long.md', `# A long story\n\n${text.join('\n\n')}\n\nThe very end.\n`),
  )
  expect(run).toMatchObject({ code: 0, stderr: '' })
  expect(run.lines[0]?.words).toBeGreaterThan(100_000)
  expect(run.lines[0]?.contents).toHaveLength(80)
  expect(run.milliseconds).toBeLessThan(60_000)
  const { lines } = await galley('show', 'a-long-story', '--json')
  expect(JSON.stringify(lines[0]?.document)).toContain('The very end.')
  const out = await galley(
    'export',
    '--article',
    'a-long-story',
    '--single-file',
    '--out',
    join(inbox, 'long-out.html'),
  )
  expect(out).toMatchObject({ code: 0 })
  await expectNothingLost()
})

/** A folder that nobody may write in, root included where a file system can be mounted. Null where there is none. */
function sealedFolder(): string | null {
  const folder = join(temporaryFolder(), 'sealed')
  mkdirSync(folder)
  if (process.platform === 'win32') return null
  if (process.getuid?.() !== 0) {
    chmodSync(folder, 0o555)
    onTestFinished(() => chmodSync(folder, 0o755))
    return folder
  }
  if (process.platform !== 'linux') return null
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'ro', 'tmpfs', folder], { stdio: 'pipe' })
  } catch (error) {
    console.log(`Not run: nothing could be mounted (${String(error).split('\n')[0]}).`)
    return null
  }
  onTestFinished(() => {
    execFileSync('umount', [folder], { stdio: 'pipe' })
  })
  return folder
}

test('a folder without permission, for a workspace, an export and a target', async () => {
  const sealed = sealedFolder()
  if (sealed === null) return
  const first = join(inbox, 'first.md')
  const create = ['import', first, '--create', '--workspace', join(sealed, 'ws')]
  expectRefused(await runGalley(create, { cwd: inbox }), /does not allow writing|may not/)
  await galley('import', put('public.md', '# Public\n\nText.'), '--state', 'published')
  expectRefused(await galley('export', '--out', join(sealed, 'site')), /does not allow writing|may not/)
  await galley('target', 'add', 'Sealed', '--kind', 'folder', '--path', join(sealed, 'site'))
  const run = await galley('publish', 'public', '--target', 'Sealed')
  expect(run.code).toBe(1)
  expect(run.lines).toMatchObject([{ slug: 'public', state: 'failed', failure: { code: 'noPermission' } }])
  const outbox = JSON.parse((await galley('outbox', '--json')).stdout)
  expect(outbox.receipts).toEqual([])
  expect(outbox.jobs).toMatchObject([{ state: 'failed', nextAttemptAt: null }])
  await expectNothingLost()
})

test('a full disk: the import is refused, what was in is whole, and it works again with room', async () => {
  const disk = smallDisk(16)
  if (disk === null) return
  const onDisk = (...words: string[]) =>
    runGalley([...words, '--workspace', join(disk, 'ws')], { cwd: inbox })
  expect(await onDisk('import', join(inbox, 'first.md'), '--create')).toMatchObject({ code: 0 })
  const filler = fill(disk)
  const long = put('long-again.md', `# Long again\n\n${'The tide came in over the wall. '.repeat(40_000)}`)
  expectRefused(await onDisk('import', long), /disk is full/)
  expectRefused(await onDisk('export', '--out', join(disk, 'site')), /disk is full/)
  rmSync(filler)
  const list = JSON.parse((await onDisk('list', '--json')).stdout)
  expect(list).toMatchObject([{ slug: 'the-first-story' }])
  expect(await onDisk('import', long)).toMatchObject({ code: 0 })
  expect(await onDisk('export', '--out', join(disk, 'site'))).toMatchObject({ code: 0 })
})

test('a disk that fills up between two stories: what is in is named, and what is not', async () => {
  const disk = smallDisk(16)
  if (disk === null) return
  const onDisk = (...words: string[]) =>
    runGalley([...words, '--workspace', join(disk, 'ws')], { cwd: inbox })
  const short = put('short.md', '# Short\n\nText.\n')
  expect(await onDisk('import', short, '--create')).toMatchObject({ code: 0 })
  const filler = fill(disk)
  truncateSync(filler, statSync(filler).size - 1_500_000)
  const long = put('much.md', `# Much\n\n${'The tide came in over the wall. '.repeat(40_000)}`)
  const run = await onDisk('import', put('fits.md', '# Fits\n\nText.\n'), long, join(inbox, 'first.md'))
  expect(run).toMatchObject({ code: 1, lines: [{ slug: 'fits' }] })
  expect(run.stderr).toMatch(/much\.md: .*disk is full\. fits\.md is in the workspace, whole; of the others/)
  expect(run.stderr).toContain('Then import much.md, first.md.')
  rmSync(filler)
  const list = JSON.parse((await onDisk('list', '--json')).stdout)
  expect(list.map(({ slug }: { slug: string }) => slug).sort()).toEqual(['fits', 'short'])
})
