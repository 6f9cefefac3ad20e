import { useEffect } from 'react'
import { readDocument } from '../../../../shared/document/articleDocument'
import { renderArticlePage } from '../../../../shared/page/renderArticlePage'
import { renderListPage, renderNotFoundPage } from '../../../../shared/page/renderListPage'
import type { SitePreview } from '../../../../shared/page/sitePreview'
import type { PreviewFrameHandle } from './PreviewFrame'
import { previewAddresses } from './previewAddresses'

/**
 * Shows a page of the site in the frame; what is not there is shown as a reader would find it.
 * @param place from where: an anchor, empty for the beginning; undefined for where the reader is
 */
export function useSentPage(
  preview: SitePreview | undefined,
  { frames, send }: PreviewFrameHandle,
  place?: string,
): void {
  useEffect(() => {
    if (preview === undefined || frames === 0) return
    send({ page: pageOf(preview), ...(place === undefined ? {} : { place }) })
  }, [preview, frames, send, place])
}

function pageOf({ site, list, story }: SitePreview): string {
  if (story !== null) {
    const article = { ...story.details, document: readDocument(story.document) }
    return renderArticlePage(article, site, previewAddresses)
  }
  if (list !== null) return renderListPage(list, site, previewAddresses)
  return renderNotFoundPage(site, previewAddresses)
}
