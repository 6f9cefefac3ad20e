import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { siteAddresses } from '../../src/main/export/siteAddresses'
import { createPageFrame } from '../../src/shared/page/pageFrame'
import type { PagePicture, PageSite, PageTerm } from '../../src/shared/page/pageTypes'
import { authorData, authorHead } from '../../src/shared/page/parts/authorHead'
import { breadcrumbs, storyCrumbs } from '../../src/shared/page/parts/breadcrumbs'
import { footer } from '../../src/shared/page/parts/footer'
import { masthead, navigation, topicBar } from '../../src/shared/page/parts/masthead'
import { siteIcons, siteStyles } from '../../src/shared/page/parts/siteIdentity'
import { byline } from '../../src/shared/page/parts/storyHead'
import { unchosenLook } from '../../src/shared/site/look'
import { defaultSiteSettings } from '../../src/shared/site/siteSettings'

const goldenFolder = join(import.meta.dirname, 'goldenParts')

const picture = (letter: string, width: number, height: number): PagePicture => ({
  media: letter.repeat(64),
  mime: 'image/png',
  width,
  height,
  alt: '',
  caption: '',
  credit: '',
})

const nell: PageTerm = {
  name: 'Nell Quay',
  slug: 'nell-quay',
  profile: {
    avatar: picture('a', 288, 288),
    biography: 'Writes about boats.\n\nOn the strait since 2009.',
    links: [
      { name: 'Mastodon', address: 'https://social.example/@nell' },
      { name: 'Nowhere', address: 'javascript:alert(1)' },
    ],
  },
}

const site: PageSite = {
  settings: {
    ...defaultSiteSettings('Port Maren Courier'),
    baseUrl: 'https://courier.example/',
    footerText: 'Made by eleven people above the old chandlery.',
  },
  sections: [
    { name: 'Harbour', slug: 'harbour' },
    { name: 'Ferries', slug: 'ferries', parent: 'harbour' },
    { name: 'Night boats', slug: 'night-boats', parent: 'ferries' },
    { name: 'Politics', slug: 'politics' },
  ],
  topics: [{ name: 'Strait talks', slug: 'strait-talks' }],
}
const frame = createPageFrame(site, siteAddresses('ferries/fog.html'))

const identified = createPageFrame(
  {
    ...site,
    settings: {
      ...site.settings,
      look: { ...unchosenLook, accent: '#0b5fa5', accentDark: '#7fb2ff', headlineFace: 'sans' },
    },
    logo: { light: picture('b', 480, 96), dark: picture('c', 480, 96) },
    icons: [picture('d', 48, 48), picture('e', 192, 192)],
  },
  siteAddresses('index.html'),
)

/** Each part of a page that the settings of the site make, byte for byte. `RENEW_GOLDEN=1` writes them anew. */
const parts = {
  masthead: masthead(frame),
  logo: masthead(identified),
  icons: siteIcons(identified),
  monogram: siteIcons(frame),
  styles: siteStyles(identified),
  navigation: navigation(frame, 'ferries/index.html'),
  topicBar: topicBar(frame),
  breadcrumbs: breadcrumbs(
    frame,
    storyCrumbs(frame, {
      headline: 'Fog',
      path: 'night-boats/fog.html',
      section: { name: 'Night boats', slug: 'night-boats' },
    }),
  ),
  byline: byline(frame, [nell, { name: 'Tobin Ask', slug: 'tobin-ask' }]),
  authorHead: authorHead(frame, nell),
  authorData: authorData(frame, nell),
  footer: footer(frame),
}

describe('the parts that the settings make', () => {
  it.each(Object.entries(parts))('%s', (name, part) => {
    const golden = join(goldenFolder, `${name}.html`)
    if (process.env.RENEW_GOLDEN === '1') {
      mkdirSync(goldenFolder, { recursive: true })
      writeFileSync(golden, `${part.text}\n`)
    }
    expect(`${part.text}\n`).toBe(readFileSync(golden, 'utf8'))
  })

  it('are all held', () => {
    expect(readdirSync(goldenFolder).sort()).toEqual(
      Object.keys(parts)
        .map((name) => `${name}.html`)
        .sort(),
    )
  })
})
