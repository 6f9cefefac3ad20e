import type { Editor } from '@tiptap/core'
import type { Media } from '../../../../shared/article/records'
import { measureMarkup, textOfMarkup } from '../../../../shared/foreignHtml/measureMarkup'
import {
  isBeyondReading,
  readPastedHtml,
  withoutParserTraps,
} from '../../../../shared/foreignHtml/readPastedHtml'
import { type PictureSource, readPictureSources } from './pastedPictures'
import type { PasteTellers } from './pasteTellers'
import type { LeftPicture } from './settlePictures'

interface Intake {
  addMedia: (bytes: Uint8Array) => Promise<Media>
  onFailure: (error: unknown) => void
}

/** One paste or drop, from the clipboard to the notices about it. */
export class PasteSession {
  /** A title that stood at the start, for the headline; empty for none. */
  title = ''
  /** The text that was pasted, when it looks like Markdown. */
  markdown: string | null = null
  /** True when it is inserted between blocks, as a file is, and not into the line at the caret. */
  isWhole = false
  /** True once it is on its way into the story. */
  isDelivered = false
  /** By the names that stand for the pictures in the copy. */
  sources: ReadonlyMap<string, PictureSource> = new Map()
  readonly taken = new Map<string, Media>()
  readonly #rtf: string
  #lostFootnotes = 0
  #refusedPictures = 0

  /** @param rtf the same copy as rich text; empty when there is none */
  constructor(rtf: string) {
    this.#rtf = rtf
  }

  /** True when nothing is left to be done once the copy is in the story. */
  get isIdle(): boolean {
    return this.sources.size === 0 && this.markdown === null && this.#lostFootnotes === 0
  }

  /** True when pictures came along that are to be taken in first. */
  get hasBytes(): boolean {
    return [...this.sources.values()].some(({ kind }) => kind === 'bytes')
  }

  /** @returns the HTML as the schema's parse rules read it */
  readHtml(html: string, takesTitle: boolean): string {
    if (measureMarkup(html, parserLimits) !== null) return asParagraph(textOfMarkup(html))
    const parsed = new DOMParser().parseFromString(withoutParserTraps(html), 'text/html')
    if (isBeyondReading(parsed.documentElement)) return asParagraph(textOfMarkup(html))
    const read = readPastedHtml(parsed.documentElement, { takesTitle })
    this.title = read.title
    this.sources = readPictureSources(read.pictures, this.#rtf)
    this.#lostFootnotes = read.lostFootnotes
    return read.html
  }

  /** Takes the pictures that came along into the workspace; what fails is said, and the copy goes in without it. */
  async takePictures({ addMedia, onFailure }: Intake): Promise<void> {
    for (const [name, source] of this.sources) {
      if (source.kind !== 'bytes') continue
      try {
        this.taken.set(name, await addMedia(source.bytes))
      } catch (error) {
        this.#refusedPictures++
        onFailure(error)
      }
    }
  }

  /** Says what was left out. @param left the pictures that were in the copy and are not in the story */
  tell(editor: Editor, left: readonly LeftPicture[], tellers: PasteTellers): void {
    const onWeb = left.flatMap((picture) => {
      const source = this.sources.get(picture.name)
      return source?.kind === 'web' ? [{ picture, url: source.url }] : []
    })
    const lost = left.length - onWeb.length - this.#refusedPictures
    if (this.#lostFootnotes > 0) tellers.footnotesLost(this.#lostFootnotes)
    if (lost > 0) tellers.picturesLost(lost)
    if (onWeb.length > 0) tellers.picturesLeft(editor, onWeb)
  }
}

/** Far above what any program writes, since tags in comments are counted as well. */
const parserLimits = { elements: 800_000, depth: 1000 }

/** Characters; one paragraph of megabytes would take the engine half a minute to lay out. */
const longestText = 100_000

/** The text of HTML whose markup is not read, in one paragraph. */
function asParagraph(text: string): string {
  const paragraph = document.createElement('p')
  paragraph.textContent = text.slice(0, longestText)
  return paragraph.outerHTML
}
