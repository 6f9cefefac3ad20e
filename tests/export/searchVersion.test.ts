import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { exportSite } from '../../src/main/export/exportSite'
import type { SiteSettings } from '../../src/shared/site/siteSettings'
import { portMaren } from '../page/portMaren'
import { sharedVariants } from './sharedVariants'

const variants = sharedVariants()
let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'galley-search-version-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

it('files of the search are asked for anew when what they say has changed, though no story has', async () => {
  const publication = portMaren(join(folder, 'workspace'), variants)
  const indexWith = async (settings: Partial<SiteSettings>) => {
    const out = join(folder, 'site')
    const site = { ...publication.site, settings: { ...publication.site.settings, ...settings } }
    await exportSite({ ...publication, site }, out)
    return {
      lines: readFileSync(join(out, 'search', 'stories', '0-0.js'), 'utf8'),
      versions: readFileSync(join(out, 'search', 'index.js'), 'utf8'),
    }
  }
  const before = await indexWith({})
  for (const change of [{ dateForm: 'short' }, { timeZone: 'Pacific/Niue' }, { language: 'de' }] as const) {
    const after = await indexWith(change)
    expect(after.lines, JSON.stringify(change)).not.toBe(before.lines)
    expect(after.versions, JSON.stringify(change)).not.toBe(before.versions)
  }
  expect((await indexWith({ tagline: 'Other words' })).versions).toBe(before.versions)
})
