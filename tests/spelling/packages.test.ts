import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createSpelling, type Spelling } from '../../src/main/spelling/createSpelling'
import { bundleForChild } from '../torture/bundleForChild'
import { dictionariesXcu, type ZipMember, zipFile } from './zipFile'

const projectFolder = join(import.meta.dirname, '..', '..')
const packagesFolder = join(projectFolder, 'node_modules')
const bundles = join(packagesFolder, `.galley-packages-${process.pid}`)
const outside = mkdtempSync(join(tmpdir(), 'galley-packages-'))
// Deep enough for a name that leads two folders up to be seen.
const folder = mkdtempSync(join(outside, 'deep-'))
const installedFolder = join(folder, 'dictionaries')
let spelling: Spelling

beforeAll(async () => {
  const worker = join(projectFolder, 'src', 'main', 'spelling', 'worker.ts')
  const workerFile = await bundleForChild(worker, bundles)
  spelling = createSpelling({ workerFile, packagesFolder, installedFolder, onChange: () => undefined })
}, 60_000)
afterAll(() => {
  spelling.close()
  rmSync(bundles, { recursive: true, force: true })
  rmSync(outside, { recursive: true, force: true })
})

function writePackage(members: readonly ZipMember[], name = 'words'): [string] {
  const path = join(folder, `${name}.oxt`)
  writeFileSync(path, zipFile(members))
  return [path]
}

const rules = 'SET UTF-8\nTRY abc\n'
const frisian = Buffer.from('2\nh\xe2ven\nw\xe1l\n', 'latin1')
const several: ZipMember[] = [
  { name: 'META-INF/manifest.xml', content: '<manifest/>' },
  {
    name: 'dictionaries.xcu',
    content: dictionariesXcu([
      { locations: '%origin%/dictionaries/nl.aff %origin%/dictionaries/nl.dic', locales: 'nl-NL nl-BE' },
      { locations: '%origin%/fy.aff %origin%/fy.dic', locales: 'fy-NL' },
      { locations: '%origin%/hyph_nl.dic', locales: 'nl-NL', format: 'DICT_HYPH' },
      { locations: '%origin%/gone.aff %origin%/gone.dic', locales: 'sv-SE' },
    ]),
  },
  { name: 'dictionaries/nl.aff', content: rules },
  { name: 'dictionaries/nl.dic', content: '2\nhaven\nmuur\n' },
  { name: 'fy.aff', content: 'SET ISO8859-1\nTRY abc\n' },
  { name: 'fy.dic', content: frisian },
  { name: 'hyph_nl.dic', content: 'UTF-8\n.a1b\n' },
]

describe('a package of LibreOffice', () => {
  it('says which languages it has dictionaries for, and gives the one that is asked for', async () => {
    const paths = writePackage(several)
    expect(await spelling.languagesOf(paths)).toEqual(['nl-NL', 'nl-BE', 'fy-NL'])
    await spelling.install('fy-NL', paths)
    expect((await spelling.check('fy', ['hâven', 'wál', 'haven'])).unknown).toEqual(['haven'])
    await spelling.install('nl-BE', paths)
    expect((await spelling.check('nl', ['haven', 'wál'])).unknown).toEqual(['wál'])
    await expect(spelling.install('sv', paths)).rejects.toThrow('none for “sv”')
    for (const language of ['fy-NL', 'nl-BE']) await spelling.remove(language)
    expect(readdirSync(installedFolder)).toEqual([])
  })

  it('of one dictionary for several regions stands for the language, and for whatever it is installed as', async () => {
    const paths = writePackage([
      {
        name: 'pack/dictionaries.xcu',
        content: dictionariesXcu([{ locations: '%origin%/it.aff %origin%/it.dic', locales: 'it-IT it-CH' }]),
      },
      { name: 'pack/it.aff', content: `\ufeff${rules}` },
      { name: 'pack/it.dic', content: '\ufeff1\nperò\n' },
    ])
    expect(await spelling.languagesOf(paths)).toEqual(['it'])
    await spelling.install('it', paths)
    expect((await spelling.check('it-CH', ['però', 'perö'])).unknown).toEqual(['perö'])
    await spelling.remove('it')
  })

  it('without a description is known by the names of its files', async () => {
    const paths = writePackage([
      { name: 'pt_BR.aff', content: rules },
      { name: 'pt_BR.dic', content: '1\nporto\n' },
    ])
    expect(await spelling.languagesOf(paths)).toEqual(['pt-BR'])
  })
})

describe('a package that is refused', () => {
  const described = (locations: string): ZipMember => ({
    name: 'dictionaries.xcu',
    content: dictionariesXcu([{ locations, locales: 'sv-SE' }]),
  })
  const own = described('%origin%/sv.aff %origin%/sv.dic')
  const aff: ZipMember = { name: 'sv.aff', content: rules }
  const bomb = Buffer.alloc(80 * 1024 * 1024, 'a')

  it.each<[string, ZipMember[], string]>([
    ['names a file outside of itself', [described('../../evil.aff ../../evil.dic')], 'notText'],
    ['holds a file that leads out of it', [own, aff, { name: '../../sv.dic', content: '1\na' }], 'notText'],
    ['holds a file of the disk', [own, aff, { name: '/tmp/sv.dic', content: '1\na' }], 'notText'],
    ['is too large once unpacked', [own, aff, { name: 'sv.dic', content: bomb }], 'tooLarge'],
    ['hides how large it is', [own, aff, { name: 'sv.dic', content: bomb, claimedSize: 900 }], 'notText'],
    ['is locked', [own, aff, { name: 'sv.dic', content: '1\nhamn\n', encrypted: true }], 'notText'],
    [
      'has too many files',
      Array.from({ length: 2_001 }, (_, index) => ({ name: `${index}`, content: '' })),
      'notText',
    ],
    ['has no dictionary', [{ name: 'readme.txt', content: 'Hello' }], 'notText'],
    ['describes itself at length', [{ name: 'dictionaries.xcu', content: bomb }, aff], 'notText'],
    ['has a picture for its words', [own, aff, { name: 'sv.dic', content: '\u0089PNG' }], 'notText'],
  ])('%s', async (_what, members, code) => {
    const paths = writePackage(members, 'refused')
    const before = readdirSync(outside)
    const started = performance.now()
    await expect(spelling.install('sv', paths)).rejects.toMatchObject({ code })
    expect(performance.now() - started).toBeLessThan(10_000)
    expect(readdirSync(installedFolder)).toEqual([])
    expect(readdirSync(outside)).toEqual(before)
  })

  it('is no zip, is cut off, or comes with something else', async () => {
    const path = join(folder, 'cut.oxt')
    for (const bytes of [Buffer.from('not a zip'), zipFile(several).subarray(0, -40), Buffer.alloc(0)]) {
      writeFileSync(path, bytes)
      await expect(spelling.languagesOf([path])).rejects.toMatchObject({ code: 'notText' })
    }
    await expect(spelling.install('nl', [path, join(folder, 'a.aff')])).rejects.toThrow('by itself')
    rmSync(path)
    await expect(spelling.install('nl', [path])).rejects.toThrow('could not read')
  })
})
