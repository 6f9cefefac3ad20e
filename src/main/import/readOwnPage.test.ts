import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { portMaren } from '../../../tests/page/portMaren'
import type { DocumentJson } from '../../shared/document/articleDocument'
import { exportArticleFile } from '../export/exportArticle'
import { readImport } from './readImport'

const folder = mkdtempSync(join(tmpdir(), 'galley-own-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const publication = portMaren(join(folder, 'workspace'))

/** What a page cannot bring back: sizes, frozen anchors and short forms, dragged widths, and the words of links. */
function comparable(node: DocumentJson): unknown {
  const { width: _w, height: _h, anchor: _a, short: _s, colwidth: _c, mime: _m, ...attrs } = node.attrs ?? {}
  return {
    type: node.type,
    ...(node.type === 'tableHeader' || node.type === 'tableCell' || node.type === 'orderedList'
      ? {}
      : { attrs }),
    ...(node.text === undefined ? {} : { text: node.text }),
    marks: (node.marks ?? []).map((mark) => mark.type),
    content: (node.content ?? []).map(comparable),
  }
}

test.each(['en-GB', 'de', 'fr-FR'])(
  'a page published in %s brings back the story that it was made from, without what was never published',
  async (language) => {
    const [, article] = publication.articles
    if (article === undefined) throw new RangeError('no story')
    const document = publication.document(article.id)
    const file = join(folder, 'page.html')
    const { site } = publication
    const inLanguage = {
      ...publication,
      site: { ...site, settings: { ...site.settings, language } },
    }
    await exportArticleFile({ article, document, publication: inLanguage }, file, { replace: true })
    const read = readImport(file, readFileSync(file))
    const [headline, standfirst, featured, ...body] = read.document.content ?? []
    expect([headline, standfirst].map((node) => node?.content?.[0]?.text)).toEqual([
      article.headline,
      article.standfirst,
    ])
    expect(featured?.attrs).toMatchObject({ media: article.featuredImage?.media, credit: 'Courier archive' })
    const kinds = (document.content ?? [])
      .slice(2)
      .filter((block) => block.type !== 'deskNote' && block.attrs?.story !== 'story-unpublished')
    expect(body.map((block) => block.type)).toEqual(kinds.map((block) => block.type))
    const alike = ['pullQuote', 'gallery', 'table', 'infoBox', 'heading']
    const chosen = (blocks: DocumentJson[]) =>
      blocks.filter((block) => alike.includes(block.type)).map(comparable)
    const filled = JSON.parse(JSON.stringify(chosen(kinds)).replaceAll('"attrs":{},', ''))
    expect(JSON.parse(JSON.stringify(chosen(body)).replaceAll('"attrs":{},', ''))).toEqual(filled)
    const text = JSON.stringify(read.document)
    expect(text).not.toContain('Sentinel-7319')
    expect(text.match(/"type":"footnote"/g)).toHaveLength(3)
    expect(body.find((block) => block.type === 'readAlso')?.attrs).toEqual({ story: 'story-2' })
    expect(body.find((block) => block.type === 'embedCard')?.attrs).toMatchObject({
      url: 'https://ferries.example/notices/44',
      title: 'Notice to mariners 44',
      source: 'Strait Ferries',
    })
  },
)
