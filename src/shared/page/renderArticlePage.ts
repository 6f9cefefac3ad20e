import { headlineOf, standfirstOf } from '../document/articleDocument'
import { extractContents } from '../document/extractContents'
import { sectionPath } from '../site/permalinks'
import { storyFeedLinks } from './feeds/feedLinks'
import { html, trustedHtml } from './html'
import { createPageFrame, type PageFrame } from './pageFrame'
import type { PageAddresses, PageArticle, PageSite } from './pageTypes'
import { storyCrumbs } from './parts/breadcrumbs'
import { commentsPart } from './parts/comments'
import { shell } from './parts/shell'
import { storyBody } from './parts/storyBody'
import { storyData, storyMeta } from './parts/structuredData'
import { textDirection } from './textDirection'
import { beginTheming, type OnThemeFailure } from './theming/pageTheming'
import { part } from './theming/part'
import { contentsPart, mapMarkup, storyParts } from './theming/storyParts'

/** A story's page in pieces, which one after the other are the page. */
export interface ArticlePieces {
  before: string
  /** The copy: one element each, or none where there is nothing to show. The contents are among them. */
  blocks: string[]
  after: string
}

export interface ArticleOptions {
  /** Keep what was written for each block. For pages that are written once, forgetting is quicker. */
  remember?: boolean
  /** Told of parts of the site's theme that could not be written; Galley's own stand in for them. */
  onThemeFailure?: OnThemeFailure
}

/** Stands for the copy while the page around it is written. No text can hold it: `html` writes it as another. */
const copyPlace = '\0'

/**
 * A story's page: what the preview shows, export writes and publishing sends. The same input always gives the same
 * text; only how addresses are resolved may differ.
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
  { remember = true, onThemeFailure }: ArticleOptions = {},
): ArticlePieces {
  const frame = createPageFrame(site, addresses, beginTheming(site.theme, onThemeFailure))
  const contents = extractContents(article.document)
  const body = storyBody(frame, article, contents, { remember })
  const words = { headline: headlineOf(article.document), standfirst: standfirstOf(article.document) }
  const story = { headline: words.headline, path: article.path, section: article.section }
  const crumbs = storyCrumbs(frame, story)
  const comments = commentsPart(frame, article)
  const language =
    article.language === site.settings.language
      ? null
      : html` lang="${article.language}" dir="${textDirection(article.language)}"`
  const parts = storyParts(frame, article, { crumbs, words, standfirst: body.standfirst, comments })
  const copy = html`<div class="copy">
${trustedHtml(copyPlace)}
</div>`
  const main = part(
    frame,
    'article',
    () => html`<div class="page">
${parts.breadcrumbs}
<div class="columns">
<article class="story"${language}>
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
  const at = page.lastIndexOf(copyPlace)
  return {
    before: page.slice(0, at),
    blocks: [
      ...halfOfTheCopy(frame, 'lead', body.lead),
      `\n${contentsPart(frame, contents, article.contents).text}\n`,
      ...halfOfTheCopy(frame, 'body', body.rest),
    ],
    after: page.slice(at + copyPlace.length),
  }
}

/** The blocks before the contents or after them: one piece each, or together where the theme has put something around. */
function halfOfTheCopy(frame: PageFrame, name: 'lead' | 'body', blocks: string[]): string[] {
  if (frame.theming?.templates.has(name) !== true || blocks.every((block) => block === '')) return blocks
  const markup = trustedHtml(blocks.join(''))
  const written = part(
    frame,
    name,
    () => markup,
    () => ({ blocks: markup }),
    markup,
  )
  return written === markup ? blocks : [written.text]
}
