import { sectionPath } from '../../site/permalinks'
import { type Html, html, noHtml } from '../html'
import { link, type PageFrame } from '../pageFrame'
import type { PageCard, PageTerm } from '../pageTypes'
import { part } from '../theming/part'
import { cardData } from '../theming/storyPartData'
import { type ThumbnailPlace, thumbnail } from './pictures'

export type CardSize = 'large' | 'wide' | 'small'

export interface CardOptions {
  sectionKnown?: boolean
  onFront?: boolean
}

/**
 * Another story.
 * @param level of its headline among the page's headings
 * @param options.sectionKnown the reader sees by other means what section it is in
 * @param options.onFront it stands in a section of the front page, with its picture over its words
 */
export function card(
  frame: PageFrame,
  story: PageCard,
  size: CardSize,
  level: 2 | 3,
  options: CardOptions = {},
): Html {
  // Cards are most of a site: without a theme one costs nothing more than itself.
  if (frame.theming === null) return ownCard(frame, story, size, level, options)
  return part(
    frame,
    'card',
    () => ownCard(frame, story, size, level, options),
    () => ({
      ...cardData(frame, story),
      size,
      level,
      sectionKnown: options.sectionKnown === true,
      onFront: options.onFront === true,
    }),
  )
}

function ownCard(
  frame: PageFrame,
  story: PageCard,
  size: CardSize,
  level: 2 | 3,
  { sectionKnown = false, onFront = false }: CardOptions,
): Html {
  const address = frame.addresses.page(story.path)
  const headline = link(address, 'card-link', story.headline)
  const heading =
    level === 2
      ? html`<h2 class="card-headline">${headline}</h2>`
      : html`<h3 class="card-headline">${headline}</h3>`
  const place: ThumbnailPlace =
    size === 'large' ? 'lead' : size === 'small' ? 'small' : onFront ? 'front' : 'list'
  const words = [
    cardSection(frame, sectionKnown ? null : story.section),
    heading,
    size !== 'small' && story.standfirst !== '' && html`<p class="card-standfirst">${story.standfirst}</p>`,
    cardNotes(frame, story, size),
  ]
  return html`<article class="card card-${size}${story.picture === null && ' card-plain'}">${thumbnail(frame, story.picture, place)}<div class="card-words">${words}</div></article>`
}

function cardSection({ addresses }: PageFrame, section: PageTerm | null): Html {
  if (section === null) return noHtml
  return html`<p class="card-section">${link(addresses.page(sectionPath(section.slug)), 'section-link', section.name)}</p>`
}

function cardNotes({ dates, words }: PageFrame, story: PageCard, size: CardSize): Html {
  const authors = story.authors.map((author) => author.name).join(`${words.comma} `)
  const { publishedAt } = story
  const date =
    publishedAt === null || size === 'small'
      ? noHtml
      : html`<time datetime="${dates.iso(publishedAt)}">${dates.day(publishedAt)}</time>`
  if (authors === '' && date.text === '') return noHtml
  return html`<p class="card-notes">${authors !== '' && html`<span>${authors}</span>`}${date}</p>`
}

/** "You might also like": nothing where there is nothing. */
export function relatedStories(frame: PageFrame, stories: readonly PageCard[]): Html {
  if (stories.length === 0) return noHtml
  return html`<aside class="related" aria-label="${frame.words.related}"><h2 class="block-title">${frame.words.related}</h2>${stories.map(
    (story) => card(frame, story, 'small', 3),
  )}</aside>`
}

/** The stories before and after this one, in the order they were published. */
export function neighbours(frame: PageFrame, previous: PageCard | null, next: PageCard | null): Html {
  if (previous === null && next === null) return noHtml
  return html`<nav class="neighbours"${frame.foreign} aria-label="${frame.words.moreStories}">${[
    neighbour(frame, previous, 'previous', frame.words.previousStory),
    neighbour(frame, next, 'next', frame.words.nextStory),
  ]}</nav>`
}

function neighbour(frame: PageFrame, story: PageCard | null, side: 'previous' | 'next', word: string): Html {
  if (story === null) return noHtml
  return html`<a class="neighbour neighbour-${side}" rel="${side === 'previous' ? 'prev' : 'next'}" href="${frame.addresses.page(story.path)}">${thumbnail(frame, story.picture, 'neighbour')}<span class="neighbour-words"><span class="neighbour-side">${word}</span> <span class="neighbour-headline">${story.headline}</span></span></a>`
}
