import { parseHTML } from 'linkedom'
import { describe, expect, it } from 'vitest'
import { siteAddresses } from '../../src/main/export/siteAddresses'
import { type DocumentJson, readDocument } from '../../src/shared/document/articleDocument'
import { defaultContentsSettings } from '../../src/shared/document/extractContents'
import type { PageArticle } from '../../src/shared/page/pageTypes'
import { renderArticlePage } from '../../src/shared/page/renderArticlePage'
import { defaultSiteSettings } from '../../src/shared/site/siteSettings'

const hash = 'a'.repeat(64)
const text = (words: string, ...marks: NonNullable<DocumentJson['marks']>): DocumentJson => ({
  type: 'text',
  text: words,
  marks,
})
const paragraph = (...content: DocumentJson[]): DocumentJson => ({ type: 'paragraph', content })
const footnote = (...content: DocumentJson[]): DocumentJson => ({ type: 'footnote', content })
const storyLink = (story: string) => ({ type: 'storyLink', attrs: { story } })
const cell = (type: 'tableHeader' | 'tableCell', words: string, attrs = {}): DocumentJson => ({
  type,
  attrs,
  content: [words === '' ? paragraph() : paragraph(text(words))],
})
const row = (...content: DocumentJson[]): DocumentJson => ({ type: 'tableRow', content })
const table = (caption: string, ...content: DocumentJson[]): DocumentJson => ({
  type: 'table',
  attrs: { caption },
  content,
})

/** The copy of the page of a story with such a body. */
function copyOf(body: DocumentJson[], details: Partial<PageArticle> = {}): HTMLElement {
  const article: PageArticle = {
    id: 'own',
    slug: 'own',
    path: 'harbour/own.html',
    language: 'en-GB',
    section: null,
    topics: [],
    tags: [],
    authors: [],
    featuredImage: null,
    contents: defaultContentsSettings,
    publishedAt: null,
    updatedAt: null,
    previous: null,
    next: null,
    related: [],
    furtherReading: [],
    corrections: [],
    correctionsPlace: 'below',
    readAlso: { known: { path: 'europe/talks.html', headline: 'Talks & <b>walks</b>' } },
    internalLinks: {},
    storyLinks: { known: 'europe/talks.html' },
    media: { [hash]: 'image/png' },
    document: readDocument({ type: 'doc', content: [{ type: 'headline' }, { type: 'standfirst' }, ...body] }),
    ...details,
  }
  const site = {
    settings: { ...defaultSiteSettings('Courier'), language: 'en-GB' },
    sections: [],
    topics: [],
  }
  const { document } = parseHTML(renderArticlePage(article, site, siteAddresses(article.path)))
  const copy = document.querySelector<HTMLElement>('.copy')
  if (copy === null) throw new RangeError('The page has no copy')
  return copy
}

describe('pictures', () => {
  it('have the width of the column, or their own where that is less than half of it', () => {
    const other = 'b'.repeat(64)
    const copy = copyOf(
      [
        { type: 'image', attrs: { media: hash } },
        { type: 'image', attrs: { media: other } },
        { type: 'gallery', content: [hash, other].map((media) => ({ type: 'image', attrs: { media } })) },
      ],
      {
        media: { [hash]: 'image/png', [other]: 'image/png' },
        mediaSizes: { [hash]: { width: 240, height: 120 }, [other]: { width: 1200, height: 800 } },
      },
    )
    const areSmall = [...copy.querySelectorAll('.picture')].map(({ className }) =>
      className.includes('small'),
    )
    expect(areSmall).toEqual([true, false, false, false])
  })
})

