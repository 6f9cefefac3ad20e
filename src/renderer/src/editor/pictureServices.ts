import { explainSystemError } from '../../../shared/errors'
import { call } from '../app/ipcClient'
import { showToast } from '../components/toasts'
import type { PictureIntakeOptions } from './extensions/PictureIntake'

/** How this window takes pictures in: into the workspace's media folder; what fails is said in a notice. */
export const pictureServices: PictureIntakeOptions = {
  addMedia: (bytes) => call('media:add', { bytes }),
  onFailure: (thrown) => {
    const error = explainSystemError(thrown, 'take in the picture')
    showToast({ message: `${error.happened} ${error.remedy}`, tone: 'failure' })
  },
}
