import { expect, test } from 'vitest'
import { type DocumentJson, readDocument } from '../document/articleDocument'
import { checkArticle, mayPublish } from './checkArticle'

const media = 'a'.repeat(64)
const text = (value: string, href?: string): DocumentJson => ({
  type: 'text',
  text: value,
  ...(href === undefined ? {} : { marks: [{ type: 'link', attrs: { href } }] }),
})

const standing = (name: string) => (name === 'live' ? 'live' : name === 'draft' ? 'notLive' : 'missing')

function check(
  body: DocumentJson[],
  options: Partial<Parameters<typeof checkArticle>[0]> & { headline?: string } = {},
) {
  const { headline = 'Fog', ...rest } = options
  return checkArticle({
    kind: 'story',
    document: readDocument({
      type: 'doc',
      content: [
        { type: 'headline', ...(headline === '' ? {} : { content: [text(headline)] }) },
        { type: 'standfirst' },
        ...body,
      ],
    }),
    hasSection: true,
    hasAuthor: true,
    featuredImage: null,
    picked: [],
    unpublishedCorrections: 0,
    storyName: (id) => `The ${id}`,
    linkedStory: standing,
    linkedStoryById: standing,
    ...rest,
  })
}
const paragraph = (...content: DocumentJson[]): DocumentJson => ({ type: 'paragraph', content })
const codes = (checks: ReturnType<typeof check>) =>
  checks.map((item) => [item.code, item.severity, item.index])

test('a story with all it needs passes', () => {
  expect(check([paragraph(text('Copy.'))])).toEqual([])
})

test('no headline blocks; no section and no byline warn', () => {
  const checks = check([paragraph(text('Copy.'))], { headline: '', hasSection: false, hasAuthor: false })
  expect(codes(checks)).toEqual([
    ['noHeadline', 'block', 0],
    ['noSection', 'warn', null],
    ['noByline', 'warn', null],
  ])
  expect(mayPublish(checks)).toBe(false)
})

test('pictures without alt text block', () => {
  const picture = { type: 'image', attrs: { media, alt: ' ', caption: 'The wall', credit: '' } }
  const featuredImage = { media, alt: '', caption: '', credit: '' }
  expect(codes(check([picture], { featuredImage }))).toEqual([
    ['missingAltText', 'block', null],
    ['missingAltText', 'block', 2],
  ])
})

test('skipped levels and empty headings warn where they are', () => {
  const heading = (level: number, value: string): DocumentJson => ({
    type: 'heading',
    attrs: { level },
    ...(value === '' ? {} : { content: [text(value)] }),
  })
  const checks = check([paragraph(text('Copy.')), heading(3, 'Too deep'), heading(2, ''), heading(2, 'Good')])
  expect(codes(checks)).toEqual([
    ['skippedHeadingLevel', 'warn', 3],
    ['emptyHeading', 'warn', 4],
  ])
})

test('links inside the site must lead somewhere', () => {
  const checks = check([
    paragraph(text('a', '/x/live.html'), text('b', 'draft'), text('c', '/gone'), text('d', '#nowhere')),
    paragraph(text('e', 'https://elsewhere.example/gone')),
  ])
  expect(codes(checks)).toEqual([
    ['deadInternalLink', 'warn', 2],
    ['deadInternalLink', 'warn', 2],
    ['deadInternalLink', 'warn', 2],
  ])
})

test('links to stories of the workspace must lead to one that is published', () => {
  const linked = (words: string, story: string): DocumentJson => ({
    type: 'text',
    text: words,
    marks: [{ type: 'storyLink', attrs: { story } }],
  })
  const checks = check([
    paragraph(linked('a', 'live'), linked('b', 'draft'), linked('c', 'gone')),
    { type: 'deskNote', content: [paragraph(linked('d', 'gone'))] },
  ])
  expect(codes(checks)).toEqual([
    ['deskNote', 'note', 3],
    ['deadInternalLink', 'warn', 2],
    ['deadInternalLink', 'warn', 2],
  ])
  expect(mayPublish(checks)).toBe(true)
})

