import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { openPublication } from '../../src/main/site/openPublication'
import { openWritable } from '../../src/main/storage/database'
import { migrateDatabase } from '../../src/main/storage/migrate'
import { migrations } from '../../src/main/storage/migrations/migrations'
import { createQueries } from '../../src/main/storage/queries/queries'
import { checkTheme } from '../../src/main/themes/checkTheme'
import { readThemeFolder } from '../../src/main/themes/readThemeFolder'
import { readSiteSettings } from '../../src/shared/site/siteSettings'
import { themeLimits } from '../../src/shared/site/themeManifest'
import { drawPicture } from '../page/drawPicture'
import { quartoFolder, themeFilesOf } from '../page/themes'
import { openTemporaryWorkspace, temporaryFolder } from './temporaryWorkspace'

const picture = drawPicture(4, 4, 1)

describe('a theme in the workspace', () => {
  test('is installed whole, chosen, written with, left, and removed', async () => {
    const { storage, folder, events } = openTemporaryWorkspace()
    const files = await readThemeFolder(quartoFolder)
    const { hash, manifest } = await storage.callInternal('theme:install', checkTheme(files))
    expect(manifest).toMatchObject({ name: 'Quarto', licence: 'MIT', styles: 'instead' })
    expect(await storage.call('theme:list', {})).toEqual([{ hash, manifest }])
    expect(await storage.callInternal('theme:install', checkTheme(files))).toEqual({ hash, manifest })
    expect(await storage.call('theme:list', {})).toHaveLength(1)

    await storage.call('site:update', { theme: hash })
    expect(events.map(({ name }) => name)).toContain('site:changed')
    await expect(storage.call('theme:remove', { hash })).rejects.toMatchObject({ code: 'invalidInput' })
    const { site } = await storage.call('preview:site', { settings: {}, show: 'home' })
    expect(site.theme).toMatchObject({ hash, name: 'Quarto', assets: ['fleuron.svg'] })
    expect(Object.keys(site.theme?.parts ?? {})).toContain('masthead')
    expect(
      (await storage.call('preview:site', { settings: { theme: '' }, show: 'home' })).site.theme,
    ).toBeUndefined()

    const publication = openPublication(folder)
    onTestFinished(() => publication.close())
    expect(publication.site.theme?.hash).toBe(hash)
    for (const { path, bytes } of files) expect(publication.themeFile(path)).toEqual(bytes)
    expect(publication.themeFile('../galley.db')).toBeUndefined()
    const start = hash.slice(0, 16)
    expect(await storage.callInternal('theme:file', { start, path: 'theme.css' })).not.toBeNull()
    expect(await storage.callInternal('theme:file', { start: '0'.repeat(16), path: 'theme.css' })).toBeNull()

    await storage.call('site:update', { theme: '' })
    await storage.call('theme:remove', { hash })
    expect(await storage.call('theme:list', {})).toEqual([])
    expect(await storage.callInternal('theme:file', { start, path: 'theme.css' })).toBeNull()
    await expect(storage.call('site:update', { theme: hash })).rejects.toMatchObject({ code: 'notFound' })
  })

  test('has room in a workspace from before themes, which looks as it did', () => {
    const folder = temporaryFolder()
    const database = openWritable(join(folder, 'galley.db'), { create: true })
    migrateDatabase(
      database,
      folder,
      migrations.filter(({ number }) => number < 110),
    )
    migrateDatabase(database, folder, migrations)
    expect(createQueries(database).themes.list()).toEqual([])
    expect(readSiteSettings('{"name":"Courier","language":"en-GB"}').theme).toBe('')
    database.close()
  })

  test('is one of twenty at most', async () => {
    const { storage } = openTemporaryWorkspace()
    const install = (index: number) =>
      storage.callInternal('theme:install', checkTheme(themeFilesOf({ 'assets/note.txt': String(index) })))
    for (let index = 0; index < themeLimits.installed; index++) await install(index)
    await expect(install(themeLimits.installed)).rejects.toMatchObject({ code: 'invalidInput' })
    await expect(install(0)).resolves.toBeDefined()
  })
})

