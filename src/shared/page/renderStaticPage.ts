import { headlineOf, standfirstOf } from '../document/articleDocument'
import { extractContents } from '../document/extractContents'
import { homePath } from '../site/permalinks'
import { html } from './html'
import { createPageFrame } from './pageFrame'
import type { PageAddresses, PageArticle, PageSite } from './pageTypes'
import { commentsPart } from './parts/comments'
import { type ArticleOptions, type ArticlePieces, copyPlace, piecesAround } from './parts/copyPieces'
import { shell } from './parts/shell'
import { storyBody } from './parts/storyBody'
import { webPageData, webPageMeta } from './parts/webPageData'
import { storyFrames } from './storyFrames'
import { textDirection } from './textDirection'
import { halfOfTheCopy } from './theming/halfOfTheCopy'
import { beginTheming } from './theming/pageTheming'
import { part } from './theming/part'
import { contentsPart, mapMarkup, storyParts } from './theming/storyParts'

/**
 * A static page (about, contact) in pieces: the copy as a story has it, in the site's frame, with nothing of the news
 * around it.
 * @throws GalleyError `unknownContent` when the document holds what this build cannot write
 */
export function renderStaticPieces(
  article: PageArticle,
  site: PageSite,
  addresses: PageAddresses,
  { remember = true, onThemeFailure }: ArticleOptions = {},
): ArticlePieces {
  const frame = createPageFrame(site, addresses, beginTheming(site.theme, onThemeFailure))
  const frames = storyFrames(frame, article.language)
  const contents = extractContents(article.document)
  const body = storyBody(frames.story, article, contents, { remember })
  const words = { headline: headlineOf(article.document), standfirst: standfirstOf(article.document) }
  const crumbs = [
    { name: site.settings.name, path: homePath },
    { name: words.headline, path: article.path },
  ]
  const parts = storyParts(frame, frames, article, {
    crumbs,
    words,
    standfirst: body.standfirst,
    comments: commentsPart(frames.site, article),
  })
  const copy = html`<div class="copy">
${copyPlace}
</div>`
  const main = part(
    frame,
    'static-page',
    () => html`<div class="page">
${parts.breadcrumbs}
<div class="columns">
<article class="story static-page"${frames.language}>
<header class="story-head">
${parts.headline}
${parts.standfirst}
</header>
${parts.featuredImage}
${copy}
</article>
</div>
</div>`,
    () => ({
      ...mapMarkup({
        breadcrumbs: parts.breadcrumbs,
        headline: parts.headline,
        standfirst: parts.standfirst,
        featuredImage: parts.featuredImage,
      }),
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
    head: html`${webPageMeta(frame, article, words)}${webPageData(frame, article, words, crumbs)}`,
    current: article.path,
    main,
  })
  return piecesAround(page, [
    ...halfOfTheCopy(frames.story, 'lead', body.lead),
    `\n${contentsPart(frames.story, contents, article.contents).text}\n`,
    ...halfOfTheCopy(frames.story, 'body', body.rest),
  ])
}
