import { expect, test } from 'vitest'
import { type DocumentJson, readDocument } from '../document/articleDocument'
import { checkArticle, mayPublish } from './checkArticle'

const media = 'a'.repeat(64)
const text = (value: string, href?: string): DocumentJson => ({
  type: 'text',
  text: value,
  ...(href === undefined ? {} : { marks: [{ type: 'link', attrs: { href } }] }),
})

function check(
  body: DocumentJson[],
  options: Partial<Parameters<typeof checkArticle>[0]> & { headline?: string } = {},
) {
  const { headline = 'Fog', ...rest } = options
  return checkArticle({
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
    linkedStory: (slug) => (slug === 'live' ? 'live' : slug === 'draft' ? 'notLive' : 'missing'),
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
