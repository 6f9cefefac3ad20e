import type { PagePicture, PageSite, PageTerm } from '../../shared/page/pageTypes'
import { assetOf } from '../../shared/page/parts/avatar'
import type { Publication } from '../site/publication'
import type { PicturesShown } from './sitePages'

/** Notes the pictures that stand around the stories: logo, icons, and the authors'. */
export function noteSitePictures({ site, articles }: Publication, pictures: PicturesShown): void {
  noteMastheadPictures(site, pictures)
  for (const article of articles) noteAuthorPictures(article.authors, pictures)
}

/** Notes what every page shows of the site itself. */
export function noteMastheadPictures({ logo, icons = [] }: PageSite, pictures: PicturesShown): void {
  notePicture(logo?.light ?? null, pictures)
  notePicture(logo?.dark ?? null, pictures)
  for (const icon of icons) notePicture(icon, pictures)
}

export function noteAuthorPictures(authors: readonly PageTerm[], pictures: PicturesShown): void {
  for (const { profile } of authors) notePicture(profile?.avatar ?? null, pictures)
}

function notePicture(picture: PagePicture | null, pictures: PicturesShown): void {
  if (picture !== null) pictures.set(assetOf(picture), picture.media)
}
