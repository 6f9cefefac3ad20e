import type { Node as DocumentNode } from '@tiptap/pm/model'
import { type DocumentJson, readDocument } from '../../shared/document/articleDocument'
import { readReferences } from '../../shared/document/storyReferences'
import {
  mediaAssetName,
  type PageArticle,
  type PageArticleDetails,
  type PageSite,
} from '../../shared/page/pageTypes'
import { themeAssetName, themeFilePath, themeStylesheet } from '../../shared/page/theming/pageTheme'
import type { Publication } from '../site/publication'
import type { SiteArticle, SiteIndex } from '../site/siteIndex'
import type { FolderDraft } from './folderDraft'
import { missingPicture } from './missingPicture'
import { fileKey } from './pageKeys'
import { readPublishedPicture } from './publishedPicture'
import { siteAssets } from './siteAssets'

/** Pictures that pages show: asset name -> SHA-256. */
export type PicturesShown = Map<string, string>

/**
 * Everything of a story's page but its text, its pictures noted.
 * @param document null for a version that is live
 * @throws GalleyError `notFound`
 */
export function describePage(
  publication: Publication,
  index: SiteIndex,
  article: SiteArticle,
  document: DocumentNode | null,
  pictures: PicturesShown,
): PageArticleDetails {
  const details = index.details(article, document)
  notePictures(publication, details, shownPictures(publication, article, document), pictures)
  return details
}

/** A story ready to be rendered, its pictures noted. @throws GalleyError `unknownContent`, `notFound` */
export function preparePage(
  publication: Publication,
  index: SiteIndex,
  article: SiteArticle,
  documentJson: DocumentJson,
  pictures: PicturesShown,
): PageArticle {
  const document = readDocument(documentJson)
  return { ...describePage(publication, index, article, document, pictures), document }
}

function shownPictures(
  publication: Publication,
  article: SiteArticle,
  document: DocumentNode | null,
): readonly string[] {
  return document === null ? publication.references(article.versionId).media : readReferences(document).media
}

/** A page must not be written with a hole in it: what it shows has to be there. */
function notePictures(
  publication: Publication,
  page: PageArticleDetails,
  inText: readonly string[],
  pictures: PicturesShown,
): void {
  const hashes = page.featuredImage === null ? inText : [...inText, page.featuredImage.media]
  for (const hash of hashes) {
    const media = publication.media(hash)
    if (media === undefined) throw missingPicture(page.slug)
    pictures.set(mediaAssetName(hash, media.mime), hash)
  }
}

/** Notes the pictures of cards. Their stories may be shown nowhere else, as in the folder of one story. */
export function noteCardPictures(page: PageArticleDetails, pictures: PicturesShown): void {
  for (const card of [page.previous, page.next, ...page.related]) {
    if (card?.picture) pictures.set(mediaAssetName(card.picture.media, card.picture.mime), card.picture.media)
  }
}

/** A picture keeps the name of its original, whatever was taken out of the file on the way. */
export async function copyPictures(
  publication: Publication,
  pictures: PicturesShown,
  draft: FolderDraft,
): Promise<void> {
  for (const [name, hash] of [...pictures].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const key = fileKey(hash)
    if (!draft.keep(name, key))
      draft.add(name, (await readPublishedPicture(publication, hash)).published, key)
    await draft.breathe()
  }
}

/** Galley's own stylesheets, script and fonts, and whatever the site's theme has beside them. */
export function addTheme(draft: FolderDraft, publication: Publication): void {
  for (const [path, content] of siteAssets) draft.add(path, content)
  const { theme } = publication.site
  if (theme === undefined) return
  for (const path of [themeStylesheet, ...theme.assets]) {
    const content = publication.themeFile(themeFilePath(path))
    if (content !== undefined) draft.add(themeAssetName(theme, path), content)
  }
}

/** The site with another address than the one in its settings. */
export function siteServedAt(site: PageSite, baseUrl: string | undefined): PageSite {
  return baseUrl === undefined ? site : { ...site, settings: { ...site.settings, baseUrl } }
}
