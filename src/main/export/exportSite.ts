import type { DocumentJson } from '../../shared/document/articleDocument'
import type { PageSite } from '../../shared/page/pageTypes'
import { renderListPage, renderNotFoundPage } from '../../shared/page/renderListPage'
import { renderSearchPage } from '../../shared/page/search/renderSearchPage'
import type { SaidText } from '../../shared/texts/saidText'
import { openVariantCache } from '../pictures/variantCache'
import { type Publication, storiesAndPages } from '../site/publication'
import { siteIndexOf } from '../site/siteIndex'
import { createFeedWriter } from './addFeeds'
import { addRedirects } from './addRedirects'
import { addSearchIndex } from './addSearch'
import { addSitemaps } from './addSitemaps'
import {
  addVariants,
  noteListVariants,
  notePageVariants,
  type VariantsShown,
  warnOfOriginals,
} from './addVariants'
import { openPageWriter } from './pages/pageThreads'
import { siteAddresses } from './siteAddresses'
import { addTheme, copyPictures, type PicturesShown, siteServedAt } from './sitePages'
import { noteSitePictures } from './sitePictures'
import { planPages } from './sitePlan'
import { selfContainedTheme, standaloneAddresses, standaloneSite } from './standaloneAddresses'
import { type FolderOptions, writeFolderAtomically } from './writeFolderAtomically'

export interface ExportProgress {
  done: number
  total: number
  /** What is being done now, for people. */
  label: SaidText
}

export interface ExportOptions extends Omit<FolderOptions, 'fromNothing'> {
  onProgress?: (progress: ExportProgress) => void
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
  const { onProgress, baseUrl, ...folderOptions } = options
  const { signal } = folderOptions
  const site = siteServedAt(publication.site, baseUrl)
  const index = siteIndexOf(publication)
  const lists = index.lists()
  const feeds = createFeedWriter(publication, index.feeds(), site)
  const articles = storiesAndPages(publication)
  // Those of the stories and lists, the search and the one for addresses that lead nowhere.
  const pages = articles.length + lists.length + 2
  const warnings = warnOfOriginals(site)
  let pagesWritten = 0
  let picturesMade = 0
  const written = await writeFolderAtomically(
    outFolder,
    async (draft) => {
      const pictures: PicturesShown = new Map()
      const variants: VariantsShown = new Map()
      let done = 0
      const pageDone = async (isNew: boolean) => {
        done++
        if (isNew) pagesWritten++
        onProgress?.({ done, total: pages, label: { key: 'jobStep.writingPages' } })
        await draft.breathe()
      }
      const writer = openPageWriter({ site, folder: draft.folder }, (page) =>
        draft.written(page.path, page.hash, page.bytes),
      )
      try {
        for (const page of planPages(publication, index, lists, site, pictures)) {
          const { path, key } = page
          const isKept = draft.keep(path, key)
          switch (page.kind) {
            case 'story': {
              const { article, details } = page
              feeds.note(article, key, details)
              notePageVariants(details, site, variants)
              if (isKept) break
              draft.reserve(path, key)
              writer.write({ path, details, document: textOf(publication, article.id) })
              break
            }
            case 'list':
              // The stories are all before the lists.
              writer.close()
              noteListVariants(page.list, site, variants)
              if (!isKept) draft.add(path, renderListPage(page.list, site, siteAddresses(path)), key)
              break
            case 'search':
              if (!isKept)
                draft.add(path, renderSearchPage(page.search.version, site, siteAddresses(path)), key)
              await addSearchIndex(draft, publication, site, page.search)
              break
            case 'notFound':
              if (!isKept) draft.add(path, notFoundPage(publication, site), key)
          }
          await pageDone(!isKept)
        }
        await writer.finish()
      } finally {
        await writer.end()
      }
      const paths = new Set([...articles.map((article) => article.path), ...lists.map((list) => list.path)])
      const formerFeeds = await addRedirects(draft, publication, site, paths)
      await feeds.write(draft, formerFeeds)
      addSitemaps(draft, site, publication.articles, lists, publication.pages)
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
      addTheme(draft, publication)
    },
    folderOptions,
  )
  await openVariantCache(publication.variantFolder).clean(
    (hash) => publication.media(hash) !== undefined,
    Date.now(),
  )
  return { ...written, pages, pagesWritten, picturesMade, warnings }
}

/** A story's text, as it costs least to hand on. */
function textOf(publication: Publication, id: string): Uint8Array | DocumentJson {
  return publication.packedDocument?.(id) ?? publication.document(id)
}

/** A server shows it for addresses of any depth, from where no relative address leads anywhere. */
function notFoundPage(publication: Publication, site: PageSite): string {
  return renderNotFoundPage(standaloneSite(site), standaloneAddresses(site, selfContainedTheme(publication)))
}
