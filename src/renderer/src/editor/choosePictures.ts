import type { Editor } from '@tiptap/core'
import type { Media } from '../../../shared/article/records'
import { call } from '../app/ipcClient'
import { sayPlaced } from './copySaid'
import { insertPictures } from './extensions/PictureIntake'
import { pictureServices } from './pictureServices'
import { placePictures } from './placePictures'
import { takePictures } from './takePictures'

/** Asks for picture files and puts them into the story at the caret. */
export function choosePictures(editor: Editor): true {
  const at = editor.state.selection.to
  call('dialog:chooseImages', { multiple: true })
    .then((files) => insertPictures(editor, pictureServices, files, at))
    .catch(pictureServices.onFailure)
  return true
}

/** Asks for picture files and takes them into the workspace. Says what could not be taken in; the others still come. */
export async function chooseMedia(multiple: boolean): Promise<Media[]> {
  try {
    return await takePictures(await call('dialog:chooseImages', { multiple }))
  } catch (error) {
    pictureServices.onFailure(error)
    return []
  }
}

/** The attributes of a picture that was just taken in. */
export function pictureAttributes({ hash, width, height }: Media) {
  return { media: hash, width, height }
}

/** Asks for several pictures and shows them together, at the caret. One alone is simply a picture. */
export function chooseGallery(editor: Editor): true {
  const at = editor.state.selection.to
  void chooseMedia(true).then((media) => {
    if (media.length === 0 || editor.isDestroyed) return
    const { schema, tr } = editor.state
    const pictures = media.map((one) => schema.node('image', pictureAttributes(one)))
    const blocks = pictures.length === 1 ? pictures : [schema.node('gallery', null, pictures)]
    editor.view.dispatch(tr.setSelection(placePictures(tr, blocks, at)).scrollIntoView())
    sayPlaced(media.length)
    editor.view.focus()
  })
  return true
}
