import { posix } from 'node:path'
import { expect, test } from 'vitest'
import { relativePath } from './permalinks'

test.each([
  ['index.html', 'index.html', 'index.html'],
  ['index.html', 'harbour/the-wall.html', 'harbour/the-wall.html'],
  ['harbour/the-wall.html', 'harbour/the-quay.html', 'the-quay.html'],
  ['harbour/the-wall.html', 'harbours/the-quay.html', '../harbours/the-quay.html'],
  ['harbour/the-wall.html', 'harbour', '../harbour'],
  ['harbour/the-wall.html', 'harbour/page/2.html', 'page/2.html'],
  ['harbour/page/2.html', 'harbour/page.html', '../page.html'],
  ['2026/11/the-wall.html', '2026/10/the-wall.html', '../10/the-wall.html'],
  ['tags/ferries/2.html', 'assets/theme.css', '../../assets/theme.css'],
])('from %s to %s it is %s', (from, to, way) => {
  expect(relativePath(from, to)).toBe(way)
})

test('leads where it should from every page to every other', () => {
  const folders = ['', 'a/', 'ab/', 'a/b/', 'a/ba/', 'a/b/c/']
  const pages = folders.flatMap((folder) => ['index.html', 'a', 'a.html', 'b'].map((name) => folder + name))
  for (const from of pages)
    for (const to of pages) expect(posix.join(posix.dirname(from), relativePath(from, to))).toBe(to)
})