describe('footnotes', () => {
  it('are numbered through the whole story, and listed once after it with a way back', () => {
    const copy = copyOf([
      paragraph(text('One'), footnote(text('first'))),
      table(
        '',
        row(cell('tableCell', 'x'), { type: 'tableCell', content: [paragraph(footnote(text('second')))] }),
      ),
      { type: 'heading', attrs: { level: 2 }, content: [text('Later')] },
      { type: 'blockquote', content: [paragraph(footnote(text('third', { type: 'bold' })))] },
    ])
    const references = [...copy.querySelectorAll('sup.footnote a')]
    expect(references.map((link) => [link.id, link.getAttribute('href'), link.textContent])).toEqual(
      [1, 2, 3].map((number) => [`fnref:${number}`, `#fn:${number}`, String(number)]),
    )
    const notes = [...copy.querySelectorAll('.footnotes li')]
    expect(notes.map((note) => note.id)).toEqual(['fn:1', 'fn:2', 'fn:3'])
    expect(notes[2]?.innerHTML).toMatch(
      /^<strong>third<\/strong> <a .*href="#fnref:3".*aria-label="Back to note 3/,
    )
    expect(copy.lastElementChild?.className).toBe('footnotes')
  })

  it('stand outside of the link that they are in, since their number is one itself', () => {
    const link = { type: 'link', attrs: { href: 'https://a.example/' } }
    const copy = copyOf([
      paragraph(text('a', link), { ...footnote(text('x')), marks: [link] }, text('b', link)),
    ])
    expect(copy.querySelectorAll('a a')).toHaveLength(0)
    expect([...copy.querySelectorAll('p > a')].map((element) => element.textContent)).toEqual(['a', 'b'])
  })

  it('take no id that a heading has', () => {
    const copy = copyOf([
      paragraph(footnote(text('x'))),
      { type: 'heading', attrs: { level: 2, anchor: 'fn:1' }, content: [text('Notes')] },
      { type: 'infoBox', content: [{ type: 'boxTitle', content: [text('Box')] }, paragraph()] },
    ])
    const ids = [...copy.querySelectorAll('[id]')].map((element) => element.id)
    expect(new Set(ids).size).toBe(ids.length)
  })
})

describe('tables', () => {
  it('have their header rows in the head, and every header says what it heads', () => {
    const copy = copyOf([
      table(
        'Fares',
        row(cell('tableHeader', ''), cell('tableHeader', 'Before'), cell('tableHeader', 'After')),
        row(
          cell('tableHeader', 'Single'),
          cell('tableCell', '9'),
          cell('tableCell', '15', { align: 'right' }),
        ),
      ),
    ])
    const region = copy.querySelector('.table')
    expect(region?.tagName).toBe('SECTION')
    expect(region?.getAttribute('aria-label')).toBe('Fares')
    expect(region?.getAttribute('tabindex')).toBe('0')
    expect(copy.querySelector('caption')?.textContent).toBe('Fares')
    expect(copy.querySelector('thead')?.innerHTML).toBe(
      '<tr><td></td><th scope="col">Before</th><th scope="col">After</th></tr>',
    )
    expect(copy.querySelector('tbody')?.innerHTML).toBe(
      '<tr><th scope="row">Single</th><td>9</td><td class="align-right">15</td></tr>',
    )
  })

  it('keep the widths of their columns in steps, across spans, without a style', () => {
    const copy = copyOf([
      table(
        '',
        row(cell('tableCell', 'a', { rowspan: 2, colwidth: [300] }), cell('tableCell', 'b', { colspan: 2 })),
        row(cell('tableCell', 'c', { colwidth: [101] }), cell('tableCell', 'd', { colwidth: [199] })),
      ),
    ])
    expect([...copy.querySelectorAll('col')].map((column) => column.className)).toEqual(['w50', 'w15', 'w35'])
    expect(copy.querySelector('[style]')).toBeNull()
  })

  it('keep in the body a header that reaches into it', () => {
    const copy = copyOf([
      table(
        '',
        row(cell('tableHeader', 'Year', { rowspan: 2 }), cell('tableHeader', 'a')),
        row(cell('tableCell', 'b')),
      ),
    ])
    expect(copy.querySelector('thead')).toBeNull()
    expect(copy.querySelector('th')?.getAttribute('rowspan')).toBe('2')
  })

  it('have names of their own, even with the same caption or none', () => {
    const one = row(cell('tableCell', 'x'))
    const copy = copyOf([table('', one), table('Fares', one), table('Fares', one)])
    const names = [...copy.querySelectorAll('.table')].map((region) => region.getAttribute('aria-label'))
    expect(names).toEqual(['Table 1', 'Fares', 'Fares (Table 3)'])
  })
})

describe('links to stories', () => {
  const linked = (story: string) => copyOf([paragraph(text('words', storyLink(story)))]).innerHTML

  it('lead to where the story is published', () => {
    expect(linked('known')).toContain('<a href="../europe/talks.html">words</a>')
    expect(linked('own')).toContain('<a href="#main">words</a>')
  })

  it('are their words alone while it is not', () => {
    for (const story of ['unpublished', 'constructor', '__proto__']) {
      expect(linked(story)).toContain('<p>words</p>')
    }
  })
})

