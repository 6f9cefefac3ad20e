import type { Editor } from '@tiptap/core'
import { call } from '../app/ipcClient'
import { insertPictures } from './extensions/PictureIntake'
import { pictureServices } from './pictureServices'

/** Asks for picture files and puts them into the story at the caret. */
export function choosePictures(editor: Editor): true {
  const at = editor.state.selection.to
  call('dialog:chooseImages', { multiple: true })
    .then((files) =>
      insertPictures(
        editor,
        pictureServices,
        files.map(({ bytes }) => bytes),
        at,
      ),
    )
    .catch(pictureServices.onFailure)
  return true
}
