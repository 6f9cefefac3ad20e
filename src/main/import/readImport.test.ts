import { expect, test } from 'vitest'
import {
  type DocumentJson,
  headlineOf,
  readDocument,
  standfirstOf,
} from '../../shared/document/articleDocument'
import { readImport } from './readImport'

const read = (file: string, text: string) => readImport(`/nowhere/${file}`, Buffer.from(text))
const headline = (file: string, text: string) => headlineOf(readDocument(read(file, text).document))
const body = (file: string, text: string): DocumentJson[] =>
  (read(file, text).document.content ?? []).slice(2)

/** A block as a word or two: "h2 One", "p Text", "ul a|b". */
function outline(blocks: DocumentJson[]): string[] {
  const text = (node: DocumentJson): string => node.text ?? (node.content ?? []).map(text).join('')
  return blocks.map((block) => {
    if (block.type === 'heading') return `h${block.attrs?.level} ${text(block)}`
    if (block.type === 'paragraph') return `p ${text(block)}`
    return `${block.type} ${(block.content ?? []).map(text).join('|')}`.trim()
  })
}

test.each([
  ['front matter first', 'a.md', '---\ntitle: Front\n---\n# Other\n\nText', 'Front'],
  ['then the h1', 'a.md', 'Text before\n\n# The *vote* `now`\n\nText', 'The vote now'],
  ['an h1 that is underlined', 'a.md', 'The vote\n========\n\nText', 'The vote'],
  ['never a heading of the body', 'harbour-vote_2.md', '## A section\n\nText', 'Harbour vote 2'],
  ['never an h1 that is quoted', 'tide.md', '> # Quoted\n\n- # Listed\n\n## Body', 'Tide'],
  ['an empty h1 is none', 'tide.md', '#\n\n# Real\n\nText', 'Real'],
  ['a number is a title', 'a.md', '---\ntitle: 1984\n---\nText', '1984'],
  ['HTML: the h1', 'a.html', '<title>Page</title><h1>The<br>vote</h1><p>x', 'The vote'],
  ['HTML: else the title', 'a.html', '<title>Page &amp; more</title><h2>Body</h2><p>x', 'Page & more'],
  ['HTML: else the name', 'The_Tide.html', '<h2>Body</h2><p>x', 'The Tide'],
  ['text: a short first line', 'a.txt', 'The vote\n\nText.', 'The vote'],
  [
    'text: a first line with more below it is none',
    'the-tide.txt',
    'The vote\nwent on.\n\nText.',
    'The tide',
  ],
  ['text: a long first line is none', 'the-tide.txt', `${'long '.repeat(40)}\n\nText.`, 'The tide'],
])('the headline: %s', (_, file, text, expected) => expect(headline(file, text)).toBe(expected))

test('the h1 that is the headline, or repeats it, is not in the body; others become level 2', () => {
  expect(outline(body('a.md', '---\ntitle: The Vote\n---\n# the vote\n\nText\n\n# Next'))).toEqual([
    'p Text',
    'h2 Next',
  ])
  expect(outline(body('a.md', '# One\n\n# Two\n\n##### Five\n\n###### Six'))).toEqual([
    'h2 Two',
    'h4 Five',
    'h4 Six',
  ])
})

test('skipped levels stay as they are, empty headings go', () => {
  expect(outline(body('a.md', '# T\n\n## A\n\n#### B\n\n##\n\n### C'))).toEqual(['h2 A', 'h4 B', 'h3 C'])
})

test('the standfirst comes from front matter only', () => {
  const standfirst = (text: string) => standfirstOf(readDocument(read('a.md', text).document))
  expect(standfirst('---\ndescription: What was decided.\n---\n# T\n\nText')).toBe('What was decided.')
  expect(standfirst('# T\n\n*In italics.*\n\nText')).toBe('')
})

test('Markdown keeps what a story can hold', () => {
  const text =
    '# T\n\nOne **b** *i* ~~s~~ `c` [l](https://a.example/)  \nnew line\n\n1. a\n   - b\n2. c\n\n> q\n\n---\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n```\nx = 1\n  y\n```'
  expect(outline(body('a.md', text))).toEqual([
    'p One b i s c lnew line',
    'orderedList ab|c',
    'blockquote q',
    'horizontalRule',
    'table ab|12',
    'p x = 1\u00a0\u00a0y',
  ])
  const marks = (body('a.md', text)[0]?.content ?? []).flatMap((node) =>
    (node.marks ?? []).map((mark) => mark.type),
  )
  expect(marks).toEqual(['bold', 'italic', 'strike', 'code', 'link'])
})

