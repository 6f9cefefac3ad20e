import { type Editor, Extension } from '@tiptap/core'
import { Plugin, PluginKey } from '@tiptap/pm/state'
import type { Media } from '../../../../shared/article/records'
import { sayPlaced } from '../copySaid'
import { isPictureFile, type PictureFile, readPictureFiles } from '../pictureFiles'
import { placePictures, pointedPlace } from '../placePictures'

export interface PictureIntakeOptions {
  /** Takes pictures into the workspace. Says itself what could not be taken in. */
  takePictures: (files: readonly PictureFile[]) => Promise<Media[]>
  /** Says what else went wrong. */
  onFailure: (error: unknown) => void
}

/** Takes pasted and dropped picture files into the workspace, then into the story where they were let go. */
export const PictureIntake = Extension.create<PictureIntakeOptions>({
  name: 'pictureIntake',

  addOptions() {
    return { takePictures: () => Promise.reject(new Error('no media store')), onFailure: () => undefined }
  },

  addProseMirrorPlugins() {
    const { editor, options } = this
    const take = (files: readonly File[], at: number) => {
      readPictureFiles(files)
        .then((read) => insertPictures(editor, options, read, at))
        .catch(options.onFailure)
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
            event.preventDefault()
            take(files, pointedPlace(view, event)?.to ?? view.state.selection.to)
            return true
          },
        },
      }),
    ]
  },
})

function pictureFiles(data: DataTransfer | null): File[] {
  return [...(data?.files ?? [])].filter(isPictureFile)
}

/**
 * Takes the pictures in and places them together, as one step to undo, with the caret after them unless somebody has
 * gone on elsewhere meanwhile. Those that cannot be taken in are left out.
 * @param at where they were let go; see `placePictures`
 */
export async function insertPictures(
  editor: Editor,
  options: PictureIntakeOptions,
  files: readonly PictureFile[],
  at: number,
): Promise<void> {
  // The story may be edited while a picture is taken in: its place moves along.
  let place = at
  let isElsewhere = false
  const follow = ({ transaction }: { transaction: Editor['state']['tr'] }) => {
    place = transaction.mapping.map(place)
    isElsewhere ||= transaction.docChanged || transaction.selectionSet
  }
  editor.on('transaction', follow)
  let taken: Media[] = []
  try {
    taken = await options.takePictures(files)
  } finally {
    editor.off('transaction', follow)
  }
  if (taken.length === 0 || editor.isDestroyed) return
  const { schema, tr } = editor.state
  const pictures = taken.map(({ hash, width, height }) =>
    schema.node('image', { media: hash, width, height }),
  )
  const after = placePictures(tr, pictures, place)
  if (!isElsewhere) tr.setSelection(after).scrollIntoView()
  editor.view.dispatch(tr)
  sayPlaced(taken.length)
  if (!isElsewhere) editor.view.focus()
}
