/**
 * Everything that must hold before a change is shared: `npm test`, `npm run check` and CI all run this. Stops at
 * the first step that fails.
 */
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { readyElectron } from './electronAsNode.mjs'
import { projectFolder } from './projectFolders.mjs'

/**
 * @typedef {object} Step
 * @property {string} name
 * @property {string[]} command arguments of this Node
 * @property {boolean} [shown] its output is shown as it comes; otherwise only when it fails
 */

/** @param {string} path */
const inPackages = (path) => join(projectFolder, 'node_modules', ...path.split('/'))
/** @param {string} name */
const script = (name) => join(projectFolder, 'scripts', name)

const biomeColours = process.stdout.isTTY ? 'force' : 'off'

/** @type {Step[]} */
const steps = [
  {
    name: 'lint and format',
    command: [
      inPackages('@biomejs/biome/bin/biome'),
      'ci',
      '--error-on-warnings',
      `--colors=${biomeColours}`,
      '.',
    ],
  },
  { name: 'types', command: [inPackages('typescript/bin/tsc'), '-p', '.'] },
  { name: 'unit tests', command: [script('unitTests.mjs')], shown: true },
  { name: 'build', command: [script('build.mjs')] },
  { name: 'package', command: [script('package.mjs')] },
  { name: 'window tests', command: [script('windowTests.mjs')], shown: true },
]

/**
 * @param {Step} step
 * @returns {Promise<{ passed: boolean, output: string }>}
 */
function run({ command, shown = false }) {
  return new Promise((resolve, reject) => {
    const output = shown ? 'inherit' : 'pipe'
    const child = spawn(process.execPath, command, { cwd: projectFolder, stdio: ['ignore', output, output] })
    /** @type {Buffer[]} */
    const chunks = []
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => chunks.push(chunk))
    child.once('error', reject)
    child.once('close', (code) => {
      resolve({ passed: code === 0, output: Buffer.concat(chunks).toString('utf8') })
    })
  })
}

/** @param {number} since */
const seconds = (since) => `${((performance.now() - since) / 1000).toFixed(1)} s`

/**
 * @param {Step[]} wanted
 * @returns {Promise<number>} the exit code
 */
export async function runSteps(wanted) {
  const started = performance.now()
  for (const [index, step] of wanted.entries()) {
    const stepStarted = performance.now()
    process.stdout.write(`[${index + 1}/${wanted.length}] ${step.name} ...\n`)
    const { passed, output } = await run(step)
    if (!passed) {
      process.stdout.write(output)
      process.stdout.write(
        `FAILED: ${step.name} (${seconds(stepStarted)}); the steps after it were not run\n`,
      )
      return 1
    }
    process.stdout.write(`[${index + 1}/${wanted.length}] ${step.name} passed in ${seconds(stepStarted)}\n`)
  }
  process.stdout.write(`All ${wanted.length} steps passed in ${seconds(started)}\n`)
  return 0
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  await readyElectron()
  process.exitCode = await runSteps(steps)
}
