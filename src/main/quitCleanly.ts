import { app } from 'electron'
import type { Windows } from './windows'

/**
 * Before the app ends, every window hands over what was typed and the workspace is let go of; only then does it quit.
 * @param letGo closes the workspace; has a time limit of its own
 */
export function quitCleanly(windows: Windows, letGo: () => Promise<void>): void {
  let step: 'running' | 'finishing' | 'finished' = 'running'

  async function finish(): Promise<void> {
    if (!(await windows.flushAll())) {
      step = 'running'
      return
    }
    await letGo()
    step = 'finished'
    app.quit()
  }

  app.on('before-quit', (event) => {
    if (step === 'finished') return
    event.preventDefault()
    if (step === 'finishing') return
    step = 'finishing'
    finish().catch((error: unknown) => {
      // What was acknowledged is in the journal; an app that cannot be quit would help nobody.
      console.error('Quitting:', error)
      step = 'finished'
      app.quit()
    })
  })
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit()
  })
}
