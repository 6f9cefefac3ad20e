import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { drawPicture } from '../../../tests/page/drawPicture'
import type { DocumentJson } from '../../shared/document/articleDocument'
import { readImport } from './readImport'

const picture = drawPicture(12, 8, 3)
const hash = createHash('sha256').update(picture).digest('hex')
let folder = ''

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'galley-pictures-'))
  mkdirSync(join(folder, 'story', 'my pictures'), { recursive: true })
  writeFileSync(join(folder, 'story', 'harbour.png'), picture)
  writeFileSync(join(folder, 'story', 'my pictures', 'boat.png'), drawPicture(9, 9, 5))
  writeFileSync(join(folder, 'story', 'fake.png'), 'not a picture')
  writeFileSync(
    join(folder, 'story', 'vector.svg'),
    '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>',
  )
  writeFileSync(join(folder, 'outside.png'), drawPicture(7, 7, 1))
  symlinkSync(join(folder, 'outside.png'), join(folder, 'story', 'link.png'))
  symlinkSync(folder, join(folder, 'story', 'up'))
  symlinkSync('harbour.png', join(folder, 'story', 'inside-link.png'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const read = (name: string, text: string) => readImport(join(folder, 'story', name), Buffer.from(text))
const images = (document: DocumentJson) => (document.content ?? []).filter((block) => block.type === 'image')

test('a picture of the folder gets a place of its own, with its texts', () => {
  const { document, pictures, warnings } = read(
    'a.md',
    '# T\n\nText ![The *wall*](harbour.png "The wall at noon.") more\n\n- item ![Boat](<my pictures/boat.png>)\n\nEnd',
  )
  expect((document.content ?? []).map((block) => block.type)).toEqual([
    'headline',
    'standfirst',
    'paragraph',
    'image',
    'bulletList',
    'image',
    'paragraph',
  ])
  expect(images(document)[0]?.attrs).toMatchObject({
    media: hash,
    alt: 'The wall',
    caption: 'The wall at noon.',
  })
  expect(pictures.map((found) => found.bytes.length)).toEqual([picture.length, drawPicture(9, 9, 5).length])
  expect(warnings).toEqual([])
})

test('a figure keeps its caption; a gallery becomes pictures in their order', () => {
  const html =
    '<h1>T</h1><p>x<figure><img src=harbour.png alt=A><img src="my%20pictures/boat.png" alt=B><figcaption>Both <i>boats</i>.</figcaption></figure><p>y'
  const { document } = read('a.html', html)
  expect(images(document).map(({ attrs }) => [attrs?.alt, attrs?.caption])).toEqual([
    ['A', ''],
    ['B', 'Both boats.'],
  ])
})

test.each([
  'https://pictures.example/a.png',
  'http:harbour.png',
  '//pictures.example/a.png',
  '../outside.png',
  '%2e%2e/outside.png',
  'link.png',
  'up/outside.png',
  'file:///etc/passwd',
  '/etc/passwd',
  'my%20pictures',
  'missing.png',
  'fake.png',
  'vector.svg',
  'data:image/svg+xml;base64,PHN2Zy8+',
  'data:text/html,<b>x</b>',
  'data:image/png;base64,AAAA',
  'javascript:alert(1)',
  '',
])('%j is left out and told', (source) => {
  const { document, pictures, warnings } = read(
    'a.html',
    `<h1>T</h1><p>before<img src="${source}" alt="x">after`,
  )
  expect(images(document)).toEqual([])
  expect(pictures).toEqual([])
  expect(warnings).toHaveLength(1)
  expect(warnings[0]).toContain('A picture was left out')
  expect(JSON.stringify(document)).toContain('beforeafter')
})

test('a data address and a link inside the folder are pictures like others, kept once', () => {
  const data = `data:image/png;base64,${Buffer.from(picture).toString('base64')}`
  const { document, pictures } = read('a.html', `<h1>T</h1><img src="${data}"><img src="inside-link.png">`)
  expect(images(document).map(({ attrs }) => attrs?.media)).toEqual([hash, hash])
  expect(pictures).toHaveLength(1)
})

test('front matter names the featured image, alone or with its texts', () => {
  expect(read('a.md', '---\nimage: harbour.png\n---\n# T').featured).toMatchObject({ hash, alt: '' })
  const named = '---\nimage:\n  src: harbour.png\n  alt: The wall\n  credit: T. Okerby\n---\n# T'
  expect(read('a.md', named).featured).toEqual({ hash, alt: 'The wall', caption: '', credit: 'T. Okerby' })
  const remote = read('a.md', '---\nimage: https://pictures.example/a.png\n---\n# T')
  expect(remote.featured).toBeNull()
  expect(remote.warnings).toHaveLength(1)
})
