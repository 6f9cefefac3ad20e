import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseHTML } from 'linkedom'
import { describe, expect, it } from 'vitest'
import { siteAddresses } from '../../src/main/export/siteAddresses'
import { renderArticlePage, renderArticlePieces } from '../../src/shared/page/renderArticlePage'
import { partNames } from '../../src/shared/page/theming/partNames'
import { themeTemplates } from '../../src/shared/page/theming/templates'
import { themeOf } from './themes'
import { wholePages } from './wholePage'

const { write, article, site } = wholePages()
const plain = write()
const guide = readFileSync(join(import.meta.dirname, '..', '..', 'docs', 'themes.md'), 'utf8')

/** Markup that a part must pass on: the copy itself, and the blocks of its halves. */
const passedOn: Readonly<Record<string, string>> = {
  article: '{{ copy }}',
  'static-page': '{{ copy }}',
  'search-page': '{{ search }}',
  lead: '{{ blocks }}',
  body: '{{ blocks }}',
}

describe('every part of a page', () => {
  it.each(partNames)('is told of to makers of themes: %s', (name) => {
    expect(guide).toMatch(new RegExp(`^\\| \`${name}\` \\| `, 'm'))
  })

  it('is given what makers of themes are told, and nothing else', () => {
    const rows = new Map(
      [...guide.matchAll(/^\| (?:`([a-z-]+)`|a story) \| (.*) \|$/gm)].map(([, name = 'story', row = '']) => [
        name,
        row,
      ]),
    )
    const given = new Map<string, Set<string>>()
    const theme = themeOf(
      Object.fromEntries(partNames.map((name) => [name, `<div>${passedOn[name] ?? '{{ default }}'}</div>`])),
    )
    const templates = themeTemplates(theme)
    const { write: writeTemplate } = templates
    templates.write = (name, data, ...rest) => {
      given.set(name, new Set([...(given.get(name) ?? []), ...Object.keys(data)]))
      return writeTemplate(name, data, ...rest)
    }
    write(theme)
    expect([...given.keys()].sort()).toEqual([...partNames].sort())
    for (const [name, keys] of given) {
      const row = rows.get(name) ?? ''
      const told = row.includes('what a story has') ? `${row} ${rows.get('story')}` : row
      for (const key of keys) {
        if (key !== 'default' && key !== 'site' && key !== 'words')
          expect(told, `${name}: ${key}`).toContain(`\`${key}\``)
      }
    }
  })

  it.each(partNames)('can be overridden: %s', (name) => {
    const marked = write(themeOf({ [name]: `<div class="marked">${passedOn[name] ?? ''}</div>` }))
    expect(marked).toContain('<div class="marked">')
    expect(marked).not.toBe(plain)
  })

  it.each(partNames)('can be wrapped, and is otherwise what it was: %s', (name) => {
    const inside = passedOn[name]
    // A part with the copy in it shows it once: as the default, or by itself.
    const theme = themeOf({
      [name]: `<div class="around">${inside === '{{ blocks }}' ? inside : '{{ default }}'}</div>`,
    })
    const wrapped = write(theme)
    const without = wrapped.replaceAll('<div class="around">', '')
    expect(wrapped.length).toBeGreaterThan(plain.length)
    expect(textOf(without)).toBe(textOf(plain))
  })

  it('may write nothing, but where the copy would be lost', () => {
    for (const name of partNames) {
      const theme = themeOf({ [name]: '{% comment %}nothing{% endcomment %}' })
      if (passedOn[name] === undefined) expect(write(theme).length).toBeLessThan(write(themeOf({})).length)
      else expect(() => write(theme), name).toThrow(/leaves the (?:copy of the (?:story|page)|search) out/)
    }
    expect(() => write(themeOf({ article: '{{ copy }}{{ copy }}' }))).toThrow(
      /shows the copy of the story twice/,
    )
  })

  it('is not asked for where there is nothing to show', () => {
    const theme = themeOf({ corrections: '<p class="marked">{{ corrections[0].text[0] }}</p>' })
    const page = (corrections: typeof article.corrections) =>
      renderArticlePage({ ...article, corrections }, { ...site, theme }, siteAddresses(article.path))
    expect(page(article.corrections)).toContain('<p class="marked">words</p>')
    expect(page([])).not.toContain('marked')
  })

  it('leaves the preview its blocks: an edit changes one of them', () => {
    const theme = themeOf({ picture: '<figure class="mine">{{ default }}</figure>' })
    const pieces = (its: typeof site) => renderArticlePieces(article, its, siteAddresses(article.path))
    expect(pieces({ ...site, theme }).blocks).toHaveLength(pieces(site).blocks.length)
    const halves = pieces({ ...site, theme: themeOf({ body: '<div class="mine">{{ blocks }}</div>' }) })
    expect(halves.blocks.filter((block) => block.includes('class="mine"'))).toHaveLength(1)
  })

  it('that stands in the copy is one element', () => {
    expect(() => write(themeOf({ picture: '<p>one</p><p>two</p>' }))).toThrow(
      /parts\/picture.liquid: This part must be one element/,
    )
    expect(() => write(themeOf({ picture: 'words alone <p>two</p>' }))).toThrow(/must be one element/)
  })
})

