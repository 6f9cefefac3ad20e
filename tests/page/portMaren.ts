import { createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { documentFingerprint } from '../../src/main/articles/fingerprints'
import type { Publication, PublishedArticle } from '../../src/main/site/publication'
import type { Media } from '../../src/shared/article/records'
import { noRelations, type StoryRelations } from '../../src/shared/article/relations'
import { slugify } from '../../src/shared/article/slug'
import { type DocumentJson, readDocument } from '../../src/shared/document/articleDocument'
import { defaultContentsSettings } from '../../src/shared/document/extractContents'
import { readReferences } from '../../src/shared/document/storyReferences'
import type { PagePicture, PageTerm } from '../../src/shared/page/pageTypes'
import type { StoryFingerprint } from '../../src/shared/relations/storyFingerprint'
import { storyPath } from '../../src/shared/site/permalinks'
import { defaultSiteSettings } from '../../src/shared/site/siteSettings'
import { drawPicture } from './drawPicture'

const day = 86_400_000
const newest = Date.UTC(2026, 10, 21, 9, 30)

const term = (name: string): PageTerm => ({ name, slug: slugify(name) })
const text = (content: string, ...marks: NonNullable<DocumentJson['marks']>): DocumentJson =>
  marks.length === 0 ? { type: 'text', text: content } : { type: 'text', text: content, marks }
const link = (href: string) => ({ type: 'link', attrs: { href } })
const paragraph = (...content: DocumentJson[]): DocumentJson => ({ type: 'paragraph', content })
const heading = (
  level: number,
  words: string,
  anchor: string | null = null,
  short: string | null = null,
): DocumentJson => ({
  type: 'heading',
  attrs: { level, anchor, short },
  content: [text(words)],
})
const item = (words: string): DocumentJson => ({ type: 'listItem', content: [paragraph(text(words))] })
const footnote = (...content: DocumentJson[]): DocumentJson => ({ type: 'footnote', content })
const deskNote = (words: string): DocumentJson => ({ type: 'deskNote', content: [paragraph(text(words))] })
const pullQuote = (words: string, speaker: string): DocumentJson => ({
  type: 'pullQuote',
  content: [
    { type: 'quoteText', content: [text(words)] },
    { type: 'quoteAttribution', content: [text(speaker)] },
  ],
})
const imageOf = (picture: PagePicture, index: number): DocumentJson => ({
  type: 'image',
  attrs: { ...picture, caption: `Number ${index + 1}.` },
})
const cell = (type: string, words: string, attrs: Record<string, unknown> = {}): DocumentJson => ({
  type,
  attrs,
  content: [paragraph(...(words === '' ? [] : [text(words)]))],
})
const priceTable: DocumentJson = {
  type: 'table',
  attrs: { caption: 'Prices for the stone, in crowns' },
  content: [
    {
      type: 'tableRow',
      content: [
        cell('tableHeader', '', { colwidth: [320] }),
        cell('tableHeader', 'First price', { colwidth: [160], align: 'right' }),
        cell('tableHeader', 'Second price', { colwidth: [160], align: 'right' }),
      ],
    },
    ...['Granite', 'Basalt'].map((stone, index) => ({
      type: 'tableRow',
      content: [
        cell('tableHeader', stone),
        cell('tableCell', `${index + 3},200,000`, { align: 'right' }),
        cell('tableCell', 'not yet', { align: 'right' }),
      ],
    })),
  ],
}

interface Sketch {
  headline: string
  standfirst: string
  section: string | null
  tags: string[]
  topics: string[]
  authors: string[]
  body: (pictures: PagePicture[]) => DocumentJson[]
}

const strait: Sketch = {
  headline: 'Ministers agree to reopen talks on the strait',
  standfirst: 'After eleven months without a meeting, both delegations say they will sit down on Thursday.',
  section: 'Europe',
  tags: ['Ferries', 'Diplomacy', 'Harbour wall'],
  topics: ['Strait talks'],
  authors: ['Ilse Marrow', 'Tobin Ask'],
  body: ([, second]) => [
    paragraph(
      text(
        'The two governments said late on Tuesday that their foreign ministers would meet in Port Maren this week, the first direct contact since the ferry route was closed last summer.',
      ),
    ),
    paragraph(
      text('Neither side gave an agenda, but officials spoke of '),
      text('“a working meeting, not a ceremony”', { type: 'italic' }),
      text(', and the harbour office has '),
      text('cleared berth four', link('harbour-wall-vote-slips-to-the-autumn#the-count')),
      text(' for a second delegation.'),
    ),
    heading(2, 'What is on the table', 'on-the-table'),
    paragraph(
      text('Three questions have been open since the spring, and all of them are '),
      text('old', { type: 'bold' }),
      text('.'),
    ),
    {
      type: 'orderedList',
      attrs: { start: 1 },
      content: [
        item('Who inspects the cargo, and on which side of the water.'),
        item('What a crossing may cost.'),
        item('How the lights on the narrows are paid for.'),
      ],
    },
    heading(3, 'The inspection posts'),
    paragraph(
      text('The posts were drawn on a map in 1974 and have not moved since; the code of the older one, '),
      text('M-7', { type: 'code' }),
      text(', still stands on its gate.'),
    ),
    ...(second === undefined
      ? []
      : [
          {
            type: 'image',
            attrs: {
              ...second,
              alt: 'Two sheds beside a grey pier',
              caption: 'The eastern post in March.',
              credit: 'Courier archive',
            },
          },
        ]),
    heading(3, 'The fares'),
    paragraph(
      text(
        'A return crossing cost 18 crowns before the closure. Both sides now speak of “about 30”, and neither will say who loses the rest.',
      ),
    ),
    {
      type: 'blockquote',
      content: [paragraph(text('Nobody on the quay believes in Thursday. Everybody has ironed a shirt.'))],
    },
    heading(2, 'What happens next'),
    paragraph(
      text('If the talks hold, the first boat could sail before the new year. The '),
      text('timetable', link('https://ferries.example/timetable?year=2027&month=1')),
      text(' is already printed.'),
    ),
    {
      type: 'bulletList',
      content: [item('Wednesday: the delegations arrive.'), item('Thursday: the meeting, at ten.')],
    },
    { type: 'horizontalRule' },
    paragraph(
      text('This story will be updated as the week goes on.', { type: 'italic' }),
      text(' A story that is gone leaves '),
      text('its words', link('a-story-that-is-gone')),
      text(' behind.'),
    ),
  ],
}

const plainBody = (first: string) => (): DocumentJson[] => [
  paragraph(text(first)),
  paragraph(
    text('The rest is in the minutes, which the town clerk reads aloud on request every second Friday.'),
  ),
]

const wall: Sketch = {
  headline: 'Harbour wall vote slips to the autumn',
  standfirst: 'The council wants a second price before it signs for the stone.',
  section: 'Business',
  tags: ['Harbour wall', 'Council'],
  topics: ['Harbour wall'],
  authors: ['Tobin Ask'],
  body: (pictures) => [
    paragraph(
      text('The vote was due on Monday'),
      footnote(text('By the standing orders, on the '), text('first', { type: 'italic' }), text(' Monday.')),
      text('.'),
    ),
    deskNote('Sentinel-7319: ask the clerk who moved the date.'),
    pullQuote('A wall is a promise, and this one has been made four times.', 'Councillor Maud Terrick'),
    { type: 'readAlso', attrs: { story: 'story-2' } },
    { type: 'readAlso', attrs: { story: 'story-unpublished' } },
    heading(2, 'The count'),
    paragraph(
      text('Nine for, nine against, and '),
      text('one abstention', { type: 'highlight' }),
      text(' of 40 m'),
      text('2', { type: 'superscript' }),
      text(' of stone. See '),
      text('the talks', { type: 'storyLink', attrs: { story: 'story-0' } }),
      text(' and '),
      text('a story not out yet', { type: 'storyLink', attrs: { story: 'story-unpublished' } }),
      footnote(
        text('Not published; '),
        text('the timetable', link('https://ferries.example/timetable')),
        text('.'),
      ),
      text('.'),
    ),
    priceTable,
    {
      type: 'gallery',
      attrs: { caption: 'The wall, three ways.' },
      content: pictures.slice(2, 5).map(imageOf),
    },
    {
      type: 'infoBox',
      content: [
        { type: 'boxTitle', content: [text('The wall in figures')] },
        paragraph(text('Begun in 1881, raised twice'), footnote(text('In 1909 and 1953.')), text('.')),
        { type: 'bulletList', content: [item('Length: 640 metres.'), item('Height: 4 metres.')] },
      ],
    },
    {
      type: 'embedCard',
      attrs: {
        url: 'https://ferries.example/notices/44',
        title: 'Notice to mariners 44',
        description: 'Works at the outer wall until further notice.',
        source: 'Strait Ferries',
        media: pictures[5]?.media ?? null,
        alt: 'A buoy',
      },
    },
    heading(2, 'The second price, as asked for by the works committee in March', null, 'The second price'),
    paragraph(text('It is due in September.')),
    heading(2, 'What the stone costs'),
    paragraph(text('More than last year.')),
  ],
}

const short: [headline: string, section: string, tags: string[], author: string, first: string][] = [
  [
    'A quiet season for the island ferries',
    'Travel',
    ['Ferries', 'Islands'],
    'Nell Quay',
    'The boats are half full, and the crews have time to paint.',
  ],
  [
    'Spring elections: the lists close',
    'Politics',
    ['Council'],
    'Ilse Marrow',
    'Fourteen lists were handed in before noon, one of them by bicycle.',
  ],
  [
    'Insurers name their price for the narrows',
    'Europe',
    ['Ferries', 'Diplomacy'],
    'Tobin Ask',
    'Two houses have put a figure on the strait, and it is not a small one.',
  ],
  [
    'The museum that opens one room at a time',
    'Culture',
    ['Museums'],
    'Nell Quay',
    'Room three is lit since Sunday; room four waits for its floor.',
  ],
  [
    'Night trains come back to the coast line',
    'Travel',
    ['Railways'],
    'Nell Quay',
    'The sleeper leaves at nine and arrives, they promise, by seven.',
  ],
]

/** Further stories, so that lists have more than one page. */
const many = Array.from({ length: 20 }, (_, index): (typeof short)[number] => [
  `Harbour notes, week ${40 - index}`,
  'Business',
  ['Harbour wall'],
  'Tobin Ask',
  `Week ${40 - index} saw ${index + 3} ships, one of them twice.`,
])

const sketches: Sketch[] = [
  strait,
  wall,
  ...[...short, ...many].map(
    ([headline, section, tags, author, first]): Sketch => ({
      headline,
      standfirst: first,
      section,
      tags,
      topics: section === 'Politics' ? ['Spring elections'] : [],
      authors: [author],
      body: plainBody(first),
    }),
  ),
]

/** An author of whom something is told. */
function nellQuay(avatar: PagePicture | undefined): PageTerm {
  return {
    ...term('Nell Quay'),
    profile: {
      avatar: avatar === undefined ? null : { ...avatar, alt: '', caption: '', credit: '' },
      biography: 'Writes about boats, trains and the weather that stops them.\n\nOn the strait since 2009.',
      links: [{ name: 'Mastodon', address: 'https://social.example/@nell' }],
    },
  }
}

/** The story of the talks has chosen stories, one of them not out; that of the wall was put right twice. */
function relationsOf(index: number): StoryRelations {
  if (index === 0) return { ...noRelations, related: ['story-unpublished', 'story-5', 'story-0', 'story-1'] }
  if (index !== 1) return noRelations
  return {
    ...noRelations,
    furtherReading: { shown: true, stories: ['story-3', 'story-unpublished', 'story-9'] },
    corrections: [
      { kind: 'correction', text: 'The wall is 640 metres long, not 460.', at: newest + day / 2 },
      {
        kind: 'clarification',
        text: 'The one abstention was Councillor Terrick’s.\nShe has asked us to say so.',
        at: newest + day,
      },
    ],
    correctionsPlace: 'above',
  }
}

/**
 * A made-up newspaper's publication: 27 stories in five sections, its pictures written into a folder.
 * @param variantFolder where smaller pictures are kept: tests that are not about them share one, and make each once
 */
export function portMaren(
  folder: string,
  variantFolder = join(folder, 'cache', 'variants'),
): Publication & { documents: Map<string, DocumentJson> } {
  const media = new Map<string, Media>()
  const pictures = Array.from({ length: 8 }, (_, index): PagePicture => {
    const [width, height] = [640, 360]
    const bytes = drawPicture(width, height, index + 1)
    const hash = createHash('sha256').update(bytes).digest('hex')
    mkdirSync(join(folder, 'media', hash.slice(0, 2)), { recursive: true })
    writeFileSync(join(folder, 'media', hash.slice(0, 2), hash), bytes)
    media.set(hash, { hash, mime: 'image/png', width, height, size: bytes.length })
    return {
      media: hash,
      mime: 'image/png',
      width,
      height,
      alt: 'Bands of colour like water at dusk',
      caption: 'The ferry terminal at Port Maren, closed since last summer.',
      credit: 'Courier archive',
    }
  })
  const documents = new Map<string, DocumentJson>()
  const articles = sketches.map((sketch, index): PublishedArticle => {
    const id = `story-${index}`
    documents.set(id, {
      type: 'doc',
      content: [
        { type: 'headline', content: [text(sketch.headline)] },
        { type: 'standfirst', content: [text(sketch.standfirst)] },
        ...sketch.body(pictures),
      ],
    })
    const section = sketch.section === null ? null : term(sketch.section)
    return {
      id,
      slug: slugify(sketch.headline),
      path: storyPath('section', { slug: slugify(sketch.headline), section, month: '' }),
      versionId: `version-${index}`,
      language: 'en-GB',
      headline: sketch.headline,
      standfirst: sketch.standfirst,
      section,
      sections: section === null ? [] : [section],
      topics: sketch.topics.map(term),
      tags: sketch.tags.map(term),
      authors: sketch.authors.map((name) => (name === 'Nell Quay' ? nellQuay(pictures[6]) : term(name))),
      featuredImage: index < 7 ? (pictures[index] ?? null) : null,
      contents: { ...defaultContentsSettings, numbered: index === 0 },
      relations: relationsOf(index),
      words: 200,
      publishedAt: newest - index * day,
      updatedAt: index === 0 ? newest + day + 1_920_000 : null,
    }
  })
  const fingerprints = new Map<string, StoryFingerprint>()
  return {
    documents,
    site: {
      settings: {
        ...defaultSiteSettings('Port Maren Courier'),
        tagline: 'News of the strait and the islands since 1881.',
        timeZone: 'Europe/London',
        baseUrl: 'https://courier.example/',
        footerText: 'The Courier is made by eleven people above the old chandlery.',
        copyright: '© 2026 Port Maren Courier',
      },
      sections: ['Politics', 'Europe', 'Business', 'Culture', 'Travel'].map(term),
      topics: ['Strait talks', 'Harbour wall', 'Spring elections'].map(term),
    },
    articles,
    pages: [],
    document(articleId) {
      const document = documents.get(articleId)
      if (document === undefined) throw new RangeError(`No story ${articleId}`)
      return document
    },
    themeFile: () => undefined,
    fingerprint(versionId) {
      let fingerprint = fingerprints.get(versionId)
      if (fingerprint === undefined) {
        const document = documents.get(versionId.replace('version', 'story'))
        if (document === undefined) throw new RangeError(`No version ${versionId}`)
        fingerprint = documentFingerprint(readDocument(document), 'en-GB')
        fingerprints.set(versionId, fingerprint)
      }
      return fingerprint
    },
    references(versionId) {
      const document = documents.get(versionId.replace('version', 'story'))
      if (document === undefined) throw new RangeError(`No version ${versionId}`)
      return readReferences(readDocument(document))
    },
    formerPaths: () => [],
    formerLists: () => [],
    allStories: () => articles.map(({ id, slug, headline }) => ({ id, slug, headline })),
    profile: () => undefined,
    media: (hash) => media.get(hash),
    mediaPath: (hash) => join(folder, 'media', hash.slice(0, 2), hash),
    variantFolder,
    close: () => documents.clear(),
  }
}
