import { explainSystemError } from '../../../shared/errors'
import { call } from '../app/ipcClient'
import { tellFailure } from '../app/tellFailure'
import type { PictureIntakeOptions } from './extensions/PictureIntake'

/** How this window takes pictures in: into the workspace's media folder; what fails is said in a notice. */
export const pictureServices: PictureIntakeOptions = {
  addMedia: (bytes) => call('media:add', { bytes }),
  onFailure: (thrown) => {
    tellFailure(explainSystemError(thrown, 'take in the picture'))
  },
}
