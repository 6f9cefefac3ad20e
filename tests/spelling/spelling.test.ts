import { copyFileSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createSpelling, type Spelling } from '../../src/main/spelling/createSpelling'
import { createSpellingThread } from '../../src/main/spelling/spellingThread'
import { bundleForChild } from '../torture/bundleForChild'

const projectFolder = join(import.meta.dirname, '..', '..')
const packagesFolder = join(projectFolder, 'node_modules')
const bundles = join(packagesFolder, `.galley-spelling-${process.pid}`)
const folder = mkdtempSync(join(tmpdir(), 'galley-spelling-'))
const installedFolder = join(folder, 'dictionaries')
let workerFile: string
let spelling: Spelling
let changes = 0

beforeAll(async () => {
  workerFile = await bundleForChild(join(projectFolder, 'src', 'main', 'spelling', 'worker.ts'), bundles)
  spelling = createSpelling({ workerFile, packagesFolder, installedFolder, onChange: () => changes++ })
}, 60_000)
afterAll(() => {
  spelling.close()
  rmSync(bundles, { recursive: true, force: true })
  rmSync(folder, { recursive: true, force: true })
})

/** The two files of a small dictionary, in the encoding they are written in. */
function writeDictionary(
  name: string,
  aff: string,
  dic: string,
  encoding: BufferEncoding = 'utf8',
): string[] {
  const paths = [join(folder, `${name}.aff`), join(folder, `${name}.dic`)]
  for (const [index, text] of [aff, dic].entries()) {
    writeFileSync(paths[index] ?? '', Buffer.from(text, encoding))
  }
  return paths
}

describe('the shipped dictionaries', () => {
  it('know their languages, apostrophes and regions', async () => {
    const unknown = async (language: string, ...words: string[]) => spelling.check(language, words)
    expect(await unknown('en-GB', 'harbour', 'harbor', 'don’t', "don't", 'well-known', 'teh')).toEqual({
      dictionary: 'en-GB',
      unknown: ['harbor', 'teh'],
    })
    expect(await unknown('en-US', 'harbour', 'harbor')).toEqual({ dictionary: 'en-US', unknown: ['harbour'] })
    expect(await unknown('de-AT', 'Hafenmauer', 'Straße', 'Gemeinderatssitzung', 'Hafn')).toEqual({
      dictionary: 'de',
      unknown: ['Hafn'],
    })
    expect(await unknown('fr', 'l’eau', 'aujourd’hui', 'élève', 'e\u0301le\u0300ve', 'bateua')).toEqual({
      dictionary: 'fr',
      unknown: ['bateua'],
    })
    expect(await unknown('nl', 'haven')).toEqual({ dictionary: null, unknown: [] })
  })

  it('take English words with the accents that they may do without', async () => {
    const accented = ['café', 'cafés', 'naïve', 'naive', 'Cliché', 'fiancée’s', 'hárbuor', 'öxtail']
    expect(await spelling.check('en-GB', accented)).toEqual({ dictionary: 'en-GB', unknown: ['hárbuor'] })
    expect((await spelling.check('en-US', ['façade', 'tëh'])).unknown).toEqual(['tëh'])
    expect((await spelling.check('de', ['Häus'])).unknown).toEqual(['Häus'])
  })

  it('take abbreviations, and what German shortens in speech', async () => {
    const spoken = ['gibt’s', "Geht's", 'hat’s', 'wenn’s', 'Abs', 'Mio', 'bzw']
    const wrong = ['gipt’s', 'Haffen', 'Strassenbau', 'Oma’s', 'Auto’s', 'Peter’s', 'Info’s', 'Montag’s']
    expect((await spelling.check('de', [...spoken, ...wrong])).unknown).toEqual(wrong)
    expect((await spelling.check('fr', ['gibt’s'])).unknown).toEqual(['gibt’s'])
  })

  it('suggest, and leave off when something newer is asked', async () => {
    const first = spelling.suggest('de', 'Gemeindratsizung')
    const second = await spelling.suggest('en-GB', 'harbuor')
    expect(second.complete).toBe(true)
    expect(second.suggestions[0]).toBe('harbour')
    // Two letters that changed places are the likeliest slip.
    expect((await spelling.suggest('en-GB', 'Teh')).suggestions[0]).toBe('The')
    expect((await spelling.suggest('en-GB', 'frist')).suggestions[0]).toBe('first')
    expect(await first).toEqual({ suggestions: [], complete: false })
  })

  it('cost the asking thread nothing while they check', async () => {
    const words = Array.from(
      { length: 2000 },
      (_, index) => `Hafenmauer${String.fromCharCode(97 + (index % 26))}`,
    )
    await spelling.check('de', ['Wort'])
    const [all, own] = [process.cpuUsage(), process.threadCpuUsage()]
    await Promise.all(Array.from({ length: 10 }, () => spelling.check('de', words)))
    const used = { all: process.cpuUsage(all).user, own: process.threadCpuUsage(own).user }
    // Here 20,000 words are only sent and received.
    expect(used.own).toBeLessThan(used.all / 4)
  })
})

