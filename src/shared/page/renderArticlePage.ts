import { headlineOf, standfirstOf } from '../document/articleDocument'
import { extractContents } from '../document/extractContents'
import { sectionPath } from '../site/permalinks'
import { storyFeedLinks } from './feeds/feedLinks'
import { html } from './html'
import { createPageFrame } from './pageFrame'
import type { PageAddresses, PageArticle, PageSite } from './pageTypes'
import { breadcrumbs, storyCrumbs } from './parts/breadcrumbs'
import { neighbours, relatedStories } from './parts/cards'
import { commentsPart } from './parts/comments'
import { contentsBox } from './parts/contents'
import { type ArticlePieces, copyPlace, piecesAround } from './parts/copyPieces'
import { correctionNotice } from './parts/corrections'
import { furtherReadingPart } from './parts/furtherReading'
import { storyPicture } from './parts/pictures'
import { shareBar } from './parts/shareBar'
import { shell } from './parts/shell'
import { storyBody } from './parts/storyBody'
import { byline, headlinePart, sectionLabel, standfirstPart, storyDates } from './parts/storyHead'
import { storyData, storyMeta } from './parts/structuredData'
import { tagList } from './parts/tagList'
import { renderStaticPieces } from './renderStaticPage'
import { textDirection } from './textDirection'

/**
 * A story's page, or a static one: what the preview shows, export writes and publishing sends. The same input always gives the same
 * text; only how addresses are resolved may differ.
 * @param options.remember keep what was written for each block. For pages that are written once, forgetting is quicker.
 * @throws GalleyError `unknownContent` when the document holds what this build cannot write
 */
export function renderArticlePage(
  article: PageArticle,
  site: PageSite,
  addresses: PageAddresses,
  options?: { remember?: boolean },
): string {
  const { before, blocks, after } = renderArticlePieces(article, site, addresses, options)
  return before + blocks.join('') + after
}

/**
 * The same page in pieces, for the preview: when one block was edited, the others are the very strings they were.
 * @throws GalleyError `unknownContent`
 */
export function renderArticlePieces(
  article: PageArticle,
  site: PageSite,
  addresses: PageAddresses,
  { remember = true } = {},
): ArticlePieces {
  if (article.kind === 'page') return renderStaticPieces(article, site, addresses, { remember })
  const frame = createPageFrame(site, addresses)
  const contents = extractContents(article.document)
  const body = storyBody(frame, article, contents, { remember })
  const words = { headline: headlineOf(article.document), standfirst: standfirstOf(article.document) }
  const story = { headline: words.headline, path: article.path, section: article.section }
  const crumbs = storyCrumbs(frame, story)
  const comments = commentsPart(frame, article)
  const corrections = correctionNotice(frame, article.corrections)
  const language =
    article.language === site.settings.language
      ? null
      : html` lang="${article.language}" dir="${textDirection(article.language)}"`
  const main = html`<div class="page">
${breadcrumbs(frame, crumbs)}
<div class="columns">
<article class="story"${language}>
<header class="story-head">
${sectionLabel(frame, article.section)}
${headlinePart(words.headline)}
${standfirstPart(body.standfirst)}
<div class="story-notes">
<div class="story-source">${byline(frame, article.authors)}${storyDates(frame, article.publishedAt, article.updatedAt)}</div>
${shareBar(frame, story, 'top')}
</div>
</header>
${article.featuredImage !== null && storyPicture(frame, article.featuredImage, 'featured')}
${article.correctionsPlace === 'above' && corrections}<div class="copy">
${copyPlace}
</div>${article.correctionsPlace === 'below' && corrections}${furtherReadingPart(frame, article.furtherReading)}
<footer class="story-foot">
${tagList(frame, article.topics, article.tags)}
${shareBar(frame, story, 'bottom')}
</footer>
${neighbours(frame, article.previous, article.next)}
${comments.slot}</article>
${relatedStories(frame, article.related)}
</div>
</div>`
  const page = shell(frame, {
    title: words.headline,
    description: words.standfirst,
    head: html`${storyMeta(frame, article, words)}${storyData(frame, article, words, crumbs)}${storyFeedLinks(frame, article.section)}`,
    current: article.section === null ? null : sectionPath(article.section.slug),
    main,
    frameOrigin: comments.frameOrigin,
  })
  return piecesAround(page, [
    ...body.lead,
    `\n${contentsBox(frame, contents, article.contents).text}\n`,
    ...body.rest,
  ])
}
