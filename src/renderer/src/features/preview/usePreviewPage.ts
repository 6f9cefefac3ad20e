import type { Editor } from '@tiptap/core'
import { useEffect, useState } from 'react'
import type { GalleyError } from '../../../../shared/errors'
import { type PagePatch, patchPage } from '../../../../shared/page/pagePatch'
import type { PageContext } from '../../../../shared/page/pageTypes'
import type { ArticlePieces } from '../../../../shared/page/parts/copyPieces'
import { renderArticlePieces } from '../../../../shared/page/renderArticlePage'
import { Pause } from '../../app/pause'
import { previewAddresses } from './previewAddresses'

/** How long the typing pauses before the preview follows, and how far it may fall behind, in milliseconds. */
const following = { pause: 100, latest: 400 }

/** What the preview's frame is sent: a whole page, or the elements of its copy that changed. */
/** With `place`, the page is shown from there: an anchor, or empty for its beginning. */
export type PreviewMessage = { page: string; place?: string } | { patch: PagePatch }

/**
 * Sends the story's page to `send`: at once, whenever what is around the text changes, and soon after each edit. Between
 * two keys nothing is rendered; what is rendered and sent is the blocks that changed.
 * @param frames how often the frame has begun anew; 0 before it can show anything
 * @returns what part of the site's theme could not be written, if any; Galley's own stands in for it
 */
export function usePreviewPage(
  editor: Editor | null,
  context: PageContext | undefined,
  frames: number,
  send: (message: PreviewMessage) => void,
): GalleyError | null {
  const [failure, setFailure] = useState<GalleyError | null>(null)
  useEffect(() => {
    if (editor === null || context === undefined || frames === 0) return
    let shown: ArticlePieces | undefined
    const render = () => {
      const article = { ...context.article, document: editor.state.doc }
      let first: GalleyError | null = null
      const onThemeFailure = (error: GalleyError) => {
        first ??= error
      }
      const pieces = renderArticlePieces(article, context.site, previewAddresses, { onThemeFailure })
      setFailure((before) => (before?.message === first?.message ? before : first))
      const patch = shown === undefined ? null : patchPage(shown, pieces)
      shown = pieces
      if (patch === null) send({ page: pieces.before + pieces.blocks.join('') + pieces.after })
      else if (patch.remove > 0 || patch.html !== '') send({ patch })
    }
    const settling = new Pause(render, following)
    const renderSoon = () => settling.happened()
    render()
    editor.on('update', renderSoon)
    return () => {
      settling.cancel()
      editor.off('update', renderSoon)
    }
  }, [editor, context, frames, send])
  return failure
}
