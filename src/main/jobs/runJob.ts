import { exportArticleFile, exportArticleFolder } from '../export/exportArticle'
import { exportSite } from '../export/exportSite'
import { importFiles } from '../import/importFiles'
import { runSync, type SyncOutcome } from '../publish/runSync'
import { openArticleInPublication, openPublication } from '../site/openPublication'
import type { StorageApi } from '../storage/storageApi'
import type { JobTask } from './protocol'

export interface JobRun {
  workspaceFolder: string
  /** The acting profile. */
  profileId: string
  storage: StorageApi
  onProgress(done: number, total: number, label: string): void
  signal: AbortSignal
}

export interface JobResult {
  /** A sentence for the user. */
  summary: string
  /** What was written, when something was. */
  path?: string
}

/** Does one job to its end. @throws GalleyError, `cancelled` among them, having put everything back */
export function runJob(task: JobTask, run: JobRun): Promise<JobResult> {
  switch (task.kind) {
    case 'exportArticle':
      return runExportArticle(task, run)
    case 'exportSite':
      return runExportSite(task.folder, run)
    case 'publishSync':
      return runPublishSync(task, run)
    case 'import':
      return runImport(task.files, run)
  }
}

async function runExportArticle(
  { articleId, path, singleFile }: Extract<JobTask, { kind: 'exportArticle' }>,
  run: JobRun,
): Promise<JobResult> {
  const story = openArticleInPublication(run.workspaceFolder, articleId)
  try {
    const options = exportOptions(run)
    // The system's own dialog has asked whether a file that is there may be replaced.
    const written = singleFile
      ? await exportArticleFile(story, path, { ...options, replace: true })
      : await exportArticleFolder(story, path, options)
    return { summary: `Exported “${story.article.headline}” to ${written.path}.`, path: written.path }
  } finally {
    story.publication.close()
  }
}

async function runExportSite(folder: string, run: JobRun): Promise<JobResult> {
  const publication = openPublication(run.workspaceFolder)
  try {
    const written = await exportSite(publication, folder, exportOptions(run))
    const stories = countOf(publication.articles.length, 'story', 'stories')
    return { summary: `Exported ${stories} to ${written.path}.`, path: written.path }
  } finally {
    publication.close()
  }
}

function exportOptions({ onProgress, signal }: JobRun) {
  return {
    signal,
    onProgress: ({ done, total, label }: { done: number; total: number; label: string }) =>
      onProgress(done, total, label),
  }
}

async function runPublishSync(
  { targetId, now }: Extract<JobTask, { kind: 'publishSync' }>,
  run: JobRun,
): Promise<JobResult> {
  const outcome = await runSync({
    storage: run.storage,
    folder: run.workspaceFolder,
    now,
    signal: run.signal,
    onProgress: ({ done, total, label }) => run.onProgress(done, total, label),
    ...(targetId === undefined ? {} : { targetId }),
  })
  return { summary: describeSync(outcome) }
}

function describeSync({ done, failed }: SyncOutcome): string {
  if (done.length + failed.length === 0) return 'Nothing was waiting to be published.'
  const published = done.length === 0 ? [] : [`${countOf(done.length, 'story is', 'stories are')} live.`]
  const waiting =
    failed.length === 0
      ? []
      : [`${countOf(failed.length, 'story', 'stories')} could not be sent: the outbox says why.`]
  return [...published, ...waiting].join(' ')
}

async function runImport(files: string[], run: JobRun): Promise<JobResult> {
  const stories = await importFiles(
    run.storage,
    files,
    {},
    { profileId: run.profileId },
    { onProgress: run.onProgress, signal: run.signal },
  )
  const warnings = stories.reduce((sum, story) => sum + story.warnings.length, 0)
  const left = warnings === 0 ? '' : ` ${countOf(warnings, 'thing was', 'things were')} left out.`
  return { summary: `Imported ${countOf(stories.length, 'story', 'stories')}.${left}` }
}

function countOf(count: number, one: string, several: string): string {
  return `${count} ${count === 1 ? one : several}`
}
