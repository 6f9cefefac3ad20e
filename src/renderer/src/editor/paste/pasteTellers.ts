import type { Editor } from '@tiptap/core'
import type { LeftPicture } from './settlePictures'

/** A picture that stayed on the web, with its address there. */
export interface PictureOnWeb {
  picture: LeftPicture
  url: string
}

/** How a paste says what it left out, and offers what can be done about it. */
export interface PasteTellers {
  /** Pictures that stayed on the web; their places are remembered under `picture`. */
  picturesLeft(editor: Editor, pictures: readonly PictureOnWeb[]): void
  /** Pictures that were named and not on the clipboard. */
  picturesLost(count: number): void
  /** Footnotes that were called and not on the clipboard. */
  footnotesLost(count: number): void
  /** Files that are neither pictures nor copy: nothing came of dropping them. */
  filesRefused(names: readonly string[]): void
  /** Text that looks like Markdown went in as it is; its place is remembered under `owner`. */
  markdown(editor: Editor, text: string, owner: object): void
}