describe('what is not taken', () => {
  test.each<[string, Record<string, string | Uint8Array>, RegExp]>([
    ['no manifest', { 'theme.json': '' }, /theme.json is no JSON/],
    ['a manifest that says too little', { 'theme.json': '{"name":"x"}' }, /theme.json: version/],
    [
      'a name that writes elsewhere',
      {
        'theme.json':
          '{"name":"x\\u001b[2J","version":"1","licence":"MIT","author":"x","extends":"default","styles":"after"}',
      },
      /theme.json: name: It may hold no line ends/,
    ],
    ['a part that is none', { 'parts/hedline.liquid': '' }, /no part of the page called “hedline”/],
    ['a template that cannot be read', { 'parts/card.liquid': '\n{% if %}' }, /parts\/card.liquid, line 2/],
    [
      'a snippet that cannot be read',
      { 'snippets/x.liquid': '{{ a | shout }}' },
      /snippets\/x.liquid, line 1/,
    ],
    ['a script', { 'assets/x.js': 'alert(1)' }, /x.js is no kind of file/],
    ['a page', { 'assets/x.html': '<p>' }, /x.html is no kind of file/],
    ['another stylesheet', { 'assets/x.css': 'p{}' }, /x.css is no kind of file/],
    ['a file beside', { 'index.js': 'x' }, /index.js is no file that a theme has/],
    ['a folder beside', { 'code/x.txt': 'x' }, /code\/x.txt is no file that a theme has/],
    ['a way up', { 'assets/../x.txt': 'x' }, /The name “..”/],
    ['a way up at the start', { '../x.txt': 'x' }, /The name “..”/],
    ['an absolute path', { '/etc/x.txt': 'x' }, /The name “”/],
    ['a name with a backslash', { 'assets\\x.txt': 'x' }, /The name/],
    ['a large letter', { 'assets/X.txt': 'x' }, /The name “X.txt”/],
    ['a name that systems keep', { 'assets/nul.txt': 'x' }, /The name “nul.txt”/],
    ['a hidden file', { 'assets/.x.txt': 'x' }, /The name “.x.txt”/],
    ['a picture that is none', { 'assets/x.png': '<script>alert(1)</script>' }, /not the picture/],
    ['a picture of another kind', { 'assets/x.webp': picture }, /not the picture/],
    ['a font that is none', { 'assets/x.woff2': 'x' }, /no WOFF2 font/],
    ['a text that is none', { 'assets/x.txt': new Uint8Array([255, 254, 0]) }, /no text in UTF-8/],
    [
      'a drawing with a script',
      { 'assets/x.svg': '<svg><script>x</script></svg>' },
      /“script” may not stand/,
    ],
    ['a drawing that runs', { 'assets/x.svg': '<svg onload="x()"></svg>' }, /run something/],
    [
      'a drawing that runs without a space',
      { 'assets/x.svg': '<svg a="1"onload="x()"></svg>' },
      /run something/,
    ],
    ['a drawing with a page in it', { 'assets/x.svg': '<svg><foreignObject/></svg>' }, /foreignObject/],
    [
      'a drawing in another tongue',
      { 'assets/x.svg': '<svg><x:script xmlns:x="http://www.w3.org/2000/svg"/></svg>' },
      /x:script/,
    ],
    [
      'a drawing with entities',
      { 'assets/x.svg': '<!DOCTYPE svg [<!ENTITY x "y">]><svg/>' },
      /no comments, declarations/,
    ],
    [
      'a drawing with hidden letters',
      { 'assets/x.svg': '<svg><path fill="&#117;rl(//x.example)"/></svg>' },
      /written as they are/,
    ],
    [
      'a drawing with a stylesheet',
      { 'assets/x.svg': '<?xml-stylesheet href="x.css"?><svg/>' },
      /no comments, declarations/,
    ],
    [
      'a drawing that asks elsewhere',
      { 'assets/x.svg': '<svg><use href="https://elsewhere.example/#x"/></svg>' },
      /its own parts/,
    ],
    [
      'a drawing filled from elsewhere',
      { 'assets/x.svg': '<svg><path fill="url(//elsewhere.example)"/></svg>' },
      /its own parts/,
    ],
    ['styles from elsewhere', { 'theme.css': '@import "x.css";' }, /may not import/],
    ['styles from elsewhere, escaped', { 'theme.css': '@\\69 mport "x.css";' }, /may not import/],
    [
      'an address',
      { 'theme.css': 'p{background:url(https://elsewhere.example/x.png)}' },
      /may not hold an address/,
    ],
    [
      'an address without a scheme',
      { 'theme.css': 'p{background:url(//elsewhere.example)}' },
      /may not hold an address/,
    ],
    ['an address, escaped', { 'theme.css': 'p{background:u\\72l(\\68 ttps:x)}' }, /may not hold an address/],
    [
      'an address of backslashes',
      { 'theme.css': 'p{background:url("\\\\\\\\elsewhere.example")}' },
      /may not hold an address/,
    ],
    [
      'an address between what look like comments',
      { 'theme.css': 'a{content:"/*"}p{background:url(https://x.example)}b{content:"*/"}' },
      /may not hold an address/,
    ],
    [
      'an address by another function',
      { 'theme.css': 'p{background:image-set("x.png" 1x)}' },
      /by url\(\) only/,
    ],
    ['a file that is not there', { 'theme.css': 'p{background:url(x.png)}' }, /names “x.png”/],
    ['an end of the element', { 'theme.css': 'p{content:"</style>"}' }, /“<\/”/],
  ])('%s', (_name, files, message) => {
    expect(() => checkTheme(themeFilesOf(files))).toThrow(message)
  })

  test.each<[string, Record<string, string | Uint8Array>]>([
    ['a stylesheet', { 'theme.css': ' '.repeat(themeLimits.stylesheet + 1) }],
    ['a template', { 'parts/card.liquid': ' '.repeat(themeLimits.template + 1) }],
    ['an asset', { 'assets/x.txt': ' '.repeat(themeLimits.asset + 1) }],
    [
      'all of it',
      Object.fromEntries(
        Array.from({ length: 5 }, (_, index) => [`assets/${index}.txt`, ' '.repeat(themeLimits.asset)]),
      ),
    ],
  ])('what is too large: %s', (_name, files) => {
    expect(() => checkTheme(themeFilesOf(files))).toThrow(/is larger than/)
  })

  // What takes the square of its length takes minutes at these.
  test.each<[string, Record<string, string>]>([
    ['a stylesheet of addresses that never end', { 'theme.css': 'url('.repeat(30_000) }],
    ['a stylesheet of blanks', { 'theme.css': `url("${' '.repeat(100_000)}` }],
    ['a stylesheet of blanks twice', { 'theme.css': `url(${' '.repeat(60_000)}`.repeat(2) }],
    ['a drawing of blanks', { 'assets/x.svg': `<svg>url(${' '.repeat(500_000)}#</svg>` }],
  ])('is read in no time: %s', (_name, files) => {
    const started = performance.now()
    try {
      checkTheme(themeFilesOf(files))
    } catch (error) {
      expect(error).toMatchObject({ code: 'invalidInput' })
    }
    expect(performance.now() - started).toBeLessThan(1500)
  })

  test.each([
    ['p{background:url(x.png', /not written as one/],
    ['p{background:url("x.png)}', /not written as one/],
    ['p{background:url("x.png" x)}', /not written as one/],
    ['p{background:url(a"x.png)}', /not written as one/],
    ['p{background:url("url(x.png)")}', /not written as one/],
  ])('an address that is not written as one: %s', (styles, message) => {
    expect(() => checkTheme(themeFilesOf({ 'assets/x.png': picture, 'theme.css': styles }))).toThrow(message)
  })

  test('too many files', () => {
    const files = Object.fromEntries(
      Array.from({ length: themeLimits.files }, (_, index) => [`assets/${index}.txt`, 'x']),
    )
    expect(() => checkTheme(themeFilesOf(files))).toThrow(/more than 120 files/)
  })

  test('links in the folder, and folders without end', async () => {
    const folder = temporaryFolder()
    for (const { path, bytes } of themeFilesOf()) writeFileSync(join(folder, path), bytes)
    mkdirSync(join(folder, 'assets'))
    await expect(readThemeFolder(folder)).resolves.toHaveLength(2)
    symlinkSync('/etc/hostname', join(folder, 'assets', 'x.txt'))
    await expect(readThemeFolder(folder)).rejects.toMatchObject({
      code: 'invalidInput',
      happened: expect.stringContaining('assets/x.txt is a link'),
    })
    const deep = temporaryFolder()
    mkdirSync(join(deep, 'a/b/c/d/e/f'), { recursive: true })
    await expect(readThemeFolder(deep)).rejects.toThrow(/lies too deep/)
    const wide = temporaryFolder()
    for (let at = 0; at <= themeLimits.files; at++)
      mkdirSync(join(wide, 'assets', String(at)), { recursive: true })
    await expect(readThemeFolder(wide)).rejects.toThrow(/more than 120 folders/)
  })

  test('what is no folder', async () => {
    const file = join(temporaryFolder(), 'theme.json')
    await expect(readThemeFolder(file)).rejects.toMatchObject({
      code: 'notFound',
      happened: expect.stringContaining('no folder'),
    })
    writeFileSync(file, '{}')
    await expect(readThemeFolder(file)).rejects.toMatchObject({
      code: 'invalidInput',
      happened: expect.stringContaining('no folder'),
    })
  })

  test.skipIf(process.platform !== 'linux')('names that are no text, before a byte is read', async () => {
    const folder = temporaryFolder()
    writeFileSync(Buffer.concat([Buffer.from(`${folder}/`), Buffer.from([0xff, 0xfe])]), 'x')
    await expect(readThemeFolder(folder)).rejects.toMatchObject({ code: 'invalidInput' })
  })
})

describe('what is taken', () => {
  test('fonts, pictures, drawings and licences, named by the stylesheet as they lie', () => {
    const { hash } = checkTheme(
      themeFilesOf({
        'assets/fonts/wide.woff2': new TextEncoder().encode('wOF2 and more'),
        'assets/x.png': picture,
        'assets/x.svg':
          '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><g id="a"><use href="#a"/></g></svg>',
        'assets/licence.txt': 'Free.',
        'theme.css':
          '@font-face{src:url(fonts/wide.woff2)}p{background:url("x.png"), url( \'x.svg\' )}q{content:"\\201C"}',
      }),
    )
    expect(hash).toMatch(/^[0-9a-f]{64}$/)
    expect(checkTheme(themeFilesOf()).hash).not.toBe(hash)
    expect(checkTheme([...themeFilesOf()].reverse()).hash).toBe(checkTheme(themeFilesOf()).hash)
  })
})
