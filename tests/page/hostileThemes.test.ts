import { parseHTML } from 'linkedom'
import { describe, expect, it } from 'vitest'
import { pageLimits } from '../../src/shared/page/theming/themeBudget'
import { themeOf } from './themes'
import { wholePages } from './wholePage'

const { write } = wholePages()
const card =
  (template: string, snippets: Record<string, string> = {}) =>
  () =>
    write(themeOf({ card: template }, { snippets }))

describe('text in templates', () => {
  it.each([
    '"><script>alert(1)</script>',
    "' onload='alert(1)",
    '</h1><!--',
    '{{ site.name }}',
    '\0\u20280\0',
    ']]>',
  ])('comes out inert wherever it stands: %j', (text) => {
    const theme = themeOf({
      headline: '<h1 title="{{ headline }}">{{ headline }}</h1>',
      card: '<p data-name="{{ section.name }}">{{ headline | append: standfirst | upcase }}{{ authors[0].name }}</p>',
      tagged:
        '<p>{% for tag in tags %}{% assign name = tag.name | prepend: "<b>" %}{{ name }}{% endfor %}</p>',
      'info-box': '<aside aria-label="{{ label }}">{{ title }}{{ content }}</aside>',
    })
    const pages = wholePages(text).write(theme)
    const whole = pages.replace(/<!doctype[^>]*>|<\/?(html|head|body)[^>]*>/g, '')
    const { document } = parseHTML(`<body>${whole}</body>`)
    const elements = [...document.querySelectorAll('*')]
    expect(elements.length).toBeGreaterThan(300)
    expect(elements.filter((its) => its.localName === 'b' || its.hasAttribute('onload'))).toEqual([])
    const scripts = [...document.querySelectorAll('script')]
    expect(scripts.every((its) => its.hasAttribute('src') || its.type === 'application/ld+json')).toBe(true)
    // What is in a text is text, and no template nor the place of something else.
    const shown = text.replaceAll('\0', '\ufffd')
    expect(document.querySelector('h1')?.getAttribute('title')).toBe(shown)
    expect(document.querySelector('h1')?.textContent).toBe(shown)
    expect(pages.includes('&lt;b&gt;')).toBe(true)
  })
})

