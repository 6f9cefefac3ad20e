import { spawnSync } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { runSteps } from '../../scripts/check.mjs'
import { ensureBuild } from '../../scripts/ensureBuild.mjs'
import { testOnlyWhere } from './onlyWhere'

const project = join(import.meta.dirname, '..', '..')

function run(script: string, options: { arguments?: string[]; env?: NodeJS.ProcessEnv; cwd?: string } = {}) {
  return spawnSync(process.execPath, [join(project, 'scripts', script), ...(options.arguments ?? [])], {
    cwd: options.cwd ?? project,
    encoding: 'utf8',
    env: { ...process.env, ELECTRON_RUN_AS_NODE: '1', ...options.env },
  })
}

testOnlyWhere(process.platform === 'linux', 'only Linux needs a display of its own')(
  'start without a display says so in one line and ends with 1',
  () => {
    const { status, stdout, stderr } = run('start.mjs', { env: { DISPLAY: '', WAYLAND_DISPLAY: '' } })
    expect(status).toBe(1)
    expect(stdout).toBe('')
    expect(stderr.trim().split('\n')).toHaveLength(1)
    expect(stderr).toContain('npm run --silent galley')
  },
)

test('packaging refuses what it does not know', () => {
  const { status, stderr } = run('package.mjs', { arguments: ['--fast'] })
  expect(status).toBe(2)
  expect(stderr).toContain('--release')
})

describe('the command line', () => {
  beforeAll(() => ensureBuild(), 120_000)

  test("its stdout is the command's own, and its exit code is passed on", () => {
    const help = run('galley.mjs', { arguments: ['--help'] })
    expect(help.status).toBe(0)
    expect(help.stdout).toContain('import')
    expect(help.stderr).toBe('')
    const wrong = run('galley.mjs', { arguments: ['no-such-command'] })
    expect(wrong.status).toBe(2)
    expect(wrong.stdout).toBe('')
  })

  test('paths are relative to where the command was typed', () => {
    const folder = mkdtempSync(join(tmpdir(), 'galley-typed-'))
    const listed = run('galley.mjs', { arguments: ['list', '--workspace', 'nowhere'], cwd: folder })
    expect(listed.status).toBe(1)
    expect(listed.stderr).toContain(join(folder, 'nowhere'))
    const throughNpm = run('galley.mjs', {
      arguments: ['list', '--workspace', 'nowhere'],
      env: { npm_lifecycle_event: 'galley', INIT_CWD: folder },
    })
    expect(throughNpm.stderr).toContain(join(folder, 'nowhere'))
  })
})

describe('the check', () => {
  test('stops at the first step that fails, with its output', async () => {
    const ran: string[] = []
    const write = process.stdout.write
    process.stdout.write = (text) => {
      ran.push(String(text))
      return true
    }
    try {
      const code = await runSteps([
        { name: 'good', command: ['--eval', '0'] },
        { name: 'bad', command: ['--eval', 'console.log("the reason"); process.exit(3)'] },
        { name: 'never', command: ['--eval', '0'] },
      ])
      expect(code).toBe(1)
    } finally {
      process.stdout.write = write
    }
    const said = ran.join('')
    expect(said).toContain('the reason')
    expect(said).toContain('FAILED: bad')
    expect(said).not.toContain('never ...')
  })
})
