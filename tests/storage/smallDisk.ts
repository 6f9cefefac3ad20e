import { execFileSync } from 'node:child_process'
import { mkdirSync, statfsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { temporaryFolder } from './temporaryWorkspace'

const isRootOnLinux = process.platform === 'linux' && process.getuid?.() === 0

/** A small disk of its own, or null where one cannot be mounted (the reason is printed). */
export function smallDisk(megabytes: number): string | null {
  if (!isRootOnLinux) {
    console.log('Not run: a small disk is mounted by root on Linux only.')
    return null
  }
  const folder = join(temporaryFolder(), 'disk')
  mkdirSync(folder)
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder], { stdio: 'pipe' })
  } catch (error) {
    console.log(`Not run: no disk could be mounted (${String(error).split('\n')[0]}).`)
    return null
  }
  onTestFinished(() => {
    execFileSync('umount', [folder], { stdio: 'pipe' })
  })
  return folder
}

/** Fills the disk to the last page. */
export function fill(disk: string): string {
  const filler = join(disk, 'filler')
  const { bavail, bsize } = statfsSync(disk)
  writeFileSync(filler, Buffer.alloc(Math.max(0, bavail * bsize)))
  return filler
}
