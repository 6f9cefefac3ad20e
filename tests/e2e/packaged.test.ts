import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import { chromium, expect, type Page, test } from '@playwright/test'
import { answerDialogs, call, createWorkspace, temporaryFolder } from './support/galleyCalls'
import { collectComplaints } from './support/galleyTest'
import {
  definedEnvironment,
  firstWindow,
  launchGalley,
  projectFolder,
  sandboxArguments,
} from './support/launchGalley'

const packagedApp = join(projectFolder, 'dist', 'linux-unpacked', 'galley')
const enabled = 49
const disabled = 48

/** Starts the packaged app and waits for the address of its debugging port, which its fuses leave open. */
async function startPackaged(userData: string): Promise<{ child: ChildProcess; address: string }> {
  const child = spawn(packagedApp, [...sandboxArguments(), '--remote-debugging-port=0'], {
    env: { ...definedEnvironment(), GALLEY_USER_DATA: userData },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const address = await new Promise<string>((resolve, reject) => {
    let said = ''
    child.stderr.on('data', (chunk: Buffer) => {
      said += chunk.toString('utf8')
      const found = /DevTools listening on (ws:\S+)/.exec(said)?.[1]
      if (found !== undefined) resolve(found)
    })
    child.once('close', (code) => reject(new Error(`The packaged app ended with code ${code}:\n${said}`)))
  })
  return { child, address }
}

async function windowOf(address: string): Promise<{ window: Page; close(): Promise<void> }> {
  const browser = await chromium.connectOverCDP(address)
  const [context] = browser.contexts()
  if (context === undefined) throw new Error('The packaged app has no page')
  const window = context.pages()[0] ?? (await context.waitForEvent('page'))
  await window.waitForLoadState('load')
  return { window, close: () => browser.close() }
}

test.skip(process.platform !== 'linux', 'The unpacked folder that is tested here is the one for Linux')

test('there is a packaged app', () => {
  expect(existsSync(packagedApp), 'run `npm run package` first').toBe(true)
})

test('its fuses are set and its archive holds no foreign binaries', async () => {
  const fuses = await getCurrentFuseWire(packagedApp)
  expect(fuses[FuseV1Options.RunAsNode]).toBe(disabled)
  expect(fuses[FuseV1Options.EnableCookieEncryption]).toBe(enabled)
  expect(fuses[FuseV1Options.EnableNodeOptionsEnvironmentVariable]).toBe(disabled)
  expect(fuses[FuseV1Options.EnableNodeCliInspectArguments]).toBe(disabled)
  expect(fuses[FuseV1Options.OnlyLoadAppFromAsar]).toBe(enabled)
  expect(fuses[FuseV1Options.GrantFileProtocolExtraPrivileges]).toBe(disabled)
  const unpacked = join(projectFolder, 'dist', 'linux-unpacked', 'resources', 'app.asar.unpacked')
  const binaries = readdirSync(unpacked, { recursive: true, encoding: 'utf8' }).filter((name) => {
    return name.endsWith('.node')
  })
  expect(binaries.length).toBeGreaterThan(0)
  for (const name of binaries) expect(name).not.toMatch(/darwin|win32|arm64/)
})

test('what is not under Galley’s own licence has its licence beside it', () => {
  const licences = readdirSync(join(projectFolder, 'dist', 'linux-unpacked', 'resources', 'licences'))
  const parts = ['hunspell-MPL', 'GPL', 'dictionary-en', 'dictionary-en-gb', 'dictionary-de', 'dictionary-fr']
  for (const part of parts)
    expect(
      licences.some((name) => name.startsWith(part)),
      part,
    ).toBe(true)
})

test('the packaged app opens a workspace, saves, and publishes into a folder', async ({ playwright }) => {
  const userData = temporaryFolder('packaged')
  const site = join(temporaryFolder('packaged-site'), 'site')
  mkdirSync(site)

  // The system's dialogs can only be answered in the app under development: there the folders are chosen.
  const development = await launchGalley(playwright._electron, userData)
  const before = await firstWindow(development)
  const { folder } = await createWorkspace(development, before, { name: 'Packed Desk' })
  await answerDialogs(development, [site])
  await call(before, 'dialog:chooseFolder', { purpose: 'target' })
  await call(before, 'target:add', { name: 'Folder', settings: { kind: 'folder', path: site } })
  await development.close()

  const { child, address } = await startPackaged(userData)
  const complaints: string[] = []
  try {
    const { window, close } = await windowOf(address)
    collectComplaints(window, complaints)
    expect(await call(window, 'workspace:current', {})).toMatchObject({ folder, name: 'Packed Desk' })
    // Engine and dictionaries are read from inside the archive.
    for (const [language, right, wrong] of [
      ['en-GB', 'harbour', 'harbuor'],
      ['en-US', 'harbor', 'harbour'],
      ['de-AT', 'Hafen', 'Hafn'],
      ['fr', 'bateau', 'bateua'],
    ] as const) {
      const checked = await call(window, 'spelling:check', { language, words: [right, wrong] })
      expect(checked.unknown, language).toEqual([wrong])
    }
    const { id } = await call(window, 'article:create', { headline: 'Ferry returns', section: 'Harbour' })
    await call(window, 'article:move', { id, move: 'publish' })
    const receipts = async () => (await call(window, 'outbox:list', {})).receipts.length
    await expect.poll(receipts, { timeout: 20_000 }).toBe(1)
    expect(existsSync(join(site, 'index.html'))).toBe(true)
    await close()
  } finally {
    child.kill('SIGTERM')
    await new Promise((resolve) => child.once('close', resolve))
  }
  expect(complaints).toEqual([])
  expect(existsSync(join(folder, 'galley.holder.json')), 'the workspace was let go of').toBe(false)
  rmSync(userData, { recursive: true, force: true })
})

test('nothing turns the packaged app into a plain Node', async () => {
  const userData = temporaryFolder('packaged-node')
  const probe = join(userData, 'probe.js')
  const proof = join(userData, 'ran')
  writeFileSync(probe, `require('node:fs').writeFileSync(${JSON.stringify(proof)}, 'ran')`)
  const child = spawn(packagedApp, [...sandboxArguments(), probe], {
    env: {
      ...definedEnvironment(),
      GALLEY_USER_DATA: userData,
      ELECTRON_RUN_AS_NODE: '1',
      NODE_OPTIONS: `--require ${probe}`,
    },
    stdio: 'ignore',
  })
  await new Promise((resolve) => setTimeout(resolve, 2_500))
  child.kill('SIGTERM')
  await new Promise((resolve) => child.once('close', resolve))
  expect(existsSync(proof)).toBe(false)
  rmSync(userData, { recursive: true, force: true })
})
