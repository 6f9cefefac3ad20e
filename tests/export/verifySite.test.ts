import { appendFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { exportSite } from '../../src/main/export/exportSite'
import { verifySite } from '../../src/main/export/verifySite'
import { portMaren } from '../page/portMaren'
import { sharedVariants } from './sharedVariants'

const variants = sharedVariants()
let folder: string
let publication: ReturnType<typeof portMaren>
let out: string

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'galley-verify-'))
  publication = portMaren(join(folder, 'workspace'), variants)
  out = join(folder, 'site')
  await exportSite(publication, out)
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

describe('verifySite', () => {
  it('finds what was exported equal to a full rebuild, byte for byte, and leaves nothing beside it', async () => {
    const { equalFiles } = await verifySite(publication, out)
    expect(equalFiles).toBeGreaterThan(30)
    expect(readdirSync(folder).sort()).toEqual(['site', 'workspace'])
  })

  it('says in its own words that it was stopped, whatever it was at', async () => {
    const stopped = { code: 'cancelled', happened: 'Verifying was stopped.' }
    await expect(verifySite(publication, out, { signal: AbortSignal.abort() })).rejects.toMatchObject(stopped)
    const stop = new AbortController()
    const onProgress = () => stop.abort()
    await expect(verifySite(publication, out, { signal: stop.signal, onProgress })).rejects.toMatchObject(
      stopped,
    )
    expect(readdirSync(folder).sort()).toEqual(['site', 'workspace'])
  })

  it('names a file that differs by one byte, and does not mend it', async () => {
    appendFileSync(join(out, 'index.html'), ' ')
    const before = readFileSync(join(out, 'index.html'))
    await expect(verifySite(publication, out)).rejects.toMatchObject({
      code: 'conflict',
      happened: expect.stringContaining('One file differs: index.html'),
    })
    expect(readFileSync(join(out, 'index.html'))).toEqual(before)
    expect(readdirSync(folder).sort()).toEqual(['site', 'workspace'])
  })

  it('names a page that is missing, and one that should be gone', async () => {
    rmSync(join(out, '404.html'))
    await expect(verifySite(publication, out)).rejects.toMatchObject({
      happened: expect.stringContaining('404.html'),
    })
    await exportSite(publication, out)
    const [gone, ...rest] = publication.articles
    const fewer = { ...publication, articles: rest }
    await expect(verifySite(fewer, out)).rejects.toMatchObject({
      happened: expect.stringContaining(gone?.slug ?? 'no story'),
    })
  })

  it('leaves alone what somebody else has put there', async () => {
    writeFileSync(join(out, 'ads.txt'), 'none')
    await expect(verifySite(publication, out)).resolves.toMatchObject({ equalFiles: expect.any(Number) })
  })
})
