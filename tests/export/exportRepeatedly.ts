import { exportSite } from '../../src/main/export/exportSite'
import { portMaren } from '../page/portMaren'

// Exports one site after another into a folder until it is killed, and says each time that it has finished one.
const [, , workspace = '', out = ''] = process.argv
const publication = portMaren(workspace)
for (let edition = 1; ; edition++) {
  const name = `Edition ${edition}`
  await exportSite(
    { ...publication, site: { ...publication.site, settings: { ...publication.site.settings, name } } },
    out,
  )
  process.stdout.write(`${name}\n`)
}
