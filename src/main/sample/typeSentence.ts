import * as Y from 'yjs'
import { documentFragmentName } from '../../shared/document/articleDocument'
import type { StorageApi } from '../storage/storageApi'

/** Adds a sentence to the end of the story's last paragraph, through the journal, as if it had been typed. */
export async function typeSentence(storage: StorageApi, id: string, sentence: string): Promise<void> {
  const { update } = await storage.call('document:open', { id })
  const story = new Y.Doc()
  try {
    Y.applyUpdate(story, update)
    const before = Y.encodeStateVector(story)
    const text = lastParagraphText(story.getXmlFragment(documentFragmentName))
    text.insert(text.length, ` ${sentence}`)
    await storage.call('document:append', { id, updates: [Y.encodeStateAsUpdate(story, before)] })
  } finally {
    story.destroy()
  }
}

function lastParagraphText(fragment: Y.XmlFragment): Y.XmlText {
  const blocks = fragment.toArray()
  for (const block of blocks.reverse()) {
    if (!(block instanceof Y.XmlElement) || block.nodeName !== 'paragraph') continue
    const text = block.toArray().at(-1)
    if (text instanceof Y.XmlText) return text
  }
  throw new Error('The story ends in no paragraph that a sentence could be added to.')
}
