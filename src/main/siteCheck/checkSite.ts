import { setImmediate } from 'node:timers/promises'
import type { Node as DocumentNode } from '@tiptap/pm/model'
import {
  type CheckedArticle,
  type CheckedSite,
  checkArticle,
  type LinkedStory,
} from '../../shared/article/checkArticle'
import { nameOfStory } from '../../shared/article/nameOfStory'
import type { Check } from '../../shared/article/records'
import { readDocument } from '../../shared/document/articleDocument'
import { extractContents } from '../../shared/document/extractContents'
import { GalleyError } from '../../shared/errors'
import type { PageAddresses, PageList } from '../../shared/page/pageTypes'
import { renderArticlePage } from '../../shared/page/renderArticlePage'
import { renderListPage } from '../../shared/page/renderListPage'
import { judgeFinding } from '../../shared/siteCheck/judgeFinding'
import { pageWeightBudget } from '../../shared/siteCheck/pageWeight'
import type { PageFindings, SiteFinding, SiteReport } from '../../shared/siteCheck/siteFindings'
import type { SaidText } from '../../shared/texts/saidText'
import { type Publication, type PublishedArticle, storiesAndPages } from '../site/publication'
import { createSiteIndex } from '../site/siteIndex'
import { createOwnPages, type OwnPages } from './ownPages'
import { createPageScales, type PageWeight } from './weighPages'

export interface SiteCheckOptions {
  onProgress?: (progress: { done: number; total: number; label: SaidText }) => void
  signal?: AbortSignal
}

/** The thread hears of a cancel between so many pages. */
const pagesAtOnce = 25

/** Assets and pages by their own names: the pages are weighed, and shown to nobody. */
const ownNames: PageAddresses = { asset: (name) => name, page: (path) => path }

/**
 * Looks through everything that is live, each text read once: links to stories that are not there or not published,
 * anchors that are not there, pictures without alt text, pages that are too heavy. Reads only, and asks nobody outside.
 * @throws GalleyError `cancelled`, `unknownContent`
 */
export async function checkSite(
  publication: Publication,
  { onProgress, signal }: SiteCheckOptions = {},
): Promise<SiteReport> {
  const { site } = publication
  const articles = storiesAndPages(publication)
  const index = createSiteIndex(publication)
  const lists = index.lists()
  // The further pages of a list weigh what its first one weighs, or less.
  const weighedLists = lists.filter(({ pageNumber }) => pageNumber === 1)
  const ownPages = createOwnPages(publication, lists)
  const check = createStoryCheck(publication, ownPages)
  const weigh = createPageScales(publication)
  const total = articles.length + weighedLists.length
  let done = 0
  const step = async () => {
    done++
    if (done % pagesAtOnce !== 0) return
    onProgress?.({ done, total, label: { key: 'jobStep.checkingPages' } })
    await setImmediate()
    if (signal?.aborted === true) throw cancelledCheck()
  }
  const stories: PageFindings[] = []
  for (const article of articles) {
    const document = readDocument(publication.document(article.id))
    const page = { ...index.details(article, document), document }
    const weight = weigh(renderArticlePage(page, site, ownNames, { remember: false }))
    const findings = [...check(article, document), ...heaviness(weight, document)]
    stories.push(storyFindings(article, findings))
    await step()
  }
  const heavyLists: PageFindings[] = []
  for (const list of weighedLists) {
    heavyLists.push(listFindings(list, heaviness(weigh(renderListPage(list, site, ownNames)), null)))
    await step()
  }
  const pages = [...stories.sort(errorsFirst), ...heavyLists, ...settingsFindings(publication, ownPages)]
  return report(publication.articles.length, lists.length, pages)
}

function report(stories: number, lists: number, all: readonly PageFindings[]): SiteReport {
  const pages = all.filter(({ findings }) => findings.length > 0)
  return {
    stories,
    lists,
    errors: pages.reduce((sum, page) => sum + errorsOf(page), 0),
    warnings: pages.reduce((sum, page) => sum + page.findings.length - errorsOf(page), 0),
    found: pages.length,
    pages,
  }
}

const errorsOf = ({ findings }: PageFindings): number =>
  findings.filter(({ severity }) => severity === 'error').length

/** Those with an error, then the others; within both the newest first, as they came. */
function errorsFirst(one: PageFindings, other: PageFindings): number {
  return Number(errorsOf(other) > 0) - Number(errorsOf(one) > 0)
}

const storyFindings = (
  { id, slug, headline, path }: PublishedArticle,
  findings: SiteFinding[],
): PageFindings => ({
  story: { id, slug },
  title: nameOfStory({ headline, slug }),
  path,
  findings,
})

const listFindings = ({ title, path }: PageList, findings: SiteFinding[]): PageFindings => ({
  story: null,
  title,
  path,
  findings,
})

