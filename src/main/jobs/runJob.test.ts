import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { drawPicture } from '../../../tests/page/drawPicture'
import { mostPagesShown } from '../../shared/siteCheck/siteFindings'
import { inEnglish } from '../../shared/texts/saidText'
import { importFiles } from '../import/importFiles'
import { createSampleWorkspace } from '../sample/createSampleWorkspace'
import { pictureNames } from '../sample/pictures/drawPicture'
import { type OpenedWorkspace, openWorkspace } from '../storage/openWorkspace'
import type { JobTask } from './protocol'
import { runJob } from './runJob'

const folder = mkdtempSync(join(tmpdir(), 'galley-jobs-'))
const workspaceFolder = join(folder, 'workspace')
let workspace: OpenedWorkspace

beforeAll(async () => {
  // Small pictures: without the bundled threads all are made on this one.
  await createSampleWorkspace(workspaceFolder, Date.now(), async (name) =>
    drawPicture(240, 135, pictureNames.indexOf(name)),
  )
  workspace = openWorkspace(workspaceFolder, { holder: 'the Galley app' })
})
afterAll(async () => {
  await workspace.close()
  rmSync(folder, { recursive: true, force: true })
})

async function run(task: JobTask, signal = new AbortController().signal) {
  const progress: [done: number, total: number][] = []
  const { id: profileId } = (await workspace.storage.call('profile:list', {}))[0] ?? { id: '' }
  const result = await runJob(task, {
    workspaceFolder,
    profileId,
    storage: workspace.storage,
    signal,
    onProgress: (done, total) => progress.push([done, total]),
  })
  return { ...result, summary: result.summary.map(inEnglish).join(' '), progress }
}

describe('runJob', () => {
  it('exports the site, telling how far it is', async () => {
    const { summary, path, progress } = await run({ kind: 'exportSite', folder: join(folder, 'site') })
    expect(summary).toMatch(/^Exported \d+ stories to .*site\.$/)
    expect(path).toBe(join(folder, 'site'))
    expect(progress.at(-1)?.[0]).toBe(progress.at(-1)?.[1])
    expect(existsSync(join(folder, 'site', 'index.html'))).toBe(true)
  })

  it('exports a draft as one file', async () => {
    const { items } = await workspace.storage.call('article:list', { states: ['draft'], limit: 1, offset: 0 })
    const draft = items[0]
    if (draft === undefined) throw new RangeError('the sample has no draft')
    const file = join(folder, 'draft.html')
    const { path } = await run({ kind: 'exportArticle', articleId: draft.id, path: file, singleFile: true })
    expect(path).toBe(file)
    const page = readFileSync(file, 'utf8')
    expect(page).toContain('<h1 class="headline">')
    expect(page).not.toContain('datePublished')
  })

  it('publishes what waits in the outbox, and says so when nothing does', async () => {
    const path = join(folder, 'live')
    const target = await workspace.storage.call('target:add', {
      name: 'Live',
      settings: { kind: 'folder', path },
    })
    const { items } = await workspace.storage.call('article:list', {
      states: ['published'],
      limit: 2,
      offset: 0,
    })
    await workspace.storage.call('outbox:queue', {
      articleIds: items.map((item) => item.id),
      targetId: target.id,
    })
    expect((await run({ kind: 'publishSync', targetId: target.id, now: true })).summary).toBe(
      '2 changes sent and read back.',
    )
    expect(existsSync(join(path, 'index.html'))).toBe(true)
    expect((await run({ kind: 'publishSync', targetId: target.id, now: true })).summary).toBe(
      'Nothing was waiting to be published.',
    )
  })

  it('imports files', async () => {
    const file = join(folder, 'ferry.md')
    writeFileSync(file, '# The ferry is late\n\nIt is late again.\n')
    expect((await run({ kind: 'import', files: [file] })).summary).toBe('Imported 1 story.')
  })

  it('checks the site, and tells a window of so many pages and no more', async () => {
    const nothing = await run({ kind: 'checkSite' })
    expect(nothing.report).toMatchObject({ stories: 10, found: 0, pages: [] })
    const files = Array.from({ length: mostPagesShown + 1 }, (_, index) => {
      const file = join(folder, `dead-${index}.md`)
      writeFileSync(file, `# Dead end ${index}\n\nIt leads [nowhere](gone-${index}).\n`)
      return file
    })
    await importFiles(workspace.storage, files, { state: 'published' }, {})
    const { report, progress } = await run({ kind: 'checkSite' })
    expect(report).toMatchObject({ found: mostPagesShown + 1, errors: mostPagesShown + 1 })
    expect(report?.pages).toHaveLength(mostPagesShown)
    expect(progress.length).toBeGreaterThan(3)
    const cancelled = run({ kind: 'checkSite' }, AbortSignal.abort())
    await expect(cancelled).rejects.toMatchObject({ code: 'cancelled' })
  })

  it('leaves nothing behind when it is cancelled', async () => {
    const cancelled = run({ kind: 'exportSite', folder: join(folder, 'never') }, AbortSignal.abort())
    await expect(cancelled).rejects.toMatchObject({ code: 'cancelled' })
    expect(readdirSync(folder).filter((name) => name.includes('never'))).toEqual([])
  })
})
