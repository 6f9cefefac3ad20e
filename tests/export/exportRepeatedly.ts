import { exportSite } from '../../src/main/export/exportSite'
import { portMaren } from '../page/portMaren'

// Exports one site after another into a folder until it is killed, and says each time that it has finished one: sites that
// differ in every page, or in the headline of one story, which are brought up to date from a spare.
const [, , workspace = '', out = '', what = 'everything'] = process.argv
const publication = portMaren(workspace)
const { site, articles } = publication
for (let edition = 1; ; edition++) {
  const name = `Edition ${edition}`
  if (what === 'headlines') {
    const changed = articles.map((article, at) => (at === 1 ? { ...article, headline: name } : article))
    const plain = { ...site, originalsOnly: true }
    await exportSite({ ...publication, site: plain, articles: changed }, out, { smallestSpare: 1 })
  } else {
    await exportSite({ ...publication, site: { ...site, settings: { ...site.settings, name } } }, out)
  }
  process.stdout.write(`${name}\n`)
}
