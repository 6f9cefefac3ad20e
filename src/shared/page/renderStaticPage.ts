import { headlineOf, standfirstOf } from '../document/articleDocument'
import { extractContents } from '../document/extractContents'
import { homePath } from '../site/permalinks'
import { html } from './html'
import { createPageFrame } from './pageFrame'
import type { PageAddresses, PageArticle, PageSite } from './pageTypes'
import { breadcrumbs } from './parts/breadcrumbs'
import { contentsBox } from './parts/contents'
import { type ArticlePieces, copyPlace, piecesAround } from './parts/copyPieces'
import { storyPicture } from './parts/pictures'
import { shell } from './parts/shell'
import { storyBody } from './parts/storyBody'
import { headlinePart, standfirstPart } from './parts/storyHead'
import { webPageData, webPageMeta } from './parts/webPageData'
import { textDirection } from './textDirection'

/**
 * A static page (about, contact) in pieces: the copy as a story has it, in the site's frame, with nothing of the news
 * around it.
 * @throws GalleyError `unknownContent` when the document holds what this build cannot write
 */
export function renderStaticPieces(
  article: PageArticle,
  site: PageSite,
  addresses: PageAddresses,
  { remember = true } = {},
): ArticlePieces {
  const frame = createPageFrame(site, addresses)
  const contents = extractContents(article.document)
  const body = storyBody(frame, article, contents, { remember })
  const words = { headline: headlineOf(article.document), standfirst: standfirstOf(article.document) }
  const crumbs = [
    { name: site.settings.name, path: homePath },
    { name: words.headline, path: article.path },
  ]
  const language =
    article.language === site.settings.language
      ? null
      : html` lang="${article.language}" dir="${textDirection(article.language)}"`
  const main = html`<div class="page">
${breadcrumbs(frame, crumbs)}
<div class="columns">
<article class="story static-page"${language}>
<header class="story-head">
${headlinePart(words.headline)}
${standfirstPart(body.standfirst)}
</header>
${article.featuredImage !== null && storyPicture(frame, article.featuredImage, 'featured')}
<div class="copy">
${copyPlace}
</div>
</article>
</div>
</div>`
  const page = shell(frame, {
    title: words.headline,
    description: words.standfirst,
    head: html`${webPageMeta(frame, article, words)}${webPageData(frame, article, words, crumbs)}`,
    current: article.path,
    main,
  })
  return piecesAround(page, [
    ...body.lead,
    `\n${contentsBox(frame, contents, article.contents).text}\n`,
    ...body.rest,
  ])
}
