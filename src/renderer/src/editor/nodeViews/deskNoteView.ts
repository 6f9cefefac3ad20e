import type { NodeViewRenderer } from '@tiptap/core'
import { t } from '../../texts/t'
import { blockIcon } from './blockIcons'
import { frameView } from './frameView'

/** A note to the desk, which says that it is never published: by its colour, an icon and words. */
export function deskNoteView(): NodeViewRenderer {
  return frameView({
    tag: 'div',
    className: 'deskNote',
    label: `${t('block.deskNote')}: ${t('block.deskNote.unpublished')}`,
    makeHead() {
      const head = document.createElement('div')
      head.className = 'deskNoteHead'
      // The block itself is called so.
      head.setAttribute('aria-hidden', 'true')
      const name = document.createElement('strong')
      name.textContent = t('block.deskNote')
      const warning = document.createElement('span')
      warning.textContent = t('block.deskNote.unpublished')
      head.append(blockIcon('unpublished'), name, warning)
      return head
    },
  })
}
