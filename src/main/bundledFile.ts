import { existsSync } from 'node:fs'
import { join } from 'node:path'

/**
 * A bundle that a thread is started from: beside this file's own, or above the folder that the bundles share their
 * pieces in. Undefined where there is none, as in unit tests: what the thread would do is done in place.
 */
export function bundledFile(name: string): string | undefined {
  const folder = import.meta.dirname
  return [join(folder, name), join(folder, '..', name)].find((path) => existsSync(path))
}
