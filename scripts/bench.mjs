/**
 * `npm run bench -- NAME`: bundles bench/NAME.ts, runs it under Electron as Node, and appends its last line (one JSON
 * object) to bench/RESULTS.md with the date and the machine.
 */
import { spawn } from 'node:child_process'
import { appendFileSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { cpus, release, type as systemName, totalmem } from 'node:os'
import { join } from 'node:path'
import { build } from 'vite'
import { hasDisplay } from './display.mjs'
import { readyElectron } from './electronAsNode.mjs'
import { ensureBuildOrExit } from './ensureBuild.mjs'
import { electronPackageFolder, projectFolder } from './projectFolders.mjs'
import { rendererVersionPlugin } from './rendererVersion.mjs'
import { searchScriptPlugin } from './searchScript.mjs'

const benchFolder = join(projectFolder, 'bench')
const names = readdirSync(benchFolder)
  .filter((name) => name.endsWith('.ts'))
  .map((name) => name.slice(0, -'.ts'.length))
const [name = ''] = process.argv.slice(2)
if (!names.includes(name)) {
  process.stderr.write(`Usage: npm run bench -- NAME, where NAME is one of: ${names.join(', ')}\n`)
  process.exit(2)
}

async function bundle() {
  const outDir = join(projectFolder, 'node_modules', '.galley-bench')
  await build({
    configFile: false,
    root: projectFolder,
    logLevel: 'warn',
    plugins: [rendererVersionPlugin(), searchScriptPlugin()],
    resolve: { dedupe: ['yjs', 'y-protocols', '@tiptap/core', '@tiptap/pm'] },
    ssr: { noExternal: true, external: ['better-sqlite3', 'koffi', '@playwright/test', 'electron', 'vite'] },
    build: {
      ssr: join(benchFolder, `${name}.ts`),
      outDir,
      emptyOutDir: false,
      minify: false,
      target: 'node24',
      rolldownOptions: { output: { entryFileNames: `${name}.mjs`, chunkFileNames: `${name}-[hash].mjs` } },
    },
  })
  return join(outDir, `${name}.mjs`)
}

/**
 * @param {string} program
 * @param {string[]} programArguments
 * @returns {Promise<{ code: number | null, lastLine: string }>}
 */
function runShowing(program, programArguments) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, programArguments, {
      cwd: projectFolder,
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { ...process.env, ELECTRON_RUN_AS_NODE: '1', GALLEY_PROJECT: projectFolder },
    })
    let said = ''
    child.stdout.on('data', (chunk) => {
      said += chunk
      process.stdout.write(chunk)
    })
    child.once('error', reject)
    child.once('close', (code) => resolve({ code, lastLine: said.trim().split('\n').at(-1) ?? '' }))
  })
}

function machine() {
  const [first] = cpus()
  const memory = `${Math.round(totalmem() / 1024 ** 3)} GB`
  const version = readFileSync(join(electronPackageFolder, 'dist', 'version'), 'utf8')
    .trim()
    .replace(/^v/, '')
  return `${first?.model ?? 'unknown processor'}, ${cpus().length} cores, ${memory}, ${systemName()} ${release()}, Electron ${version}`
}

const executable = await readyElectron({ virtualDisplay: !hasDisplay() })
await ensureBuildOrExit()
const script = await bundle()
const command = [executable, script]
const wrapped = hasDisplay()
  ? command
  : ['xvfb-run', '--auto-servernum', '--server-args=-screen 0 1920x1200x24', ...command]
const [program = '', ...programArguments] = wrapped
const { code, lastLine } = await runShowing(program, programArguments)
if (code !== 0) {
  process.stderr.write(`The bench ended with code ${code}; nothing was written down.\n`)
  process.exit(1)
}
const figures = JSON.stringify(JSON.parse(lastLine))
const results = join(benchFolder, 'RESULTS.md')
if (!existsSync(results)) {
  writeFileSync(
    results,
    '# Results\n\nWritten by `npm run bench -- NAME`; the newest at the end. Compare figures of one run with each other, not across machines.\n',
  )
}
appendFileSync(
  results,
  `\n## ${name}, ${new Date().toISOString()}\n\n${machine()}\n\n\`\`\`json\n${figures}\n\`\`\`\n`,
)