describe('templates', () => {
  it('are the same for the same page, in whatever order pages are written', () => {
    const parts = Object.fromEntries(
      partNames.map((name) => [name, `<div class="t">${passedOn[name] ?? '{{ default }}'}</div>`]),
    )
    const theme = themeOf(parts)
    const first = write(theme)
    write(themeOf({ card: '<p>another</p>' }))
    expect(write(structuredClone(theme))).toBe(first)
  })

  it('call snippets, loop, choose, and know the words of the site’s language', () => {
    const theme = themeOf(
      {
        byline:
          '<p class="mine">{{ words.by }} {% for author in authors %}{% render "person", name: author.name, url: author.url %}{% unless forloop.last %}, {% endunless %}{% endfor %}</p>',
        card: '{% if size == "large" %}<p class="big">{{ headline | upcase }}</p>{% else %}<p>{{ headline | truncate: 3, "" }}</p>{% endif %}',
      },
      { snippets: { person: '<a href="{{ url }}">{{ name }}</a>' } },
    )
    const pages = write(theme)
    expect(pages).toContain('<p class="mine">By <a href="../authors/term.html">words</a></p>')
    expect(pages).toContain('<p class="big">WORDS</p>')
    expect(pages).toContain('<p>wor</p>')
  })

  it('name pictures in the widths that there are, icons, and files of the theme', () => {
    const theme = themeOf(
      {
        card: '<div>{{ picture | image: "wide", "50vw" }}{{ "link" | icon }}<img src="{{ "a/mark.svg" | asset }}" alt=""></div>',
      },
      { assets: ['a/mark.svg'] },
    )
    const pages = write(theme)
    expect(pages).toMatch(
      /<source type="image\/webp" srcset="[^"]*-384x216-50-50\.webp 384w[^"]*" sizes="50vw"/,
    )
    expect(pages).toContain(`src="assets/theme-${theme.hash.slice(0, 16)}/a/mark.svg"`)
    expect(pages).toContain('<svg class="icon"')
    expect(() => write(themeOf({ card: '<i>{{ "a/other.svg" | asset }}</i>' }))).toThrow(
      /no file “assets\/a\/other.svg”/,
    )
    expect(() => write(themeOf({ card: '<i>{{ picture | image: "whole" }}</i>' }))).toThrow(
      /“card” and “wide”/,
    )
    expect(() => write(themeOf({ card: '<i>{{ headline | image: "wide" }}</i>' }))).toThrow(/takes a picture/)
  })

  it.each([
    [
      'an unknown variable',
      '<p>\n{{ headlin }}</p>',
      /parts\/card.liquid, line 2: undefined variable: headlin/,
    ],
    ['an unknown filter', '<p>{{ headline | shout }}</p>', /parts\/card.liquid, line 1: .*shout/],
    ['an unknown tag', '\n\n{% include "x" %}', /parts\/card.liquid, line 3: .*include/],
    ['a block without an end', '{% if headline %}<p>x</p>', /parts\/card.liquid, line 1: .*not closed/],
    [
      'an unknown snippet',
      '<p>{% render "nowhere" %}</p>',
      /parts\/card.liquid, line 1: There is no snippet/,
    ],
    [
      'an element without an end',
      '<div>\n<p>x</div>',
      /parts\/card.liquid, line 2: “div” is ended while “p” is open/,
    ],
  ])('say theme, file and line: %s', (_name, card, message) => {
    expect(() => write(themeOf({ card }))).toThrow(message)
    expect(() => write(themeOf({ card }))).toThrow(/The theme “Test” could not write a part of the page/)
  })

  it('say the line of a snippet at fault', () => {
    const theme = themeOf({ card: '<p>{% render "inner" %}</p>' }, { snippets: { inner: '\n{{ missing }}' } })
    expect(() => write(theme)).toThrow(/snippets\/inner.liquid, line 2: undefined variable: missing/)
  })

  it('that fail are told of in a preview, where Galley’s own parts stand in for them', () => {
    const told: string[] = []
    const theme = themeOf({ card: '<p>{{ missing }}</p>', headline: '<h1 class="fine">{{ headline }}</h1>' })
    const pages = write(theme, ({ code, happened }) => told.push(`${code} ${happened}`))
    expect(told.length).toBeGreaterThan(3)
    expect(new Set(told).size).toBe(1)
    expect(told[0]).toMatch(/^themeFailed .*card\.liquid, line 1/)
    expect(pages).toContain('<h1 class="fine">words</h1>')
    expect(pages.replaceAll('<h1 class="fine">', '<h1 class="headline">')).toContain(
      '<article class="card card-large">',
    )
    const unread = themeOf({ card: '{% if %}', headline: '<h1 class="fine"></h1>' })
    const own = write(unread, () => undefined).replaceAll(
      new RegExp(
        `<link rel="stylesheet" href="[./]*assets/theme-${unread.hash.slice(0, 16)}/theme.css">\n`,
        'g',
      ),
      '',
    )
    expect(own).toBe(plain)
  })
})

/** What pages say, by their text. */
function textOf(pages: string): string {
  return parseHTML(`<div>${pages.replace(/<!doctype[^>]*>|<\/?(html|head|body)[^>]*>/g, '')}</div>`)
    .document.toString()
    .replace(/<link rel="stylesheet"[^>]*>/g, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
}
