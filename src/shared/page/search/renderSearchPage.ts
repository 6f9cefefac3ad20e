import { archivePath, homePath, searchPath, sectionPath } from '../../site/permalinks'
import { type Html, html } from '../html'
import { createPageFrame, type PageFrame } from '../pageFrame'
import { sectionTree } from '../pageSections'
import type { PageAddresses, PageSite } from '../pageTypes'
import { searchField } from '../parts/searchForm'
import { shell } from '../parts/shell'
import { beginTheming, type OnThemeFailure } from '../theming/pageTheming'
import { part } from '../theming/part'
import { breadcrumbsPart, mapMarkup } from '../theming/storyParts'

/**
 * The page that the search forms of all pages lead to. What it finds is shown by its script; until that is there, and
 * without it, the page says how else every story is found.
 * @param version changes with the index, so that browsers do not take an older one for it
 * @throws GalleyError `themeFailed`
 */
export function renderSearchPage(
  version: string,
  site: PageSite,
  addresses: PageAddresses,
  onThemeFailure?: OnThemeFailure,
): string {
  const frame = createPageFrame(site, addresses, beginTheming(site.theme, onThemeFailure))
  const { words } = frame
  const parts = {
    breadcrumbs: breadcrumbsPart(frame, [
      { name: site.settings.name, path: homePath },
      { name: words.search, path: searchPath },
    ]),
    head: html`<h1 class="list-title">${words.search}</h1>`,
    ways: otherWays(frame),
  }
  const search = searchTool(frame, version)
  const main = part(
    frame,
    'search-page',
    () => html`<div class="page">
${parts.breadcrumbs}
${parts.head}
${search}
${parts.ways}
</div>`,
    () => ({ ...mapMarkup(parts), search }),
    search,
  )
  return shell(frame, {
    title: words.search,
    description: '',
    head: html`<meta name="robots" content="noindex">\n<link rel="stylesheet" href="${addresses.asset('assets/search.css')}">\n<script defer src="${addresses.asset('assets/search.js')}"></script>\n`,
    current: null,
    main,
    isSearch: true,
  })
}

/** Everything that the script of the page works with. */
function searchTool(frame: PageFrame, version: string): Html {
  const { words, addresses } = frame
  return html`<div class="search-tool" data-version="${version}" data-searching="${words.searching}" data-one="${words.storyFound}" data-many="${words.storiesFound('{}')}" data-near="${words.nearlyFound('{}')}" data-nothing="${words.nothingFound('{}')}" data-failed="${words.searchFailed}">
<form class="search-form" role="search" aria-label="${words.search}" action="${addresses.page(searchPath)}" hidden>
<div class="search-line">${searchField(frame, 'search-words')}<button class="search-button" type="submit">${words.search}</button></div>
${orderChoice(frame)}
</form>
<p class="search-status" role="status" data-part="status"></p>
<p class="search-words" data-part="script">${words.searchNeedsScript}</p>
<p class="search-words" data-part="hint" hidden>${words.searchHint}</p>
<p class="search-words" data-part="none" hidden>${words.nothingFoundHint}</p>
<div class="search-words" data-part="failed" hidden><p>${words.searchFailedHint}</p><button class="search-button" type="button" data-part="again">${words.tryAgain}</button></div>
<ol class="list results" data-part="results" hidden></ol>
<button class="search-button search-more" type="button" data-part="more" hidden>${words.moreResults}</button>
</div>`
}

function orderChoice({ words }: PageFrame): Html {
  const choice = (value: string, name: string, isChosen: boolean) =>
    html`<label class="search-order"><input type="radio" name="sort" value="${value}"${isChosen && html` checked`}><span>${name}</span></label>`
  return html`<fieldset class="search-orders"><legend class="unseen">${words.resultOrder}</legend>${[
    choice('best', words.bestFirst, true),
    choice('newest', words.newestFirst, false),
  ]}</fieldset>`
}

/** The archive, which leads to every story, and the sections. */
function otherWays({ site, addresses, words }: PageFrame): Html {
  const ways = [
    { name: words.archive, path: archivePath },
    ...sectionTree(site.sections).map(({ section }) => ({
      name: section.name,
      path: sectionPath(section.slug),
    })),
  ]
  return html`<nav class="search-ways" aria-labelledby="search-ways"><h2 class="block-title" id="search-ways">${words.waysToStories}</h2><ul>${ways.map(
    ({ name, path }) => html`<li><a class="front-link" href="${addresses.page(path)}">${name}</a></li>`,
  )}</ul></nav>`
}
