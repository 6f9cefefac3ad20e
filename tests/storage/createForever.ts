import { join } from 'node:path'
import { createWorkspace } from '../../src/main/storage/createWorkspace'

const [folder = ''] = process.argv.slice(2)

// Made in one folder after another until this process is killed; each is named before it is begun.
for (let number = 1; ; number++) {
  process.stdout.write(`${number}\n`)
  createWorkspace(join(folder, String(number)), { name: 'Courier' })
}
