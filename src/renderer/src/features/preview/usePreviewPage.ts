import type { Editor } from '@tiptap/core'
import { useEffect } from 'react'
import type { PageContext } from '../../../../shared/page/pageTypes'
import { renderArticlePage } from '../../../../shared/page/renderArticlePage'
import { previewAddresses } from './previewAddresses'

/** How long the typing pauses before the preview follows, and how far it may fall behind, in milliseconds. */
const settleTime = 100
const longestDelay = 400

/**
 * Sends the story's page to `show`: at once, whenever what is around the text changes, and soon after each edit. Between
 * two keys nothing is rendered; what is rendered is the blocks that changed, joined with those that did not.
 */
export function usePreviewPage(
  editor: Editor | null,
  context: PageContext | undefined,
  isReady: boolean,
  show: (page: string) => void,
): void {
  useEffect(() => {
    if (editor === null || context === undefined || !isReady) return
    let settling: ReturnType<typeof setTimeout> | undefined
    let firstEdit = 0
    const render = () => {
      settling = undefined
      firstEdit = 0
      const article = { ...context.article, document: editor.state.doc }
      show(renderArticlePage(article, context.site, previewAddresses))
    }
    const renderSoon = () => {
      const now = performance.now()
      if (firstEdit === 0) firstEdit = now
      clearTimeout(settling)
      settling = setTimeout(render, Math.max(0, Math.min(settleTime, firstEdit + longestDelay - now)))
    }
    render()
    editor.on('update', renderSoon)
    return () => {
      clearTimeout(settling)
      editor.off('update', renderSoon)
    }
  }, [editor, context, isReady, show])
}
