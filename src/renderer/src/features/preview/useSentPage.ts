import { useEffect, useState } from 'react'
import { readDocument } from '../../../../shared/document/articleDocument'
import type { GalleyError } from '../../../../shared/errors'
import { renderArticlePage } from '../../../../shared/page/renderArticlePage'
import { renderListPage, renderNotFoundPage } from '../../../../shared/page/renderListPage'
import type { SitePreview } from '../../../../shared/page/sitePreview'
import type { PreviewFrameHandle } from './PreviewFrame'
import { previewAddresses } from './previewAddresses'

/**
 * Shows a page of the site in the frame; what is not there is shown as a reader would find it.
 * @param place from where: an anchor, empty for the beginning; undefined for where the reader is
 * @returns what part of the site's theme could not be written, if any
 */
export function useSentPage(
  preview: SitePreview | undefined,
  { frames, send }: PreviewFrameHandle,
  place?: string,
): GalleyError | null {
  const [failure, setFailure] = useState<GalleyError | null>(null)
  useEffect(() => {
    if (preview === undefined || frames === 0) return
    let first: GalleyError | null = null
    const page = pageOf(preview, (error) => {
      first ??= error
    })
    send({ page, ...(place === undefined ? {} : { place }) })
    setFailure(first)
  }, [preview, frames, send, place])
  return failure
}

function pageOf({ site, list, story }: SitePreview, onThemeFailure: (error: GalleyError) => void): string {
  if (story !== null) {
    const article = { ...story.details, document: readDocument(story.document) }
    return renderArticlePage(article, site, previewAddresses, { onThemeFailure })
  }
  if (list !== null) return renderListPage(list, site, previewAddresses, onThemeFailure)
  return renderNotFoundPage(site, previewAddresses, onThemeFailure)
}