test('styles of word processors become emphasis', () => {
  const html =
    '<h1>T</h1><p><span style="font-weight:700">b</span><span style="font-style: italic">i</span><b style="font-weight:normal">plain</b>'
  expect(body('a.html', html)[0]?.content).toEqual([
    { type: 'text', text: 'b', marks: [{ type: 'bold' }] },
    { type: 'text', text: 'i', marks: [{ type: 'italic' }] },
    { type: 'text', text: 'plain' },
  ])
})

test('a page gives its article, without navigation; its text does not run together', () => {
  const html =
    '<body><nav>Home</nav><header>Site</header><main><h1>T</h1><p>One</p>loose<dl><dt>a<dd>b</dl><table><tr><td><p>cell</table></main><footer>Foot</footer>'
  const { document, warnings } = read('a.html', html)
  expect(outline((document.content ?? []).slice(2))).toEqual(['p One', 'p loose', 'p a', 'p b', 'p cell'])
  expect(warnings.join(' ')).toMatch(/navigation.*around its main/)
})

test('HTML with its h1 outside of the article is taken whole', () => {
  expect(outline(body('a.html', '<h1>T</h1><p>Intro</p><article><p>Text</p></article>'))).toEqual([
    'p Intro',
    'p Text',
  ])
})

test('plain text: paragraphs by empty lines, or by long lines; nothing is formatting', () => {
  expect(outline(body('a.txt', 'T\n\none\ntwo\n\n*three* <b>four</b>'))).toEqual([
    'p one two',
    'p *three* <b>four</b>',
  ])
  const long = 'word '.repeat(40).trim()
  expect(outline(body('a.txt', `T\n\n${long}\nshort`))).toEqual([`p ${long}`, 'p short'])
  expect(outline(body('a.txt', ''))).toEqual(['p '])
})

test('links between files of an import lose their ending; bad links lose their address and keep their text', () => {
  const { document, warnings } = read(
    'a.md',
    '# T\n\n[a](other-story.md#two) [b](javascript:alert(1)) [c](//evil.example)',
  )
  const hrefs = JSON.stringify(document).match(/"href":"[^"]*"/g)
  expect(hrefs).toEqual(['"href":"other-story#two"'])
  expect(JSON.stringify(document)).toContain(' b c')
  expect(warnings.join()).toContain('2 links')
})

test('a file that is HTML whatever its name says is read as HTML', () => {
  const { document, warnings } = read('a.txt', '<!doctype html><html><body><h1>T</h1><p>x</p></body></html>')
  expect(headlineOf(readDocument(document))).toBe('T')
  expect(warnings).toHaveLength(1)
})

test('headlines are taken up to 1,000 characters and refused beyond', () => {
  expect(headline('a.md', `# ${'x'.repeat(1000)}`)).toHaveLength(1000)
  expect(() => headline('a.md', `# ${'x'.repeat(10_000)}`)).toThrow('a headline of 10,000 characters')
  expect(() => headline('a.md', `---\ntitle: ${'x'.repeat(1001)}\n---\n`)).toThrow('1,001')
})

test.each([
  ['HTML', 'a.html', '<div>'.repeat(100_000)],
  ['HTML, closed again', 'a.html', `${'<b>'.repeat(300)}x${'</b>'.repeat(300)}`],
  ['quotes', 'a.md', `${'>'.repeat(100_000)}x`],
  ['HTML in Markdown', 'a.md', '<div>'.repeat(5000)],
])('nesting that no story has is refused: %s', (_, file, text) => {
  const started = performance.now()
  expect(() => read(file, text)).toThrow(/levels deep/)
  expect(performance.now() - started).toBeLessThan(3000)
})

test('more tags than any story has are refused', () => {
  expect(() => read('a.html', '<b>x</b>'.repeat(300_000))).toThrow('tags')
})

test('emphasis that only serves to keep the reader busy is refused', () => {
  expect(() => read('a.md', '__a__'.repeat(100_000))).toThrow('emphasis marks')
  expect(outline(body('a.md', `# T\n\n${'_'.repeat(4000)}`))).toEqual(['horizontalRule'])
})

test('control characters and halves of surrogate pairs do not get in', () => {
  const { document } = read('a.html', '<h1>T&#7;x</h1><p>a&#8;b\u0085c &#xd800; d')
  expect(JSON.stringify(document)).not.toMatch(/\\u0007|\\u0008|\u0085|\\ud800/i)
})

test('a kind of file that Galley does not know is refused', () => {
  expect(() => read('a.rst', 'Title\n=====')).toThrow('of a kind that Galley does not import')
})