describe('a hostile theme', () => {
  it.each([
    'constructor',
    '__proto__',
    'headline.constructor',
    'site.constructor.constructor',
    'site.sections.constructor',
    'site["__proto__"]',
    'authors[0].toString',
    'picture.hasOwnProperty',
    'default.constructor',
    'words.shareOn',
    'process',
    'global',
    'globalThis',
    'window.location',
    'require',
    'self',
    'this',
  ])('finds nothing under %s', (name) => {
    expect(card(`<p>{{ ${name} }}</p>`)).toThrow(
      /undefined variable|only text can|not valid|Cannot read|expected/,
    )
  })

  it.each([
    'raw',
    'json',
    'inspect',
    'date',
    'escape',
    'sample',
    'where',
    'sort',
    'url_decode',
    'base64_decode',
    'where_exp',
    'toLiquid',
    'constructor',
  ])('has no filter %s', (filter) => {
    expect(card(`<p>{{ headline | ${filter} }}</p>`)).toThrow(/undefined filter/)
  })

  it.each([
    'include "x"',
    'layout "x"',
    'block x',
    'capture x',
    'raw',
    'echo headline',
    'liquid echo "x"',
    'tablerow a in b',
    'increment x',
    'cycle "a"',
    'constructor',
  ])('has no tag %s', (tag) => {
    expect(card(`{% ${tag} %}`)).toThrow(/not found/)
  })

  it.each([
    '../../../etc/passwd',
    '/etc/passwd',
    'file:///etc/passwd',
    './x',
    '__proto__',
    'constructor',
    'toString',
    '',
  ])('reads no file: %j', (path) => {
    expect(card(`{% render "${path}" %}`)).toThrow(/There is no snippet|illegal file path/)
    expect(card(`{% assign name = "${path}" %}{% render name %}`)).toThrow(
      /There is no snippet|illegal file path/,
    )
    expect(card(`<i>{{ "${path}" | asset }}</i>`)).toThrow(/The theme has no file/)
  })

  it.each<[string, string, Record<string, string>?]>([
    ['a loop over a range', '{% for i in (1..1000000000) %}x{% endfor %}'],
    ['loops in loops', '{% for a in (1..900) %}{% for b in (1..900) %}{% endfor %}{% endfor %}'],
    [
      'empty loops',
      '{% for a in (1..90) %}{% for b in (1..90) %}{% for c in (1..90) %}{% endfor %}{% endfor %}{% endfor %}',
    ],
    ['a snippet that calls itself', '{% render "again" %}', { again: 'x{% render "again" %}' }],
    ['snippets that call each other', '{% render "a" %}', { a: '{% render "b" %}', b: '{% render "a" %}' }],
    [
      'a tree of snippets',
      '{% render "a", n: 0 %}',
      {
        a: '{% assign m = n | plus: 1 %}{% if m < 30 %}{% render "a", n: m %}{% render "a", n: m %}{% endif %}',
      },
    ],
    [
      'text that doubles',
      `{% assign t = "xxxxxxxx" %}${'{% assign t = t | append: t %}'.repeat(30)}<p>{{ t }}</p>`,
    ],
    [
      'a list that doubles',
      `{% assign t = "a,b" | split: "," %}${'{% assign t = t | concat: t %}'.repeat(30)}<p>{{ t | size }}</p>`,
    ],
    [
      'long texts that are compared again and again',
      `{% assign t = "xxxxxxxx" %}${'{% assign t = t | append: t %}'.repeat(14)}{% for a in (1..40000) %}{% if t contains "y" %}{% endif %}{% endfor %}`,
    ],
    ['endless text', `{% for a in (1..4000) %}${'x'.repeat(2000)}{% endfor %}`],
    [
      'text made long by replacing',
      `{% assign t = "${'a'.repeat(1000)}" %}{% assign t = t | replace: "a", t %}{% assign t = t | replace: "a", t %}<p>{{ t }}</p>`,
    ],
    ['blocks in blocks', '{% if true %}'.repeat(3000) + '{% endif %}'.repeat(3000)],
    ['brackets in brackets', `<p>{{ ${'a['.repeat(3000)}1${']'.repeat(3000)} }}</p>`],
  ])('is stopped soon: %s', (_name, template, snippets = {}) => {
    const start = performance.now()
    expect(card(`<div>${template}</div>`, snippets)).toThrow(
      /steps for a page|deep|characters and list entries for a page|characters for a page|undefined variable: a/,
    )
    expect(performance.now() - start).toBeLessThan(5000)
  })

  it('has as many steps for a whole page as for one part', () => {
    const spend = `<p>{% for a in (1..${Math.round(pageLimits.steps / 5)}) %}{% endfor %}</p>`
    expect(() => write(themeOf({ headline: spend }))).not.toThrow()
    expect(() => write(themeOf({ card: spend }))).toThrow(/steps for a page/)
  })

  it.each([
    '<script>alert(1)</script>',
    '<scr{% if true %}ipt>alert(1)</scr{% endif %}ipt>',
    '<SCRIPT\n>x</SCRIPT>',
    '<iframe></iframe>',
    '<object></object>',
    '<embed>',
    '<base href="/">',
    '<meta http-equiv="refresh" content="0">',
    '<link rel="stylesheet" href="x.css">',
    '<style>p{}</style>',
    '<form></form>',
    '<input>',
    '<template></template>',
    '<noscript></noscript>',
    '<textarea>',
    '<title>',
    '<plaintext>',
    '<math></math>',
    '<svg><foreignObject></foreignObject></svg>',
    '<svg><use href="#x"/></svg>',
    '<svg><animate/></svg>',
    '<custom-element></custom-element>',
    '<p onclick="x">y</p>',
    '<p ONCLICK=x>y</p>',
    '<p/onclick=x>y</p>',
    '<p style="background:url(x)">y</p>',
    '<a href="javascript:alert(1)">x</a>',
    '<a href=" java\nscript:alert(1)">x</a>',
    '<a href="javascript&colon;alert(1)">x</a>',
    '<a href="&#106;avascript:alert(1)">x</a>',
    '<a href="data:text/html,x">x</a>',
    '<a href="vbscript:x">x</a>',
    '<a href="blob:x">x</a>',
    '<img src="https://elsewhere.example/x.png" alt="">',
    '<img src="//elsewhere.example/x.png" alt="">',
    '<img src="\\\\elsewhere.example/x.png" alt="">',
    '<img src="/\\elsewhere.example/x.png" alt="">',
    '<img src="/\t/elsewhere.example/x.png" alt="">',
    '<img src="https:elsewhere.example" alt="">',
    '<img srcset="x.png 1x, https://elsewhere.example/x.png 2x" alt="">',
    '<img srcset="data:image/png,x 1x, //elsewhere.example/x.png 2x" alt="">',
    '<img src="data:text/html,x" alt="">',
    '<img alt="" alt="">',
    '<video src="x.mp4"></video>',
    '<audio poster="x"></audio>',
    '<a ping="https://elsewhere.example/" href="x">x</a>',
    '<p>x',
    '</p>',
    '<b><i></b></i>',
    '<!-- x',
    '<!--> <p>',
    '<![CDATA[ x ]]>',
    '<?php x ?>',
    'a < b',
    '<p title="x>y</p>',
    '<p title="{{ default }}">x</p>',
    '<{{ default }}>',
    '<p {{ default }}>x</p>',
    '<a href="{{ default }}">x</a>',
    '<!-- {{ default }} -->',
  ])('puts nothing on a page that runs, loads, or swallows the rest: %j', (markup) => {
    expect(card(markup)).toThrow(/parts\/card\.liquid/)
  })

  it('cannot write one by the text of a story: what leads somewhere is looked at after it was filled in', () => {
    const { write: writeHostile } = wholePages('javascript:alert(1)')
    expect(() => writeHostile(themeOf({ card: '<a href="{{ headline }}">x</a>' }))).toThrow(/may not lead to/)
    expect(() => writeHostile(themeOf({ card: '<img src="{{ headline }}" alt="">' }))).toThrow(
      /may not lead to/,
    )
  })

  it.each([
    '<a href="https://elsewhere.example/?a=1&amp;b=2" rel="nofollow">x</a>',
    '<a href="mailto:desk@courier.example">x</a>',
    '<img src="data:image/svg+xml;base64,PHN2Zy8+" alt="" width="1" height="1">',
    '<img src="../media/x.png" srcset="../media/a.webp 100w, ../media/b.webp 200w" alt="">',
    '<svg viewBox="0 0 1 1"><path d="M0 0"/><circle r="1"/></svg>',
    '<!-- said to whoever reads the source --><p>x</p>',
    "<p class='a' data-x=1 hidden>x<br>y<br/>z &lt; &amp;</p>",
    '<details name="a"><summary>x</summary><ul><li>y</li></ul></details>',
  ])('is none for plain markup: %j', (markup) => {
    expect(card(markup)()).toContain(markup)
  })
})
