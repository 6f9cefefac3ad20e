import {
  type ContentsEntry,
  type ContentsSettings,
  chooseContents,
  nestContents,
} from '../../document/extractContents'
import { type Html, noHtml } from '../html'
import type { PageFrame } from '../pageFrame'
import type { PageArticleDetails, PageCard } from '../pageTypes'
import { breadcrumbs, type Crumb } from '../parts/breadcrumbs'
import { card, neighbours, relatedStories } from '../parts/cards'
import type { CommentsPart } from '../parts/comments'
import { contentsBox, contentsTitle } from '../parts/contents'
import { correctionNotice } from '../parts/corrections'
import { furtherReadingPart } from '../parts/furtherReading'
import { storyPicture } from '../parts/pictures'
import { shareBar } from '../parts/shareBar'
import { byline, headlinePart, sectionLabel, standfirstPart, storyDates } from '../parts/storyHead'
import { tagList } from '../parts/tagList'
import { part, shown } from './part'
import { pictureData } from './pictureData'
import { termData } from './siteData'
import {
  authorTemplateData,
  contentsData,
  correctionsData,
  crumbsData,
  lineData,
  momentData,
  withCard,
} from './storyPartData'

interface AroundTheStory {
  crumbs: readonly Crumb[]
  words: { headline: string; standfirst: string }
  /** The standfirst's content, marks and all. */
  standfirst: Html
  comments: CommentsPart
}

/** The parts around a story's copy, each the theme's or Galley's own. */
export function storyParts(
  frame: PageFrame,
  article: PageArticleDetails,
  { crumbs, words: { headline }, standfirst, comments }: AroundTheStory,
) {
  const { section, authors, publishedAt, updatedAt, featuredImage, previous, next, related } = article
  const story = { headline, path: article.path }
  const corrections = correctionsPart(frame, article)
  return {
    breadcrumbs: breadcrumbsPart(frame, crumbs),
    sectionLabel: part(
      frame,
      'section-label',
      () => sectionLabel(frame, section),
      () => section && { section: termData(frame, 'section', section) },
    ),
    headline: part(
      frame,
      'headline',
      () => headlinePart(headline),
      () => ({ headline }),
    ),
    standfirst: part(
      frame,
      'standfirst',
      () => standfirstPart(standfirst),
      () => (standfirst.text === '' ? null : { standfirst }),
    ),
    byline: part(
      frame,
      'byline',
      () => byline(frame, authors),
      () =>
        authors.length === 0 ? null : { authors: authors.map((author) => authorTemplateData(frame, author)) },
    ),
    dates: part(
      frame,
      'dates',
      () => storyDates(frame, publishedAt, updatedAt),
      () =>
        publishedAt === null
          ? null
          : { published: momentData(frame, publishedAt), updated: momentData(frame, updatedAt) },
    ),
    shareTop: sharePart(frame, story, 'top'),
    featuredImage: part(
      frame,
      'featured-image',
      () => (featuredImage === null ? noHtml : storyPicture(frame, featuredImage, 'featured')),
      () => featuredImage && { picture: pictureData(featuredImage, ['whole'], featuredImage.alt) },
    ),
    correctionsAbove: article.correctionsPlace === 'above' ? corrections : noHtml,
    correctionsBelow: article.correctionsPlace === 'below' ? corrections : noHtml,
    furtherReading: part(
      frame,
      'further-reading',
      () => furtherReadingPart(frame, article.furtherReading),
      () =>
        article.furtherReading.length === 0
          ? null
          : { stories: article.furtherReading.map((line) => lineData(frame, line)) },
    ),
    tagged: part(
      frame,
      'tagged',
      () => tagList(frame, article.topics, article.tags),
      () =>
        article.topics.length + article.tags.length === 0
          ? null
          : {
              topics: article.topics.map((term) => termData(frame, 'topic', term)),
              tags: article.tags.map((term) => termData(frame, 'tag', term)),
            },
    ),
    shareBottom: sharePart(frame, story, 'bottom'),
    neighbours: part(
      frame,
      'neighbours',
      () => neighbours(frame, previous, next),
      () =>
        previous === null && next === null
          ? null
          : { previous: smallCard(frame, previous), next: smallCard(frame, next) },
    ),
    comments: part(
      frame,
      'comments',
      () => comments.slot,
      () => (comments.slot.text === '' ? null : {}),
    ),
    related: part(
      frame,
      'related',
      () => relatedStories(frame, related),
      () => (related.length === 0 ? null : { stories: related.map((other) => smallCard(frame, other)) }),
    ),
  }
}

function smallCard(frame: PageFrame, story: PageCard | null): object | null {
  return story && withCard(frame, story, () => card(frame, story, 'small', 3))
}

function sharePart(
  frame: PageFrame,
  story: { headline: string; path: string },
  place: 'top' | 'bottom',
): Html {
  return part(
    frame,
    'share-bar',
    () => shareBar(frame, story, place),
    () => ({ place, headline: story.headline, address: frame.absolute(story.path) }),
  )
}

function correctionsPart(frame: PageFrame, { corrections }: PageArticleDetails): Html {
  return part(
    frame,
    'corrections',
    () => correctionNotice(frame, corrections),
    () => (corrections.length === 0 ? null : correctionsData(frame, corrections)),
  )
}

export function breadcrumbsPart(frame: PageFrame, crumbs: readonly Crumb[]): Html {
  return part(
    frame,
    'breadcrumbs',
    () => breadcrumbs(frame, crumbs),
    () => crumbsData(frame, crumbs),
  )
}

export function contentsPart(
  frame: PageFrame,
  entries: readonly ContentsEntry[],
  settings: ContentsSettings,
): Html {
  return part(
    frame,
    'contents',
    () => contentsBox(frame, entries, settings),
    () => {
      const chosen = chooseContents(entries, settings)
      if (chosen.length === 0) return null
      return contentsData(contentsTitle(frame, settings), nestContents(chosen), settings.numbered)
    },
  )
}

/** Parts as templates see them: nothing for one that shows nothing. */
export function mapMarkup(parts: Readonly<Record<string, Html>>): Record<string, Html | null> {
  return Object.fromEntries(Object.entries(parts).map(([name, markup]) => [name, shown(markup)]))
}
