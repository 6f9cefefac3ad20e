import { Extension } from '@tiptap/core'
import type { Node as DocumentNode } from '@tiptap/pm/model'
import { Plugin, PluginKey, type Transaction } from '@tiptap/pm/state'
import { GalleyError } from '../../../../shared/errors'
import { changedRange } from '../paste/changedRange'
import { isBroughtIn } from '../StoryUndo'

export interface WholeStoryOptions {
  onFailure: (error: unknown) => void
}

/**
 * Refuses a change that would leave a block without what it needs, as a pull quote without a line for who said it: no
 * other part of Galley could read the story any more. The editor's steps see to what they join, not to what is inside
 * of what they put in. It is the last net: whatever falls into it is a defect, and is told.
 */
export const WholeStory = Extension.create<WholeStoryOptions>({
  name: 'wholeStory',

  addOptions() {
    return { onFailure: () => undefined }
  },

  addProseMirrorPlugins() {
    const { onFailure } = this.options
    return [
      new Plugin({
        key: new PluginKey('wholeStory'),
        filterTransaction(transaction) {
          if (!transaction.docChanged || isBroughtIn(transaction)) return true
          const broken = brokenBlock(transaction)
          if (broken === null) return true
          onFailure(
            new GalleyError('internal', {
              happened: `That would have left a block (${broken}) without a part that it needs.`,
              safe: 'Nothing was changed: the story is what it was.',
              remedy: 'Do it in smaller steps, and report it with what you were doing.',
            }),
          )
          return false
        },
      }),
    ]
  },
})

/** The kind of the first block in what was changed that lacks something; null when all are whole. */
function brokenBlock(transaction: Transaction): string | null {
  const range = changedRange([transaction])
  if (range === null) return null
  let broken: string | null = null
  const look = (node: DocumentNode) => {
    if (broken === null && !node.isText && !node.type.validContent(node.content)) broken = node.type.name
    return broken === null
  }
  transaction.doc.nodesBetween(range.from, Math.min(range.to, transaction.doc.content.size), look)
  return broken
}
