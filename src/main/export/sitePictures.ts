import type { PagePicture, PageTerm } from '../../shared/page/pageTypes'
import { assetOf } from '../../shared/page/parts/avatar'
import type { Publication } from '../site/publication'
import type { PicturesShown } from './sitePages'

/** Notes the pictures that stand around the stories: the authors'. */
export function noteSitePictures({ articles }: Publication, pictures: PicturesShown): void {
  for (const article of articles) noteAuthorPictures(article.authors, pictures)
}

export function noteAuthorPictures(authors: readonly PageTerm[], pictures: PicturesShown): void {
  for (const { profile } of authors) notePicture(profile?.avatar ?? null, pictures)
}

function notePicture(picture: PagePicture | null, pictures: PicturesShown): void {
  if (picture !== null) pictures.set(assetOf(picture), picture.media)
}
