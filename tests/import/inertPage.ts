import { Window } from 'happy-dom'
import { parseHTML } from 'linkedom'
import { expect } from 'vitest'

/** Attributes that make a browser fetch or go somewhere by itself. */
const loadingAttributes = [
  'src',
  'srcset',
  'poster',
  'data',
  'background',
  'action',
  'formaction',
  'manifest',
  'ping',
  'xlink:href',
  'imagesrcset',
]
const refusedElements =
  'iframe, frame, object, embed, applet, base, meta[http-equiv="refresh"], audio, video, math, template, style[media="x"]'

/** The one form that pages have leads to the search of the site itself. */
const searchForms = 'form.site-search, form.search-form'

/**
 * Holds that a published page does nothing but what the theme does: read by two parsers, which mend broken markup in
 * ways of their own.
 */
export function expectInertPage(page: string): void {
  const { document } = parseHTML(page)
  expectInertDocument(document)
  const window = new Window()
  try {
    // A parser's document: scripts in it never run.
    const parsed = new window.DOMParser().parseFromString(page, 'text/html')
    expectInertDocument(parsed as unknown as Document)
  } finally {
    window.close()
  }
}

/** The sign in the browser's tab is a drawing in the address itself, in which nothing is left to be read as markup. */
function expectedLink(link: Element): RegExp {
  return link.getAttribute('rel') === 'icon'
    ? /^data:image\/svg\+xml,[\w%.~!*'()-]+$/
    : /^(?:\.\.\/)*(?:assets\/|index\.html$)/
}

function expectInertDocument(document: Document): void {
  for (const script of document.querySelectorAll('script')) {
    if (script.getAttribute('type') === 'application/ld+json') JSON.parse(script.textContent)
    else expect(script.getAttribute('src')).toMatch(/^(?:\.\.\/)*assets\/(?:theme|search)\.[0-9a-f]{10}\.js$/)
  }
  expect([...document.querySelectorAll(refusedElements)].map((element) => element.outerHTML)).toEqual([])
  for (const form of document.querySelectorAll('form')) {
    expect(form.matches(searchForms), form.outerHTML).toBe(true)
    expect(form.getAttribute('action')).toMatch(/^(?:\.\.\/)*(?:search\/)?index\.html$/)
    expect(form.getAttribute('method')).toBeNull()
  }
  for (const element of document.querySelectorAll('*')) {
    for (const name of element.getAttributeNames()) {
      const value = element.getAttribute(name) ?? ''
      expect(name, element.outerHTML).not.toMatch(/^on/i)
      if (loadingAttributes.includes(name) && element.localName !== 'form')
        expect(value, element.outerHTML).toMatch(/^(?:\.\.\/)*(?:assets|media)\//)
      if (name === 'style') expect(value).not.toMatch(/url|expression|@import/i)
      if (name === 'href' && element.localName === 'a')
        expect(value).toMatch(/^(?:https?:\/\/|mailto:|tel:|#|(?![a-z][a-z0-9+.-]*:|[/\\]{2}))/i)
      if (name === 'href' && element.localName === 'link')
        expect(value, element.outerHTML).toMatch(expectedLink(element))
    }
  }
}

/** The page's text, as one reads it. */
export function textOfPage(page: string): string {
  return parseHTML(page).document.body.textContent
}
