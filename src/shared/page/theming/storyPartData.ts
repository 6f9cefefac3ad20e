import type { Correction } from '../../article/relations'
import type { NestedContents } from '../../document/extractContents'
import { sectionPath } from '../../site/permalinks'
import type { Html } from '../html'
import type { PageFrame } from '../pageFrame'
import type { PageCard, PageStoryLine, PageTerm } from '../pageTypes'
import { avatar } from '../parts/avatar'
import type { Crumb } from '../parts/breadcrumbs'
import { anchorAddress } from '../parts/contents'
import { shown } from './part'
import { type ImageShape, pictureData } from './pictureData'
import { addressOf, termData } from './siteData'

/** A moment as people and as machines read it. */
export function momentData({ dates }: PageFrame, moment: number | null): object | null {
  if (moment === null) return null
  return { iso: dates.iso(moment), day: dates.day(moment), minute: dates.minute(moment) }
}

/** The width of an author's picture where it stands large, in pixels. */
const portraitSize = 96

export function authorTemplateData(frame: PageFrame, author: PageTerm): object {
  const { profile } = author
  return {
    ...termData(frame, 'author', author),
    biography: (profile?.biography ?? '').split(/\n\s*\n/).filter((text) => text.trim() !== ''),
    avatar: avatar(frame, author),
    portrait: avatar(frame, author, portraitSize),
  }
}

const cardShapes: readonly ImageShape[] = ['card', 'wide']

/** Another story. */
export function cardData(frame: PageFrame, story: PageCard): object {
  return {
    headline: story.headline,
    standfirst: story.standfirst,
    url: addressOf(frame.addresses.page(story.path)),
    section: story.section === null ? null : termData(frame, 'section', story.section),
    authors: story.authors.map((author) => termData(frame, 'author', author)),
    published: momentData(frame, story.publishedAt),
    picture: pictureData(story.picture, cardShapes),
  }
}

/** @param markup the same story as a card; written when a template asks for it */
export function withCard(frame: PageFrame, story: PageCard, markup: () => Html): object {
  return Object.defineProperty(cardData(frame, story), 'card', {
    enumerable: true,
    get: () => shown(markup()),
  })
}

export function lineData(frame: PageFrame, { headline, path, publishedAt }: PageStoryLine): object {
  return {
    headline,
    url: addressOf(frame.addresses.page(path)),
    published: momentData(frame, publishedAt),
  }
}

export function crumbsData({ addresses }: PageFrame, crumbs: readonly Crumb[]): object {
  return {
    crumbs: crumbs.map(({ name, path }, index) => ({
      name,
      url: index === crumbs.length - 1 ? null : addressOf(addresses.page(path)),
    })),
  }
}

export function correctionsData(frame: PageFrame, corrections: readonly Correction[]): object {
  return {
    corrections: corrections.map(({ kind, text, at }) => ({
      kind,
      title: frame.words[kind],
      text: text.trim().split(/\s*\n\s*/u),
      made: momentData(frame, at),
    })),
  }
}

export function contentsData(title: string, nested: readonly NestedContents[], numbered: boolean): object {
  const entries = (level: readonly NestedContents[]): object[] =>
    level.map(({ entry, number, children }) => ({
      text: entry.short ?? entry.text,
      url: anchorAddress(entry.anchor),
      number: numbered ? number : null,
      entries: entries(children),
    }))
  return { title, entries: entries(nested) }
}

/** Where the page is among the sections: the slug of the section, and whether it is home. */
export function navigationData({ site, addresses, words }: PageFrame, current: string | null): object {
  const section = site.sections.find(({ slug }) => sectionPath(slug) === current)
  return {
    home: {
      name: words.home,
      url: addressOf(addresses.page('index.html')),
      current: current === 'index.html',
    },
    current: section?.slug ?? null,
  }
}
