import { createWorkspace } from './galleyCalls'
import { test } from './galleyTest'
import { resizeWindow } from './look'

/**
 * The tests of a file run in one workspace, in a window of the usual size. Called at the top of the file.
 * @param sample whether the workspace begins with the sample stories
 */
export function inWorkspace(name: string, { sample = false }: { sample?: boolean } = {}): void {
  test.beforeAll(async ({ appOfFile }, testInfo) => {
    const { app } = await appOfFile.get(testInfo.file)
    const [window] = app.windows()
    if (window === undefined) return
    await resizeWindow(app)
    await createWorkspace(app, window, { name, sample })
  })
}