describe('cards', () => {
  const card = (attrs: Record<string, unknown>) => copyOf([{ type: 'embedCard', attrs }])

  it('show the host that they lead to, and load nothing of it', () => {
    const copy = card({
      url: 'https://www.ferries.example/a?b=1&c',
      title: 'Ferries',
      source: 'Strait Ferries',
      media: hash,
      alt: 'A boat',
    })
    const link = copy.querySelector('a')
    expect(link?.getAttribute('href')).toBe('https://www.ferries.example/a?b=1&c')
    expect(link?.getAttribute('rel')).toBe('noopener')
    expect(copy.querySelector('.embed-source')?.textContent).toBe('Strait Ferries · ferries.example')
    expect(copy.querySelector('img')?.getAttribute('src')).toBe(`../media/${hash}.png`)
    expect(copy.querySelector('img')?.getAttribute('alt')).toBe('A boat')
  })

  it('are no link without an address that may be published, and nothing without words', () => {
    expect(card({ url: 'javascript:alert(1)', title: 'Ferries' }).querySelector('a')).toBeNull()
    expect(card({ url: 'mailto:a@b.example', title: 'Ferries' }).querySelector('a')).toBeNull()
    expect(card({ url: '', title: '' }).textContent.trim()).toBe('')
  })
})

describe('the other blocks', () => {
  it('a pull quote says who said it, and is nothing while it is empty', () => {
    const quote = (words: DocumentJson[], speaker: DocumentJson[]): DocumentJson => ({
      type: 'pullQuote',
      content: [
        { type: 'quoteText', content: words },
        { type: 'quoteAttribution', content: speaker },
      ],
    })
    const copy = copyOf([quote([text('Words.')], [text('Maud')]), quote([], [text('Nobody')])])
    expect([...copy.querySelectorAll('figure')].map((figure) => figure.outerHTML)).toEqual([
      '<figure class="pull-quote"><blockquote><p>Words.</p></blockquote><figcaption>Maud</figcaption></figure>',
    ])
  })

  it('an info box is called by its title', () => {
    const box = (title: DocumentJson[]): DocumentJson => ({
      type: 'infoBox',
      content: [{ type: 'boxTitle', content: title }, paragraph(text('x'))],
    })
    const [named, nameless] = copyOf([box([text('Figures')]), box([])]).querySelectorAll('aside')
    const label = named?.querySelector(`[id="${named.getAttribute('aria-labelledby')}"]`)
    expect(label?.textContent).toBe('Figures')
    expect(nameless?.getAttribute('aria-label')).toBe('Background 2')
  })

  it('the contents have a title of their own and short forms', () => {
    const heading = (words: string, short: string | null): DocumentJson => ({
      type: 'heading',
      attrs: { level: 2, short },
      content: [text(words)],
    })
    const contents = copyOf(
      [paragraph(), heading('A very long heading', 'Short'), heading('Two', null), heading('Three', null)],
      { contents: { ...defaultContentsSettings, title: 'In this story' } },
    ).querySelector('.contents')
    expect(contents?.getAttribute('aria-label')).toBe('In this story')
    expect(contents?.querySelector('.contents-title')?.textContent).toBe('In this story')
    expect([...(contents?.querySelectorAll('a') ?? [])].map((link) => link.textContent)).toEqual([
      'Short',
      'Two',
      'Three',
    ])
  })
})

describe('a line that says what to read also', () => {
  const readAlso = (story: string): DocumentJson => ({ type: 'readAlso', attrs: { story } })

  it('leads to the story, under its present headline', () => {
    const line = copyOf([paragraph(text('Fog.')), readAlso('known')]).querySelector('.read-also')
    expect(line?.querySelector('a')?.getAttribute('href')).toBe('../europe/talks.html')
    expect(line?.querySelector('a')?.textContent).toBe('Talks & <b>walks</b>')
    expect(line?.querySelector('.read-also-label')?.textContent).toBe('Read also')
  })

  it('is left out for a story that is not published, for the story itself, and for what is no story', () => {
    for (const story of ['unknown', 'own', 'constructor', '"><b>']) {
      expect(copyOf([readAlso(story)]).querySelector('.read-also')).toBeNull()
    }
  })
})