/** What the checks of a story say of it as it is live, with the whole site around it. */
function createStoryCheck(
  publication: Publication,
  ownPages: OwnPages,
): (article: PublishedArticle, document: DocumentNode) => SiteFinding[] {
  const all = publication.allStories()
  const live = storiesAndPages(publication)
  const liveById = new Map(live.map((article) => [article.id, article]))
  const liveBySlug = new Map(live.map((article) => [article.slug, article]))
  const namesById = new Map(all.map((story) => [story.id, nameOfStory(story)]))
  const slugs = new Set(all.map(({ slug }) => slug))
  const anchors = new Map<string, ReadonlySet<string>>()

  const standing = (isLive: boolean, isThere: boolean): LinkedStory =>
    isLive ? 'live' : isThere ? 'notLive' : 'missing'
  const standingOf = (id: string) => standing(liveById.has(id), namesById.has(id))

  /** Few links name an anchor of another story: its text is read when one does. */
  function hasAnchor(slug: string, anchor: string): boolean {
    const story = liveBySlug.get(slug)
    if (story === undefined || isPagePart(anchor)) return true
    let known = anchors.get(story.id)
    if (known === undefined) {
      known = anchorsOf(readDocument(publication.document(story.id)))
      anchors.set(story.id, known)
    }
    return known.has(anchor)
  }

  function addressProblem(href: string): Check['says'] | undefined {
    const found = ownPages.find(href)
    if (found === null || found.kind === 'page') return undefined
    if (found.kind === 'story') {
      const { slug, anchor } = found
      if (anchor === null || hasAnchor(slug, anchor)) return undefined
      return { key: 'checkSays.otherAnchorMissing', values: { slug, anchor } }
    }
    const key = found.kind === 'missing' ? 'checkSays.ownAddressMissing' : 'checkSays.ownAddressUnknown'
    return { key, values: { address: href } }
  }

  const site: CheckedSite = { hasAnchor, addressProblem }
  return (article, document) => {
    const { related, furtherReading } = article.relations
    const picked = [...new Set([...related, ...(furtherReading.shown ? furtherReading.stories : [])])]
    const checked: CheckedArticle = {
      kind: article.kind ?? 'story',
      document,
      hasSection: true,
      hasAuthor: true,
      featuredImage: article.featuredImage,
      picked: picked.map((id) => ({ headline: namesById.get(id) ?? '', standing: standingOf(id) })),
      unpublishedCorrections: 0,
      storyName: (id) => namesById.get(id) ?? '',
      linkedStory: (slug) =>
        slug === article.slug ? 'live' : standing(liveBySlug.has(slug), slugs.has(slug)),
      linkedStoryById: standingOf,
      site,
    }
    return checkArticle(checked).flatMap((found) => asFinding(found, document))
  }
}

/** Ids of a story's page that are no heading's. */
const isPagePart = (anchor: string): boolean =>
  anchor === 'main' || anchor === 'contents' || /^(?:fn|fnref|box|comments|further):/.test(anchor)

const anchorsOf = (document: DocumentNode): Set<string> =>
  new Set(extractContents(document).map(({ anchor }) => anchor))

function asFinding({ code, index, part, says }: Check, document: DocumentNode): SiteFinding[] {
  const judged = judgeFinding(says.key)
  if (judged === null) return []
  if (code !== 'deadInternalLink' && code !== 'missingAltText' && code !== 'unpublishedPick') return []
  return [{ code, ...judged, index, part, words: index === null ? '' : wordsOf(document, index), says }]
}

/** How a block begins, in characters enough to tell it from others. */
const lengthOfWords = 60

function wordsOf(document: DocumentNode, index: number): string {
  const block = document.maybeChild(index)
  return block === null
    ? ''
    : block.textBetween(0, block.content.size, ' ', ' ').trim().slice(0, lengthOfWords)
}

const kilobytes = (bytes: number): number => Math.round(bytes / 1024)

function heaviness(weight: PageWeight, document: DocumentNode | null): SiteFinding[] {
  const { all, pictures, heaviest } = weight
  if (all <= pageWeightBudget) return []
  const place = document === null || heaviest === null ? null : placeOfPicture(document, heaviest.hash)
  const values = {
    kilobytes: kilobytes(all),
    pictures: kilobytes(pictures),
    budget: kilobytes(pageWeightBudget),
  }
  return [
    {
      code: 'heavyPage',
      severity: 'warning',
      index: place?.index ?? null,
      part: place?.part ?? null,
      words: place === null || document === null ? '' : wordsOf(document, place.index),
      says: { key: 'siteSays.heavy', values },
      remedy: lighter(weight),
    },
  ]
}

function lighter({ html, pictures, files, heaviest: picture }: PageWeight): SaidText {
  const heaviest = picture?.bytes ?? 0
  if (files > html && files > pictures)
    return { key: 'siteRemedy.lighterTheme', values: { kilobytes: kilobytes(files) } }
  if (html > pictures) return { key: 'siteRemedy.shorter', values: { kilobytes: kilobytes(html) } }
  // One picture is to blame when it has as much as all others together.
  if (heaviest * 2 < pictures) return { key: 'siteRemedy.fewerPictures' }
  return { key: 'siteRemedy.smallerPicture', values: { kilobytes: kilobytes(heaviest) } }
}

/** The block that shows a picture, and which of its pictures it is. */
function placeOfPicture(document: DocumentNode, hash: string): { index: number; part: number | null } | null {
  let place: { index: number; part: number | null } | null = null
  document.forEach((block, _offset, index) => {
    if (place !== null) return
    if (block.attrs.media === hash) place = { index, part: block.type.name === 'image' ? 0 : null }
    let part = 0
    block.descendants((node) => {
      if (node.type.name !== 'image') return
      if (place === null && node.attrs.media === hash) place = { index, part }
      part++
    })
  })
  return place
}

/** Links of the footer that lead into the site. */
function settingsFindings({ site }: Publication, ownPages: OwnPages): PageFindings[] {
  const findings = site.settings.usefulLinks.flatMap(({ name, address }): SiteFinding[] => {
    if (ownPages.find(address)?.kind !== 'missing') return []
    return [
      {
        code: 'deadSiteLink',
        severity: 'error',
        index: null,
        part: null,
        words: '',
        says: { key: 'siteSays.usefulLink', values: { name, address } },
        remedy: { key: 'siteRemedy.usefulLink' },
      },
    ]
  })
  return [{ story: null, title: site.settings.name, path: '', findings }]
}

function cancelledCheck(): GalleyError {
  return new GalleyError('cancelled', {
    happened: 'The check was stopped.',
    safe: 'Nothing was changed.',
    remedy: 'Start it again whenever you like.',
  })
}