test('pictures in a gallery, a box and a card need alt text too', () => {
  const picture = (alt: string): DocumentJson => ({
    type: 'image',
    attrs: { media, alt, caption: '', credit: '' },
  })
  const card = { url: 'https://a.example/', title: 'A page', media, alt: '' }
  const checks = check([
    { type: 'gallery', content: [picture('A wall'), picture('')] },
    { type: 'infoBox', content: [{ type: 'boxTitle' }, picture('')] },
    { type: 'embedCard', attrs: card },
  ])
  expect(codes(checks)).toEqual([2, 3, 4].map((index) => ['missingAltText', 'block', index]))
  expect(checks.map(({ part }) => part)).toEqual([1, 0, null])
})

test('each picture of a gallery is told by its place', () => {
  const picture = (alt: string, caption = ''): DocumentJson => ({
    type: 'image',
    attrs: { media, alt, caption, credit: '' },
  })
  const pictures = [picture(''), picture('A wall'), picture(''), picture('', 'The quay')]
  const checks = check([{ type: 'gallery', content: pictures }])
  expect(checks.map(({ index, part, message }) => [index, part, message])).toEqual([
    [2, 0, 'Picture 1 of 4 in the gallery has no alt text.'],
    [2, 2, 'Picture 3 of 4 in the gallery has no alt text.'],
    [2, 3, 'Picture 4 of 4 in the gallery, “The quay”, has no alt text.'],
  ])
})

test('two footnotes without words in one paragraph are two', () => {
  const checks = check([paragraph(text('Copy'), { type: 'footnote' }, text(' and'), { type: 'footnote' })])
  expect(checks.map(({ code, index, part }) => [code, index, part])).toEqual([
    ['emptyBlock', 2, 0],
    ['emptyBlock', 2, 1],
  ])
})

test('blocks without words are told, and cards without a title or an address', () => {
  const cell: DocumentJson = { type: 'tableCell', content: [{ type: 'paragraph' }] }
  const checks = check([
    paragraph(text('Copy'), { type: 'footnote' }),
    {
      type: 'pullQuote',
      content: [{ type: 'quoteText' }, { type: 'quoteAttribution', content: [text('She')] }],
    },
    { type: 'table', content: [{ type: 'tableRow', content: [cell] }] },
    { type: 'infoBox', content: [{ type: 'boxTitle', content: [text('Title')] }, { type: 'paragraph' }] },
    { type: 'embedCard', attrs: { url: 'javascript:alert(1)', title: '' } },
  ])
  expect(codes(checks)).toEqual([
    ...[2, 3, 4, 5].map((index) => ['emptyBlock', 'warn', index]),
    ['incompleteCard', 'warn', 6],
    ['incompleteCard', 'warn', 6],
  ])
})

test('a story that is nothing but a note to the desk has no text yet', () => {
  const checks = check([{ type: 'deskNote', content: [paragraph(text('Call the harbour office.'))] }])
  expect(checks.map((item) => item.code)).toEqual(['deskNote', 'emptyBody'])
  expect(checks[0]?.message).toContain('Call the harbour office.')
})

test('a “read also” that would be left out is told, by the name of its story', () => {
  const readAlso = (story: string): DocumentJson => ({ type: 'readAlso', attrs: { story } })
  const checks = check([paragraph(text('Fog.')), readAlso('live'), readAlso('draft'), readAlso('gone')])
  expect(codes(checks)).toEqual([
    ['deadInternalLink', 'warn', 4],
    ['deadInternalLink', 'warn', 5],
  ])
  expect(checks[0]?.message).toContain('The draft')
})

test('stories chosen to be shown that are not published are told, and corrections that readers do not see', () => {
  const checks = check([paragraph(text('Fog.'))], {
    picked: [
      { headline: 'Live one', standing: 'live' },
      { headline: 'Draft', standing: 'notLive' },
    ],
    unpublishedCorrections: 2,
  })
  expect(codes(checks)).toEqual([
    ['unpublishedPick', 'warn', null],
    ['correction', 'note', null],
  ])
  expect(checks[0]?.message).toContain('“Draft”')
  expect(checks[1]?.message).toContain('2 corrections are')
  expect(mayPublish(checks)).toBe(true)
})
