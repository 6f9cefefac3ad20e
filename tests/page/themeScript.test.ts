import { runInNewContext } from 'node:vm'
import { parseHTML } from 'linkedom'
import { describe, expect, it } from 'vitest'
import { siteAddresses } from '../../src/main/export/siteAddresses'
import { createPageFrame } from '../../src/shared/page/pageFrame'
import { commentsPart } from '../../src/shared/page/parts/comments'
import { navigation } from '../../src/shared/page/parts/masthead'
import { readerTools } from '../../src/shared/page/parts/readerTools'
import { themeFiles } from '../../src/shared/page/theme/themeFiles'
import { defaultSiteSettings } from '../../src/shared/site/siteSettings'

const story = { id: 'story-1', path: 'europe/a.html' }

function partsOfAPage(): string {
  const settings = {
    ...defaultSiteSettings('Courier'),
    baseUrl: 'https://courier.example/',
    commentsAddress: 'https://talk.example/?page={address}',
  }
  const navigationPages = [{ name: 'About', path: 'about/index.html' }]
  const frame = createPageFrame(
    { settings, sections: [], topics: [], navigationPages },
    siteAddresses(story.path),
  )
  return `<html lang="en"><body>${navigation(frame, null).text}${readerTools(frame).text}${commentsPart(frame, story).slot.text}</body></html>`
}

/** What a browser remembers for a site; `refuses` as with storage switched off. */
function openPage({ remembered = new Map<string, string>(), refuses = false } = {}) {
  const { document } = parseHTML(partsOfAPage())
  const refuse = () => {
    if (refuses) throw new Error('SecurityError')
  }
  const localStorage = {
    getItem: (key: string) => {
      refuse()
      return remembered.get(key) ?? null
    },
    setItem: (key: string, value: string) => {
      refuse()
      remembered.set(key, value)
    },
  }
  runInNewContext(String(themeFiles.get('theme.js')), { document, localStorage })
  const button = (name: string) => {
    const found = document.querySelector<HTMLElement>(name)
    if (found === null) throw new RangeError(`no ${name}`)
    return found
  }
  return {
    document,
    remembered,
    size: () => document.documentElement.dataset.textSize,
    larger: button('[data-step="1"]'),
    smaller: button('[data-step="-1"]'),
    showComments: button('[data-comments]'),
  }
}

describe('the size of the text', () => {
  it('is offered by the script alone', () => {
    expect(parseHTML(partsOfAPage()).document.querySelector('.text-size')?.hasAttribute('hidden')).toBe(true)
    expect(openPage().document.querySelector('.text-size')?.hasAttribute('hidden')).toBe(false)
  })

  it('goes by steps, says so, ends at the ends, and is there again on the next page', () => {
    const page = openPage()
    expect(page.size()).toBe('100')
    expect(page.smaller.getAttribute('aria-disabled')).toBe('true')
    for (let step = 0; step < 9; step++) page.larger.click()
    expect(page.size()).toBe('150')
    expect(page.larger.getAttribute('aria-disabled')).toBe('true')
    expect(page.document.querySelector('.text-size [role=status]')?.textContent).toBe('Text size: 150%')
    page.smaller.click()
    const next = openPage({ remembered: page.remembered })
    expect(next.size()).toBe('130')
    expect(next.larger.getAttribute('aria-disabled')).toBe('false')
  })

  it('has a rule in the stylesheet for each of its steps', () => {
    const page = openPage()
    const styles = String(themeFiles.get('theme.css'))
    for (let step = 0; step < 3; step++) {
      page.larger.click()
      expect(styles).toContain(`[data-text-size='${page.size()}']`)
    }
  })

  it('works for the page where nothing may be remembered, and where what was is nonsense', () => {
    const page = openPage({ refuses: true })
    page.larger.click()
    expect(page.size()).toBe('115')
    expect(openPage({ remembered: new Map([['galley-text-size', '"><b>']]) }).size()).toBe('100')
  })
})

describe('the menu of pages', () => {
  it('is there without the script, and closed again by Escape', () => {
    const { document } = openPage()
    const menu = document.querySelector<HTMLDetailsElement>('.pages-menu details')
    if (menu === null) throw new RangeError('no menu')
    expect(menu.querySelector('a')?.getAttribute('href')).toBe('../about/index.html')
    const press = (key: string) => {
      const event = document.createEvent('Event')
      event.initEvent('keydown', true, true)
      document.dispatchEvent(Object.assign(event, { key }))
    }
    menu.setAttribute('open', '')
    press('Enter')
    expect(menu.hasAttribute('open')).toBe(true)
    press('Escape')
    expect(menu.hasAttribute('open')).toBe(false)
  })
})

it('stays small: the script is a convenience', () => {
  expect(String(themeFiles.get('theme.js')).length).toBeLessThan(10_000)
})

describe('comments', () => {
  it('are asked for by nobody but the reader, and shown in a frame that cannot lead the page away', () => {
    const page = openPage()
    expect(page.document.querySelector('iframe')).toBeNull()
    expect(page.document.querySelector('.comments-link')?.getAttribute('rel')).toBe('nofollow noopener')
    page.showComments.click()
    const frame = page.document.querySelector('iframe')
    expect(frame?.getAttribute('src')).toBe(
      'https://talk.example/?page=https%3A%2F%2Fcourier.example%2Feurope%2Fa.html',
    )
    expect(frame?.getAttribute('sandbox')).not.toContain('top-navigation')
    expect(page.document.querySelector('.comments-closed')).toBeNull()
  })
})
