/**
 * Draws resources/icon.png (512 x 512) from resources/icon.svg, with the Electron that is installed. Run by hand after
 * the drawing was changed: node scripts/drawIcon.mjs
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { hasDisplay, runsAsRootOnLinux } from './display.mjs'
import { readyElectron } from './electronAsNode.mjs'
import { projectFolder } from './projectFolders.mjs'

const resources = join(projectFolder, 'resources')
const work = mkdtempSync(join(tmpdir(), 'galley-icon-'))
writeFileSync(
  join(work, 'main.js'),
  `const { app, BrowserWindow } = require('electron')
const { readFileSync, writeFileSync } = require('node:fs')
app.disableHardwareAcceleration()
app.whenReady().then(async () => {
  const window = new BrowserWindow({ width: 512, height: 512, show: false, frame: false, transparent: true,
    webPreferences: { offscreen: true } })
  const svg = readFileSync(process.env.ICON_SOURCE, 'utf8')
  const page = '<body style="margin:0;overflow:hidden">' + svg
  await window.loadURL('data:text/html;base64,' + Buffer.from(page).toString('base64'))
  await new Promise((resolve) => setTimeout(resolve, 300))
  const image = await window.webContents.capturePage({ x: 0, y: 0, width: 512, height: 512 })
  writeFileSync(process.env.ICON_TARGET, image.toPNG())
  app.quit()
})
`,
)
writeFileSync(join(work, 'package.json'), '{"name":"icon","main":"main.js"}')
const executable = await readyElectron({ virtualDisplay: !hasDisplay() })
const command = [executable, ...(runsAsRootOnLinux() ? ['--no-sandbox'] : []), work]
const [program = '', ...programArguments] = hasDisplay() ? command : ['xvfb-run', '-a', ...command]
const env = {
  ...process.env,
  ICON_SOURCE: join(resources, 'icon.svg'),
  ICON_TARGET: join(resources, 'icon.png'),
}
const { status, stderr } = spawnSync(program, programArguments, { env, encoding: 'utf8' })
rmSync(work, { recursive: true, force: true })
if (status !== 0) process.stderr.write(stderr)
process.exitCode = status ?? 1
