import { headlineOf, standfirstOf } from '../document/articleDocument'
import { extractContents } from '../document/extractContents'
import { sectionPath } from '../site/permalinks'
import { storyFeedLinks } from './feeds/feedLinks'
import { html } from './html'
import { createPageFrame } from './pageFrame'
import type { PageAddresses, PageArticle, PageSite } from './pageTypes'
import { storyCrumbs } from './parts/breadcrumbs'
import { commentsPart } from './parts/comments'
import { type ArticleOptions, type ArticlePieces, copyPlace, piecesAround } from './parts/copyPieces'
import { shell } from './parts/shell'
import { storyBody } from './parts/storyBody'
import { storyData, storyMeta } from './parts/structuredData'
import { renderStaticPieces } from './renderStaticPage'
import { storyFrames } from './storyFrames'
import { textDirection } from './textDirection'
import { halfOfTheCopy } from './theming/halfOfTheCopy'
import { beginTheming } from './theming/pageTheming'
import { part } from './theming/part'
import { contentsPart, mapMarkup, storyParts } from './theming/storyParts'

/**
 * A story's page, or a static one: what the preview shows, export writes and publishing sends. The same input always
 * gives the same text; only how addresses are resolved may differ.
 * @throws GalleyError `unknownContent` when the document holds what this build cannot write, `themeFailed`
 */
export function renderArticlePage(
  article: PageArticle,
  site: PageSite,
  addresses: PageAddresses,
  options?: ArticleOptions,
): string {
  const { before, blocks, after } = renderArticlePieces(article, site, addresses, options)
  return before + blocks.join('') + after
}

/**
 * The same page in pieces, for the preview: when one block was edited, the others are the very strings they were.
 * @throws GalleyError `unknownContent`, `themeFailed`
 */
export function renderArticlePieces(
  article: PageArticle,
  site: PageSite,
  addresses: PageAddresses,
  options: ArticleOptions = {},
): ArticlePieces {
  if (article.kind === 'page') return renderStaticPieces(article, site, addresses, options)
  const { remember = true, onThemeFailure } = options
  const frame = createPageFrame(site, addresses, beginTheming(site.theme, onThemeFailure))
  const frames = storyFrames(frame, article.language)
  const contents = extractContents(article.document)
  const body = storyBody(frames.story, article, contents, { remember })
  const words = { headline: headlineOf(article.document), standfirst: standfirstOf(article.document) }
  const story = { headline: words.headline, path: article.path, section: article.section }
  const crumbs = storyCrumbs(frame, story)
  const comments = commentsPart(frames.site, article)
  const parts = storyParts(frame, frames, article, { crumbs, words, standfirst: body.standfirst, comments })
  const copy = html`<div class="copy">
${copyPlace}
</div>`
  const main = part(
    frame,
    'article',
    () => html`<div class="page">
${parts.breadcrumbs}
<div class="columns">
<article class="story"${frames.language}>
<header class="story-head">
${parts.sectionLabel}
${parts.headline}
${parts.standfirst}
<div class="story-notes">
<div class="story-source">${parts.byline}${parts.dates}</div>
${parts.shareTop}
</div>
</header>
${parts.featuredImage}
${parts.correctionsAbove}${copy}${parts.correctionsBelow}${parts.furtherReading}
<footer class="story-foot">
${parts.tagged}
${parts.shareBottom}
</footer>
${parts.neighbours}
${parts.comments}</article>
${parts.related}
</div>
</div>`,
    () => ({
      ...mapMarkup(parts),
      copy,
      language: article.language,
      direction: textDirection(article.language),
      hasPicture: article.featuredImage !== null,
    }),
    copy,
  )
  const page = shell(frame, {
    title: words.headline,
    description: words.standfirst,
    head: html`${storyMeta(frame, article, words)}${storyData(frame, article, words, crumbs)}${storyFeedLinks(frame, article.section)}`,
    current: article.section === null ? null : sectionPath(article.section.slug),
    main,
    frameOrigin: comments.frameOrigin,
  })
  return piecesAround(page, [
    ...halfOfTheCopy(frames.story, 'lead', body.lead),
    `\n${contentsPart(frames.story, contents, article.contents).text}\n`,
    ...halfOfTheCopy(frames.story, 'body', body.rest),
  ])
}
