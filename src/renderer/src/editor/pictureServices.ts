import { explainSystemError } from '../../../shared/errors'
import { call } from '../app/ipcClient'
import { tellFailure } from '../app/tellFailure'
import type { EditorServices } from './editorExtensions'
import { takePictures } from './takePictures'

/** How this window takes pictures in: into the workspace's media folder; what fails is said in a notice. */
export const pictureServices: Pick<EditorServices, 'addMedia' | 'takePictures' | 'onFailure'> = {
  addMedia: (bytes) => call('media:add', { bytes }),
  takePictures,
  onFailure: (thrown) => {
    tellFailure(explainSystemError(thrown, 'take in the picture'))
  },
}
