import type { Editor } from '@tiptap/core'
import { putAtom } from './putAtom'

/** What is in an embed card. */
export interface EmbedFields {
  url: string
  title: string
  description: string
  source: string
  /** The hash of its picture's file. */
  media: string | null
  alt: string
}

/** Puts an embed card into the story at the caret, or new fields into the card that begins at `at`. */
export function putEmbedCard(editor: Editor, at: number | null, fields: EmbedFields): void {
  putAtom(editor, at, 'embedCard', { ...fields })
}
