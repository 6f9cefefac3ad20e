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
import type { StoryFrames } from '../storyFrames'
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
  { story: inStory, site: around }: StoryFrames,
  article: PageArticleDetails,
  { crumbs, words: { headline }, standfirst, comments }: AroundTheStory,
) {
  const { section, authors, publishedAt, updatedAt, featuredImage, previous, next, related } = article
  const story = { headline, path: article.path }
  const corrections = correctionsPart(inStory, article)
  return {
    breadcrumbs: breadcrumbsPart(frame, crumbs),
    sectionLabel: part(
      around,
      'section-label',
      () => sectionLabel(around, section),
      () => section && { section: termData(around, 'section', section) },
    ),
    headline: part(
      inStory,
      'headline',
      () => headlinePart(headline),
      () => ({ headline }),
    ),
    standfirst: part(
      inStory,
      'standfirst',
      () => standfirstPart(standfirst),
      () => (standfirst.text === '' ? null : { standfirst }),
    ),
    byline: part(
      inStory,
      'byline',
      () => byline(inStory, authors),
      () =>
        authors.length === 0
          ? null
          : { authors: authors.map((author) => authorTemplateData(inStory, author)) },
    ),
    dates: part(
      inStory,
      'dates',
      () => storyDates(inStory, publishedAt, updatedAt),
      () =>
        publishedAt === null
          ? null
          : { published: momentData(inStory, publishedAt), updated: momentData(inStory, updatedAt) },
    ),
    shareTop: sharePart(around, story, 'top'),
    featuredImage: part(
      inStory,
      'featured-image',
      () => (featuredImage === null ? noHtml : storyPicture(inStory, featuredImage, 'featured')),
      () => featuredImage && { picture: pictureData(featuredImage, ['whole'], featuredImage.alt) },
    ),
    correctionsAbove: article.correctionsPlace === 'above' ? corrections : noHtml,
    correctionsBelow: article.correctionsPlace === 'below' ? corrections : noHtml,
    furtherReading: part(
      around,
      'further-reading',
      () => furtherReadingPart(around, article.furtherReading),
      () =>
        article.furtherReading.length === 0
          ? null
          : { stories: article.furtherReading.map((line) => lineData(around, line)) },
    ),
    tagged: part(
      around,
      'tagged',
      () => tagList(around, article.topics, article.tags),
      () =>
        article.topics.length + article.tags.length === 0
          ? null
          : {
              topics: article.topics.map((term) => termData(around, 'topic', term)),
              tags: article.tags.map((term) => termData(around, 'tag', term)),
            },
    ),
    shareBottom: sharePart(around, story, 'bottom'),
    neighbours: part(
      around,
      'neighbours',
      () => neighbours(around, previous, next),
      () =>
        previous === null && next === null
          ? null
          : { previous: smallCard(around, previous), next: smallCard(around, next) },
    ),
    comments: part(
      around,
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
