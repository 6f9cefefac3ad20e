import fc from 'fast-check'
import type { DocumentJson } from '../../src/shared/document/articleDocument'

/** Text that would do harm, or come out changed, where it is not escaped. */
export const hostileTexts = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "'onmouseover='alert(1)",
  '</title></style></script><svg onload=alert(1)>',
  '<!--',
  '-->',
  ']]>',
  '<![CDATA[',
  '&lt;b&gt; &amp; &#60; &nbsp;',
  '#{alert(1)} {{alert(1)}} %00',
  '\u2028\u2029\u00a0\u200b\u202e\ufeff',
  '\u0001\u007f\t\r\n',
  'javascript:alert(1)',
  'Ħ ł ß 漢字 العربية 👩‍👩‍👧‍👦 e\u0301',
]

const text = fc.oneof(
  fc.constantFrom(...hostileTexts),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 24 }),
  fc.string({ unit: 'binary-ascii', minLength: 1, maxLength: 12 }),
  fc.lorem({ maxCount: 8 }),
)

const href = fc.oneof(
  fc.constantFrom(
    ...hostileTexts,
    'https://a.example/?a=1&b="2"',
    '#part',
    'europe/story.html#x',
    'mailto:a@b.example',
  ),
  fc.webUrl(),
)

const plainMarks = ['bold', 'italic', 'underline', 'strike', 'highlight', 'superscript', 'subscript'] as const
const marks = ['link', 'storyLink', ...plainMarks, 'code'] as const
type MarkName = (typeof marks)[number]

const hash = fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: 64, maxLength: 64 })
const storyId = fc.oneof(fc.uuid(), fc.constantFrom('a-story', ...hostileTexts))

/** Runs of text with any of the marks allowed, as far as they go together. */
function runs(allowed: readonly MarkName[]): fc.Arbitrary<DocumentJson> {
  return fc
    .record({ text, href, story: storyId, names: fc.subarray([...allowed]) })
    .map(({ text, href, story, names }): DocumentJson => {
      // Code excludes every other mark, and the two kinds of link each other.
      const kept = names.includes('code')
        ? ['code']
        : names.filter((name) => name !== 'storyLink' || !names.includes('link'))
      const attrsOf = { link: { href }, storyLink: { story } } as Record<string, object>
      return {
        type: 'text',
        text,
        marks: kept.map((type) => ({ type, ...(attrsOf[type] && { attrs: { ...attrsOf[type] } }) })),
      }
    })
}

const footnote = fc
  .record({
    content: fc.array(runs(['bold', 'italic', 'code', 'link', 'storyLink', 'superscript', 'subscript']), {
      maxLength: 2,
    }),
    names: fc.subarray(['bold', 'highlight']),
  })
  .map(
    ({ content, names }): DocumentJson => ({
      type: 'footnote',
      content,
      marks: names.map((type) => ({ type })),
    }),
  )

function inline(allowed: readonly MarkName[]): fc.Arbitrary<DocumentJson> {
  const lineBreak = fc
    .subarray(allowed.filter((name) => name === 'bold' || name === 'italic'))
    .map((names): DocumentJson => ({ type: 'hardBreak', marks: names.map((type) => ({ type })) }))
  return fc.oneof({ weight: 9, arbitrary: runs(allowed) }, { weight: 1, arbitrary: lineBreak })
}

function block(
  type: string,
  content: fc.Arbitrary<DocumentJson[]>,
  attrs?: fc.Arbitrary<Record<string, unknown>>,
) {
  return fc
    .record({ content, attrs: attrs ?? fc.constant({}) })
    .map(({ content, attrs }): DocumentJson => ({ type, content, attrs }))
}

const copy = fc.oneof({ weight: 9, arbitrary: inline(marks) }, { weight: 1, arbitrary: footnote })
const paragraph = block('paragraph', fc.array(copy, { maxLength: 6 }))

const { flow } = fc.letrec<{ flow: DocumentJson; item: DocumentJson }>((tie) => ({
  flow: fc.oneof(
    { maxDepth: 4, depthIdentifier: 'document' },
    { weight: 4, arbitrary: paragraph },
    { weight: 1, arbitrary: block('bulletList', fc.array(tie('item'), { minLength: 1, maxLength: 3 })) },
    {
      weight: 1,
      arbitrary: block(
        'orderedList',
        fc.array(tie('item'), { minLength: 1, maxLength: 3 }),
        fc.record({ start: fc.integer({ min: 0, max: 40 }) }),
      ),
    },
  ),
  item: fc
    .tuple(paragraph, fc.array(tie('flow'), { maxLength: 2, depthIdentifier: 'document' }))
    .map(([first, rest]): DocumentJson => ({ type: 'listItem', content: [first, ...rest] })),
}))

