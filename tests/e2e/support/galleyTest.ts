import { rmSync } from 'node:fs'
import { test as base, type Electron, type ElectronApplication, expect, type Page } from '@playwright/test'
import { temporaryFolder } from './galleyCalls'
import { firstWindow, launchGalley } from './launchGalley'

export interface Problems {
  /** What the pages have complained of in this test and was not expected. */
  unexpected(): string[]
  /** These complaints are what the test is about. */
  expect(pattern: RegExp): void
}

interface RunningApp {
  app: ElectronApplication
  userData: string
  /** Everything that its pages have complained of. */
  complaints: string[]
}

interface AppOfFile {
  /** The app of this test file; another file's is closed first. */
  get(file: string): Promise<RunningApp>
}

interface TestFixtures {
  running: RunningApp
  /** One app for all tests of a file, with settings of its own and no workspace open at first. */
  app: ElectronApplication
  /** Its first window. */
  window: Page
  /** Warnings and errors on a page's console, and errors that nobody caught: an unexpected one fails the test. */
  problems: Problems
}

interface WorkerFixtures {
  appOfFile: AppOfFile
}

/** Notes what a page complains of from now on. */
export function collectComplaints(page: Page, complaints: string[]): void {
  page.on('console', (message) => {
    const type = message.type()
    if (type === 'warning' || type === 'error') complaints.push(`${type}: ${message.text()}`)
  })
  page.on('pageerror', (error) => complaints.push(`uncaught: ${error.message}`))
}

async function startApp(electron: Electron): Promise<RunningApp> {
  const userData = temporaryFolder('user-data')
  const app = await launchGalley(electron, userData)
  const complaints: string[] = []
  for (const page of app.windows()) collectComplaints(page, complaints)
  app.on('window', (page) => collectComplaints(page, complaints))
  await firstWindow(app)
  return { app, userData, complaints }
}

async function stopApp({ app, userData }: RunningApp): Promise<void> {
  await app.close()
  rmSync(userData, { recursive: true, force: true })
}

export const test = base.extend<TestFixtures, WorkerFixtures>({
  appOfFile: [
    async ({ playwright }, use) => {
      let current: { file: string; running: RunningApp } | undefined
      await use({
        async get(file) {
          if (current?.file !== file) {
            if (current !== undefined) await stopApp(current.running)
            current = { file, running: await startApp(playwright._electron) }
          }
          return current.running
        },
      })
      if (current !== undefined) await stopApp(current.running)
    },
    { scope: 'worker' },
  ],
  running: async ({ appOfFile }, use, testInfo) => {
    await use(await appOfFile.get(testInfo.file))
  },
  app: async ({ running }, use) => {
    await use(running.app)
  },
  window: async ({ app }, use) => {
    await use(app.windows()[0] ?? (await firstWindow(app)))
  },
  problems: [
    async ({ running }, use) => {
      const before = running.complaints.length
      const expected: RegExp[] = []
      const unexpected = () => {
        const complaints = running.complaints.slice(before)
        return complaints.filter((complaint) => !expected.some((pattern) => pattern.test(complaint)))
      }
      await use({ unexpected, expect: (pattern) => expected.push(pattern) })
      expect(unexpected(), 'what the pages complained of').toEqual([])
    },
    { auto: true },
  ],
})

export { expect } from '@playwright/test'
