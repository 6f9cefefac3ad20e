import { parseHTML } from 'linkedom'
import { describe, expect, it } from 'vitest'
import { siteAddresses } from '../../src/main/export/siteAddresses'
import { renderArticlePage } from '../../src/shared/page/renderArticlePage'
import { themeOf } from './themes'
import { wholePages } from './wholePage'

const { article, site } = wholePages()

/** The page of a story in this language, on an English site. */
function pageIn(language: string, theme?: ReturnType<typeof themeOf>) {
  const its = { ...article, language, contents: { ...article.contents, title: '' } }
  const page = renderArticlePage(its, { ...site, ...(theme && { theme }) }, siteAddresses(article.path))
  return parseHTML(page).document
}

type PageDocument = ReturnType<typeof pageIn>

const textAt = (page: PageDocument, selector: string) => page.querySelector(selector)?.textContent ?? ''

/** The language that a screen reader takes an element to be in. */
function languageAt(page: PageDocument, selector: string): string | null {
  const found = page.querySelector(selector)
  expect(found, selector).not.toBeNull()
  return found?.closest('[lang]')?.getAttribute('lang') ?? null
}

/** What belongs to the text, and what to the site, inside the story's element. */
const ofTheStory = [
  '.byline .unseen',
  '.dates',
  '.contents-title',
  '.footnotes-title',
  '.correction-title',
  '.read-also-label',
  'figure .credit',
]
const ofTheSite = [
  '.section-label',
  '.share-top',
  '.share-bottom',
  '.tagged',
  '.further',
  '.neighbours',
  '.comments',
]

describe('a story in another language than its site', () => {
  const german = pageIn('de-AT')

  it('names its own parts in its language', () => {
    expect(textAt(german, '.contents-title')).toBe('Inhalt')
    expect(textAt(german, '.byline .unseen')).toBe('Von ')
    expect(textAt(german, '.dates')).toMatch(/Zuletzt aktualisiert.*1\. J[aä]nner 1970/)
    expect(textAt(german, '.correction-title')).toMatch(/^Berichtigung|^Korrektur/)
    expect(textAt(german, '.contents-title')).not.toBe(textAt(pageIn('en-GB'), '.contents-title'))
    for (const selector of ofTheStory) expect(languageAt(german, selector), selector).toBe('de-AT')
  })

  it('is led around in the site’s, which says so', () => {
    expect(textAt(german, '.tagged h2')).toBe('Tagged')
    expect(textAt(german, '.neighbour-side')).toBe('Previous')
    for (const selector of [...ofTheSite, '.breadcrumbs', '.related', '.header', '.footer']) {
      expect(languageAt(german, selector), selector).toBe('en-GB')
    }
    for (const selector of ofTheSite) expect(german.querySelector(selector)?.getAttribute('dir')).toBe('ltr')
  })

  it('is marked where Galley has no words in its language, and they are the site’s', () => {
    const persian = pageIn('fa')
    expect(persian.querySelector('.story')?.getAttribute('dir')).toBe('rtl')
    expect(textAt(persian, '.contents-title')).toBe('Contents')
    for (const selector of ofTheStory) {
      const language = selector.includes('credit') ? '.credit span' : selector
      expect(languageAt(persian, language), selector).toBe('en-GB')
    }
    expect(languageAt(persian, '.copy p')).toBe('fa')
  })

  it('speaks Arabic in an Arabic story, from right to left', () => {
    const arabic = pageIn('ar')
    expect(arabic.querySelector('.story')?.getAttribute('dir')).toBe('rtl')
    expect(textAt(arabic, '.contents-title')).toBe('المحتويات')
    expect(languageAt(arabic, '.contents-title')).toBe('ar')
    expect(textAt(arabic, '.tagged h2')).toBe('Tagged')
  })

  it('gives the same words to the parts of a theme', () => {
    const page = pageIn(
      'fr',
      themeOf({
        byline: '<p class="mine">{{ words.by }}</p>',
        tagged: '<p class="its">{{ words.tagged }}</p>',
        dates: '<p class="day">{{ published.day }}</p>',
      }),
    )
    expect(textAt(page, '.mine')).toBe('Par')
    expect(textAt(page, '.its')).toBe('Tagged')
    expect(textAt(page, '.day')).toBe('1 janvier 1970')
  })
})

it('a story in its site’s language says nothing of languages', () => {
  const page = pageIn('en-GB')
  expect(page.querySelectorAll('main [lang]')).toHaveLength(0)
})