const picture = fc
  .record({
    media: fc.oneof(fc.constant(null), hash),
    alt: text,
    caption: fc.oneof(fc.constant(''), text),
    credit: fc.oneof(fc.constant(''), text),
    width: fc.oneof(fc.constant(null), fc.integer({ min: 1, max: 4000 })),
    height: fc.oneof(fc.constant(null), fc.integer({ min: 1, max: 4000 })),
  })
  .map((attrs): DocumentJson => ({ type: 'image', attrs }))

const heading = block(
  'heading',
  fc.array(inline(['italic', 'code', 'link', 'storyLink', 'superscript', 'subscript']), { maxLength: 3 }),
  fc.record({
    level: fc.constantFrom(2, 3, 4),
    anchor: fc.oneof(fc.constant(null), text),
    short: fc.oneof(fc.constant(null), text),
  }),
)

const plainText = text.map((content): DocumentJson => ({ type: 'text', text: content }))
const someText = fc.array(plainText, { maxLength: 2 })
const optionalText = fc.oneof(fc.constant(''), text)

const pullQuote = fc
  .tuple(
    block('quoteText', fc.array(inline(['bold', 'italic', 'link', 'storyLink']), { maxLength: 3 })),
    block('quoteAttribution', someText),
  )
  .map((content): DocumentJson => ({ type: 'pullQuote', content }))

const gallery = block(
  'gallery',
  fc.array(picture, { minLength: 1, maxLength: 3 }),
  fc.record({ caption: optionalText }),
)

const span = fc.constantFrom(1, 1, 1, 2, 3)
const cell = fc
  .record({
    type: fc.constantFrom('tableCell', 'tableHeader'),
    content: fc.array(flow, { minLength: 1, maxLength: 2 }),
    attrs: fc.record({
      colspan: span,
      rowspan: span,
      colwidth: fc.oneof(
        fc.constant(null),
        fc.array(fc.integer({ min: 25, max: 900 }), { minLength: 1, maxLength: 3 }),
      ),
      align: fc.constantFrom(null, 'left', 'center', 'right'),
    }),
  })
  .map((json): DocumentJson => json)

const table = block(
  'table',
  fc.array(block('tableRow', fc.array(cell, { minLength: 1, maxLength: 3 })), { minLength: 1, maxLength: 3 }),
  fc.record({ caption: optionalText }),
)

const embedCard = fc
  .record({
    url: href,
    title: optionalText,
    description: optionalText,
    source: optionalText,
    media: fc.oneof(fc.constant(null), hash),
    alt: optionalText,
  })
  .map((attrs): DocumentJson => ({ type: 'embedCard', attrs }))

const readAlso = storyId.map((story): DocumentJson => ({ type: 'readAlso', attrs: { story } }))

const infoBox = fc
  .tuple(
    block('boxTitle', someText),
    fc.array(fc.oneof({ weight: 3, arbitrary: flow }, { weight: 1, arbitrary: picture }), {
      minLength: 1,
      maxLength: 3,
    }),
  )
  .map(([title, rest]): DocumentJson => ({ type: 'infoBox', content: [title, ...rest] }))

const bodyBlock = fc.oneof(
  { weight: 8, arbitrary: flow },
  { weight: 4, arbitrary: heading },
  { weight: 2, arbitrary: block('blockquote', fc.array(flow, { minLength: 1, maxLength: 3 })) },
  { weight: 2, arbitrary: picture },
  { weight: 1, arbitrary: pullQuote },
  { weight: 1, arbitrary: gallery },
  { weight: 1, arbitrary: table },
  { weight: 1, arbitrary: embedCard },
  { weight: 1, arbitrary: readAlso },
  { weight: 1, arbitrary: infoBox },
  { weight: 1, arbitrary: block('deskNote', fc.array(paragraph, { minLength: 1, maxLength: 2 })) },
  { weight: 1, arbitrary: fc.constant<DocumentJson>({ type: 'horizontalRule' }) },
)

/** Any document of the schema, all nodes and marks, with hostile text in every place that holds text. */
export const randomDocument: fc.Arbitrary<DocumentJson> = fc
  .record({
    headline: fc.array(plainText, { maxLength: 2 }),
    standfirst: fc.array(
      inline(['italic']).filter((node) => node.type === 'text'),
      { maxLength: 3 },
    ),
    body: fc.array(bodyBlock, { minLength: 1, maxLength: 8 }),
  })
  .map(({ headline, standfirst, body }) => ({
    type: 'doc',
    content: [{ type: 'headline', content: headline }, { type: 'standfirst', content: standfirst }, ...body],
  }))
