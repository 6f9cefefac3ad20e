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

const marks = ['link', 'bold', 'italic', 'underline', 'strike', 'code'] as const
type MarkName = (typeof marks)[number]

function inline(allowed: readonly MarkName[]): fc.Arbitrary<DocumentJson> {
  const run = fc
    .record({ text, href, names: fc.subarray([...allowed]) })
    .map(({ text, href, names }): DocumentJson => {
      // Code excludes every other mark.
      const kept = names.includes('code') ? ['code'] : names
      return {
        type: 'text',
        text,
        marks: kept.map((type) => (type === 'link' ? { type, attrs: { href } } : { type })),
      }
    })
  const lineBreak = fc
    .subarray(allowed.filter((name) => name === 'bold' || name === 'italic'))
    .map((names): DocumentJson => ({ type: 'hardBreak', marks: names.map((type) => ({ type })) }))
  return fc.oneof({ weight: 9, arbitrary: run }, { weight: 1, arbitrary: lineBreak })
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

const paragraph = block('paragraph', fc.array(inline(marks), { maxLength: 6 }))

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
    media: fc.oneof(
      fc.constant(null),
      fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: 64, maxLength: 64 }),
    ),
    alt: text,
    caption: fc.oneof(fc.constant(''), text),
    credit: fc.oneof(fc.constant(''), text),
    width: fc.oneof(fc.constant(null), fc.integer({ min: 1, max: 4000 })),
    height: fc.oneof(fc.constant(null), fc.integer({ min: 1, max: 4000 })),
  })
  .map((attrs): DocumentJson => ({ type: 'image', attrs }))

const heading = block(
  'heading',
  fc.array(inline(['italic', 'code', 'link']), { maxLength: 3 }),
  fc.record({ level: fc.constantFrom(2, 3, 4), anchor: fc.oneof(fc.constant(null), text) }),
)

const plainText = text.map((content): DocumentJson => ({ type: 'text', text: content }))
const bodyBlock = fc.oneof(
  { weight: 4, arbitrary: flow },
  { weight: 2, arbitrary: heading },
  { weight: 1, arbitrary: block('blockquote', fc.array(flow, { minLength: 1, maxLength: 3 })) },
  { weight: 1, arbitrary: picture },
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
