import { renderArticlePage } from '../../shared/page/renderArticlePage'
import { renderListPage, renderNotFoundPage } from '../../shared/page/renderListPage'
import { siteAddresses } from '../../shared/page/siteAddresses'
import type { SaidText } from '../../shared/texts/saidText'
import { openVariantCache } from '../pictures/variantCache'
import type { Publication } from '../site/publication'
import { createSiteIndex } from '../site/siteIndex'
import { createFeedWriter } from './addFeeds'
import { addRedirects } from './addRedirects'
import { addSearch } from './addSearch'
import { addSitemaps } from './addSitemaps'
import {
  addVariants,
  noteListVariants,
  notePageVariants,
  type VariantsShown,
  warnOfOriginals,
} from './addVariants'
import { listKey, siteKey, storyKey } from './pageKeys'
import { addTheme, copyPictures, type PicturesShown, preparePage, siteServedAt } from './sitePages'
import { noteSitePictures } from './sitePictures'
import { selfContainedTheme, standaloneAddresses, standaloneSite } from './standaloneAddresses'
import { writeFolderAtomically } from './writeFolderAtomically'

export interface ExportProgress {
  done: number
  total: number
  /** What is being done now, for people. */
  label: SaidText
}

export interface ExportOptions {
  onProgress?: (progress: ExportProgress) => void
  signal?: AbortSignal
  /** Where the site will be served, in place of the address in its settings. */
  baseUrl?: string
}

export interface ExportedFolder {
  /** Absolute path of the folder. */
  path: string
  pages: number
  /** Those that had to be written: the others stood there already, made from the same. */
  pagesWritten: number
  files: number
  bytes: number
  /** Pictures that had to be made smaller: those of earlier exports are kept. */
  picturesMade: number
  /** Sentences for the user. */
  warnings: SaidText[]
}

/**
 * Writes everything that is published as a folder that any web server can serve. The same publication gives the same
 * bytes. The switch to the new content is one step.
 * @throws GalleyError `foreignFolder`, `cancelled`, `noPermission`, `diskFull`, `unknownContent`, `notFound`, `conflict`
 */
export async function exportSite(
  publication: Publication,
  outFolder: string,
  options: ExportOptions = {},
): Promise<ExportedFolder> {
  const { onProgress, signal, baseUrl } = options
  const site = siteServedAt(publication.site, baseUrl)
  const index = createSiteIndex(publication)
  const lists = index.lists()
  const feeds = createFeedWriter(index.feeds(), site)
  const pages = publication.articles.length + lists.length + 1
  const warnings = warnOfOriginals(site)
  let pagesWritten = 0
  let picturesMade = 0
  const written = await writeFolderAtomically(
    outFolder,
    async (draft) => {
      const pictures: PicturesShown = new Map()
      const variants: VariantsShown = new Map()
      let done = 0
      draft.beginPages(siteKey(site))
      const pageDone = async (wasWritten: boolean) => {
        done++
        if (wasWritten) pagesWritten++
        onProgress?.({ done, total: pages, label: { key: 'jobStep.writingPages' } })
        await draft.breathe()
      }
      for (const article of publication.articles) {
        const page = preparePage(publication, index, article, publication.document(article.id), pictures)
        const { document, ...details } = page
        const wasWritten = draft.addPage(page.path, storyKey(article.versionId, details), () =>
          renderArticlePage(page, site, siteAddresses(page.path), { remember: false }),
        )
        feeds.note(page)
        notePageVariants(page, site, variants)
        await pageDone(wasWritten)
      }
      for (const list of lists) {
        const wasWritten = draft.addPage(list.path, listKey(list), () =>
          renderListPage(list, site, siteAddresses(list.path)),
        )
        noteListVariants(list, site, variants)
        await pageDone(wasWritten)
      }
      // A server shows it for addresses of any depth, from where no relative address leads anywhere.
      const isNew = draft.addPage('404.html', '404', () =>
        renderNotFoundPage(standaloneSite(site), standaloneAddresses(site, selfContainedTheme)),
      )
      await pageDone(isNew)
      await addSearch(draft, publication, site)
      const paths = new Set([
        ...publication.articles.map((article) => article.path),
        ...lists.map((list) => list.path),
      ])
      await addRedirects(draft, publication, site, paths)
      await feeds.write(draft)
      addSitemaps(draft, site, publication.articles, lists)
      onProgress?.({ done, total: pages, label: { key: 'jobStep.copyingPictures' } })
      noteSitePictures(publication, pictures)
      await copyPictures(publication, pictures, draft)
      const added = await addVariants(publication, variants, draft, {
        ...(signal === undefined ? {} : { signal }),
        // What has been done goes on counting: the pictures come on top of the pages.
        onProgress: (made) => onProgress?.({ ...made, done: pages + made.done, total: pages + made.total }),
      })
      picturesMade = added.made
      warnings.push(...added.warnings)
      addTheme(draft)
    },
    signal === undefined ? {} : { signal },
  )
  await openVariantCache(publication.variantFolder).clean(
    (hash) => publication.media(hash) !== undefined,
    Date.now(),
  )
  return { ...written, pages, pagesWritten, picturesMade, warnings }
}
