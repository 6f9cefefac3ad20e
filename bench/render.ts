import { DOMSerializer } from '@tiptap/pm/model'
import { renderToHTMLString } from '@tiptap/static-renderer/pm/html-string'
import { parseHTML } from 'linkedom'
import { siteAddresses } from '../src/main/export/siteAddresses'
import { type DocumentJson, readDocument } from '../src/shared/document/articleDocument'
import { documentExtensions } from '../src/shared/document/documentExtensions'
import { documentSchema } from '../src/shared/document/documentSchema'
import { defaultContentsSettings } from '../src/shared/document/extractContents'
import { serializeDocument, serializeNode } from '../src/shared/document/serializeDocument'
import type { PageArticle } from '../src/shared/page/pageTypes'
import { renderArticlePage } from '../src/shared/page/renderArticlePage'
import { defaultSiteSettings } from '../src/shared/site/siteSettings'

/**
 * Documents a second, side by side in one run: @tiptap/static-renderer, ProseMirror's DOMSerializer on a light DOM, and
 * Galley's serializer: from JSON, from a document seen for the first time, and from one that was written before. The
 * last line is the figures as JSON.
 */

const words =
  'The harbour office counted nine ships before noon and sent the tenth one back to sea for its papers'.split(
    ' ',
  )

/** About 500 words with headings, lists, marks and a quote: a usual story. */
function story(seed: number): DocumentJson {
  const text = (length: number, at: number, type?: string): DocumentJson => ({
    type: 'text',
    text: `${Array.from({ length }, (_, index) => words[(seed + at + index) % words.length]).join(' ')} `,
    ...(type === undefined
      ? {}
      : { marks: [{ type, ...(type === 'link' ? { attrs: { href: `https://a.example/${seed}` } } : {}) }] }),
  })
  const paragraph = (at: number): DocumentJson => ({
    type: 'paragraph',
    content: [
      text(14, at),
      text(3, at + 5, 'bold'),
      text(9, at),
      text(4, at + 2, 'link'),
      text(8, at + 1),
      text(2, at, 'italic'),
    ],
  })
  const section = (at: number): DocumentJson[] => [
    { type: 'heading', attrs: { level: 2, anchor: null }, content: [text(4, at)] },
    paragraph(at),
    paragraph(at + 3),
    {
      type: 'bulletList',
      content: [1, 2, 3].map((item) => ({
        type: 'listItem',
        content: [{ type: 'paragraph', content: [text(6, at + item)] }],
      })),
    },
  ]
  return {
    type: 'doc',
    content: [
      { type: 'headline', content: [text(7, 1)] },
      { type: 'standfirst', content: [text(15, 2)] },
      paragraph(7),
      ...[0, 4, 9, 13].flatMap(section),
      { type: 'blockquote', content: [paragraph(11)] },
    ],
  }
}

const stories = Array.from({ length: 200 }, (_, index) => story(index))

/** Runs a pass over all stories until a second is over, five times. @returns the median in documents a second */
function measure(prepare: () => (index: number) => string): number {
  const rates: number[] = []
  for (let round = 0; round < 6; round++) {
    let done = 0
    let spent = 0
    while (spent < 400) {
      const write = prepare()
      const began = performance.now()
      for (let index = 0; index < stories.length; index++)
        if (write(index) === '') throw new RangeError('empty')
      spent += performance.now() - began
      done += stories.length
    }
    // The first round is for the compiler.
    if (round > 0) rates.push((done / spent) * 1000)
  }
  return Math.round(rates.toSorted((a, b) => a - b)[2] ?? 0)
}

const { document } = parseHTML('<!doctype html><html><body></body></html>')
const reference = DOMSerializer.fromSchema(documentSchema)
const json = (index: number) => stories[index] ?? emptyStory
const emptyStory = story(0)
const kept = stories.map(readDocument)
const documentOf = (index: number) => kept[index] ?? readDocument(emptyStory)

function page(content: PageArticle['document']): PageArticle {
  const term = { name: 'Harbour', slug: 'harbour' }
  return {
    id: 'a',
    slug: 'a',
    path: 'harbour/a.html',
    language: 'en-GB',
    section: term,
    topics: [],
    tags: [term, term, term],
    authors: [term],
    featuredImage: null,
    contents: defaultContentsSettings,
    publishedAt: 0,
    updatedAt: null,
    previous: null,
    next: null,
    related: [],
    furtherReading: [],
    corrections: [],
    correctionsPlace: 'below',
    readAlso: {},
    internalLinks: {},
    storyLinks: {},
    media: {},
    document: content,
  }
}
const site = {
  settings: defaultSiteSettings('Courier'),
  sections: [{ name: 'Harbour', slug: 'harbour' }],
  topics: [],
}
const addresses = siteAddresses('harbour/a.html')

const figures = {
  staticRenderer: measure(
    () => (index) => renderToHTMLString({ extensions: documentExtensions, content: json(index) }),
  ),
  domSerializer: measure(() => (index) => {
    const holder = document.createElement('div')
    reference.serializeFragment(
      documentOf(index).content,
      { document: document as unknown as Document },
      holder,
    )
    return holder.innerHTML
  }),
  galleyFromJson: measure(() => (index) => serializeDocument(documentSchema.nodeFromJSON(json(index)))),
  galleyFirstTime: measure(() => {
    const fresh = stories.map((content) => documentSchema.nodeFromJSON(content))
    return (index) => serializeDocument(fresh[index] ?? documentOf(index))
  }),
  galleyAgain: measure(() => (index) => documentOf(index).children.map(serializeNode).join('')),
  pageFirstTime: measure(() => {
    const fresh = stories.map((content) => documentSchema.nodeFromJSON(content))
    return (index) =>
      renderArticlePage(page(fresh[index] ?? documentOf(index)), site, addresses, { remember: false })
  }),
  pageAgain: measure(() => (index) => renderArticlePage(page(documentOf(index)), site, addresses)),
}
const times = (rate: number) => Math.round((rate / figures.staticRenderer) * 10) / 10
process.stdout.write(
  `${JSON.stringify({
    bench: 'render',
    unit: 'documents/s',
    ...figures,
    timesStaticRenderer: {
      fromJson: times(figures.galleyFromJson),
      firstTime: times(figures.galleyFirstTime),
      again: times(figures.galleyAgain),
    },
  })}\n`,
)
