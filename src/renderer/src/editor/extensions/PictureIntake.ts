import { type Editor, Extension } from '@tiptap/core'
import { Plugin, PluginKey } from '@tiptap/pm/state'
import type { Media } from '../../../../shared/article/records'
import { placeBlock } from '../placeBlock'

export interface PictureIntakeOptions {
  /** Takes a picture into the workspace. @throws GalleyError when it is not one */
  addMedia: (bytes: Uint8Array) => Promise<Media>
  /** Says what went wrong with a picture. */
  onFailure: (error: unknown) => void
}

/** Takes pasted and dropped picture files into the workspace, then into the story where they were let go. */
export const PictureIntake = Extension.create<PictureIntakeOptions>({
  name: 'pictureIntake',

  addOptions() {
    return { addMedia: () => Promise.reject(new Error('no media store')), onFailure: () => undefined }
  },

  addProseMirrorPlugins() {
    const { editor, options } = this
    const take = (files: readonly File[], at: number) => {
      const reading = Promise.all(files.map(async (file) => new Uint8Array(await file.arrayBuffer())))
      reading.then((read) => insertPictures(editor, options, read, at)).catch(options.onFailure)
    }
    return [
      new Plugin({
        key: new PluginKey('pictureIntake'),
        props: {
          handlePaste(view, event, slice) {
            const files = pictureFiles(event.clipboardData)
            // Word processors put a picture of the copied text beside the text itself: the text is what was meant.
            const hasText = slice.content.textBetween(0, slice.content.size).trim() !== ''
            if (files.length === 0 || hasText) return false
            take(files, view.state.selection.to)
            return true
          },
          handleDrop(view, event, _slice, moved) {
            const files = moved ? [] : pictureFiles(event.dataTransfer)
            if (files.length === 0) return false
            const at = view.posAtCoords({ left: event.clientX, top: event.clientY })?.pos
            event.preventDefault()
            take(files, at ?? view.state.selection.to)
            return true
          },
        },
      }),
    ]
  },
})

function pictureFiles(data: DataTransfer | null): File[] {
  return [...(data?.files ?? [])].filter((file) => file.type.startsWith('image/'))
}

/**
 * Takes the pictures in and inserts them after the block that holds `at`; in headline and standfirst, at the start of
 * the body. What cannot be taken in goes to `onFailure`.
 */
export async function insertPictures(
  editor: Editor,
  options: PictureIntakeOptions,
  files: readonly Uint8Array[],
  at: number,
): Promise<void> {
  // The story may be edited while a picture is taken in: its place moves along.
  let place = at
  const follow = ({ transaction }: { transaction: { mapping: { map(position: number): number } } }) => {
    place = transaction.mapping.map(place)
  }
  editor.on('transaction', follow)
  try {
    for (const bytes of files) {
      const media = await options.addMedia(bytes)
      if (editor.isDestroyed) return
      place = insertPicture(editor, media, place)
    }
  } catch (error) {
    options.onFailure(error)
  } finally {
    editor.off('transaction', follow)
  }
}

/** @returns where the next picture goes */
function insertPicture(editor: Editor, media: Media, at: number): number {
  const { state } = editor
  const image = state.schema.node('image', { media: media.hash, width: media.width, height: media.height })
  const { tr } = state
  const start = placeBlock(tr, image, at)
  editor.view.dispatch(tr.scrollIntoView())
  return start + image.nodeSize
}
