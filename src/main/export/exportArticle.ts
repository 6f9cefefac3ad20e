import { siteBase } from '../../shared/page/pageFrame'
import type { PageAddresses, PageArticle, PageCard, PageSite } from '../../shared/page/pageTypes'
import { renderArticlePage } from '../../shared/page/renderArticlePage'
import { type ArticleInPublication, storiesAndPages } from '../site/publication'
import { createSiteIndex, type SiteArticle } from '../site/siteIndex'
import { addVariants, notePageVariants, type VariantsShown, warnOfOriginals } from './addVariants'
import type { ExportedFolder, ExportOptions } from './exportSite'
import { readPublishedPicture } from './publishedPicture'
import { siteAssetPath } from './siteAssets'
import {
  addTheme,
  copyPictures,
  noteCardPictures,
  type PicturesShown,
  preparePage,
  siteServedAt,
} from './sitePages'
import { noteAuthorPictures, noteMastheadPictures } from './sitePictures'
import { dataAddress, selfContainedTheme, standaloneAddresses, standaloneSite } from './standaloneAddresses'
import { type WrittenFile, writeFileAtomically } from './writeFileAtomically'
import { writeFolderAtomically } from './writeFolderAtomically'

/**
 * Writes one story, in whatever state, as a folder: `index.html` with the theme and the pictures beside it. Links to the
 * rest of the site lead to where it is served; while that is not known the page stands alone.
 * @throws GalleyError as `exportSite`
 */
export async function exportArticleFolder(
  story: ArticleInPublication,
  outFolder: string,
  options: ExportOptions = {},
): Promise<ExportedFolder> {
  const { onProgress, signal } = options
  const { page, site, pictures } = prepareStory(story, options)
  noteCardPictures(page, pictures)
  const variants: VariantsShown = new Map()
  notePageVariants(page, site, variants)
  const warnings = warnOfOriginals(site)
  let picturesMade = 0
  const written = await writeFolderAtomically(
    outFolder,
    async (draft) => {
      draft.add('index.html', renderArticlePage(page, site, standaloneAddresses(site, siteAssetPath)))
      onProgress?.({ done: 1, total: 1, label: { key: 'jobStep.copyingPictures' } })
      addTheme(draft, story.publication)
      await copyPictures(story.publication, pictures, draft)
      const added = await addVariants(story.publication, variants, draft, options)
      picturesMade = added.made
      warnings.push(...added.warnings)
    },
    signal === undefined ? {} : { signal },
  )
  return { ...written, pages: 1, pagesWritten: 1, picturesMade, warnings }
}

/**
 * Writes one story, in whatever state, as a single file that needs no other: styles, script and pictures are in it.
 * @param outFile the file; for a folder that is there, a file in it called after the story
 * @param options.replace write over a file that Galley did not make
 * @throws GalleyError `foreignFolder` for a file that Galley did not make, and as `exportSite`
 */
export async function exportArticleFile(
  story: ArticleInPublication,
  outFile: string,
  options: ExportOptions & { replace?: boolean } = {},
): Promise<WrittenFile> {
  const { signal, replace } = options
  const { page, site, pictures } = prepareStory(story, options)
  const embedded = new Map<string, string>()
  for (const [name, hash] of pictures) {
    const mime = story.publication.media(hash)?.mime ?? ''
    const { published } = await readPublishedPicture(story.publication, hash)
    embedded.set(name, dataAddress(mime, published))
  }
  const theme = selfContainedTheme(story.publication)
  const asset: PageAddresses['asset'] = (name) => embedded.get(name) ?? theme(name)
  // Each file would lie in the page whole: one of each picture is enough.
  const plain = { ...site, originalsOnly: true }
  const text = renderArticlePage(withoutCardPictures(page), plain, standaloneAddresses(site, asset))
  return await writeFileAtomically(outFile, `${page.slug}.html`, text, {
    replace: replace === true,
    ...(signal === undefined ? {} : { signal }),
  })
}

function prepareStory(
  story: ArticleInPublication,
  { baseUrl }: ExportOptions,
): { page: PageArticle; site: PageSite; pictures: PicturesShown } {
  const { publication, article, document } = story
  const site = siteServedAt(publication.site, baseUrl)
  const isLive = storiesAndPages(publication).some(({ id }) => id === article.id)
  // What is not live has never been published, or is no longer: the page must not claim a date.
  const described: SiteArticle = isLive ? article : { ...article, publishedAt: null, updatedAt: null }
  const pictures: PicturesShown = new Map()
  const page = preparePage(publication, createSiteIndex(publication), described, document, pictures)
  noteMastheadPictures(site, pictures)
  noteAuthorPictures(page.authors, pictures)
  if (siteBase(site.settings.baseUrl) !== null) return { page, site, pictures }
  return {
    page: { ...page, previous: null, next: null, related: [], furtherReading: [] },
    site: standaloneSite(site),
    pictures,
  }
}

function withoutCardPictures(page: PageArticle): PageArticle {
  const plain = (card: PageCard): PageCard => ({ ...card, picture: null })
  return {
    ...page,
    previous: page.previous && plain(page.previous),
    next: page.next && plain(page.next),
    related: page.related.map(plain),
  }
}