describe('a dictionary from files', () => {
  it('is taken over whatever its encoding, used, replaced and removed', async () => {
    const aff = 'SET ISO8859-1\nTRY abc\nSFX é Y 1\nSFX é 0 ö .\n'
    const files = writeDictionary('nl_NL', aff, '2\nha\xefve/\xe9\nkade\n', 'latin1')
    changes = 0
    expect(await spelling.install('nl', files)).toEqual({ language: 'nl', source: 'installed' })
    expect(changes).toBe(1)
    expect(spelling.dictionaries()).toContainEqual({ language: 'nl', source: 'installed' })
    expect(await spelling.check('nl-BE', ['haïve', 'haïveö', 'kade', 'haven'])).toEqual({
      dictionary: 'nl',
      unknown: ['haven'],
    })

    await spelling.install('nl', writeDictionary('nl_NL', 'SET UTF-8\nTRY abc\n', '1\nhaven\n'))
    expect((await spelling.check('nl', ['haven', 'kade'])).unknown).toEqual(['kade'])

    await spelling.remove('nl')
    expect(await spelling.check('nl', ['haven'])).toEqual({ dictionary: null, unknown: [] })
    expect(readdirSync(installedFolder)).toEqual([])
  })

  it('stands in for a shipped one, which comes back when it is removed', async () => {
    await spelling.install('fr', writeDictionary('fr', 'SET UTF-8\nTRY abc\n', '1\nportmaren\n'))
    expect((await spelling.check('fr', ['portmaren', 'bateau'])).unknown).toEqual(['bateau'])
    await spelling.remove('fr')
    expect((await spelling.check('fr', ['portmaren', 'bateau'])).unknown).toEqual(['portmaren'])
    expect(spelling.dictionaries()).toContainEqual({ language: 'fr', source: 'shipped' })
  })

  it('is found beside the one file that was chosen', async () => {
    const [aff = ''] = writeDictionary('it_IT', 'SET UTF-8\nTRY abc\n', '1\nporto\n')
    await spelling.install('it', [aff])
    expect((await spelling.check('it', ['porto'])).unknown).toEqual([])
    await spelling.remove('it')
  })

  it.each([
    ['a picture called .dic', 'SET UTF-8\nTRY abc\n', '\u0089PNG\u0000'],
    ['a story called .aff', 'The ferry is late again.', '1\nporto\n'],
    ['an unknown encoding', 'SET KLINGON-1\nTRY abc\n', '1\nporto\n'],
    ['words that it does not know itself', 'SET UTF-8\nTRY abc\nFORBIDDENWORD !\n', '1\nporto/!\n'],
  ])('is refused when it is %s, and nothing changes', async (_what, aff, dic) => {
    const files = writeDictionary('sv', aff, dic)
    await expect(spelling.install('sv', files)).rejects.toMatchObject({ code: 'notText' })
    expect(await spelling.check('sv', ['porto'])).toEqual({ dictionary: null, unknown: [] })
    expect(readdirSync(installedFolder)).toEqual([])
  })

  it('is refused when half of it is missing, or when two are chosen', async () => {
    const half = join(folder, 'half.aff')
    copyFileSync(join(packagesFolder, 'dictionary-fr', 'index.aff'), half)
    await expect(spelling.install('sv', [half])).rejects.toMatchObject({ code: 'notText' })
    expect(existsSync(join(installedFolder, 'sv'))).toBe(false)
    const two = [...writeDictionary('a', 'SET UTF-8', '1\na'), ...writeDictionary('b', 'SET UTF-8', '1\nb')]
    await expect(spelling.install('sv', two)).rejects.toMatchObject({ code: 'notText' })
  })
})

describe('a spelling thread', () => {
  it('is ended by its limit and starts again', async () => {
    const thread = createSpellingThread(workerFile)
    const files = {
      aff: join(packagesFolder, 'dictionary-de', 'index.aff'),
      dic: join(packagesFolder, 'dictionary-de', 'index.dic'),
    }
    const word = 'Xgemeinderatsvorsitzendenstellvertreterwahlx'
    await expect(thread.ask({ kind: 'suggest', files, word }, 1)).rejects.toMatchObject({ code: 'cancelled' })
    expect(await thread.ask({ kind: 'check', files, words: ['Hafen', 'Hafn'] }, 10_000)).toEqual(['Hafn'])
    thread.end()
  })
})
