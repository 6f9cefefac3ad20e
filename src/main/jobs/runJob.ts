import type { TargetChanges } from '../../shared/ipc/changeReport'
import { mostPagesShown, type SiteReport } from '../../shared/siteCheck/siteFindings'
import type { SaidText } from '../../shared/texts/saidText'
import type { TextKey } from '../../shared/texts/translator'
import { exportArticleFile, exportArticleFolder } from '../export/exportArticle'
import { exportSite } from '../export/exportSite'
import { importFiles } from '../import/importFiles'
import { tryVariantsOf } from '../pictures/pictureThreads'
import { reportTargets } from '../publish/reportTargets'
import { rollBack } from '../publish/rollBack'
import { runSync, type SyncOutcome } from '../publish/runSync'
import { openArticleInPublication, openPublication } from '../site/openPublication'
import { checkSite } from '../siteCheck/checkSite'
import type { StorageApi } from '../storage/storageApi'
import type { JobTask } from './protocol'

export interface JobRun {
  workspaceFolder: string
  /** The acting profile. */
  profileId: string
  storage: StorageApi
  onProgress(done: number, total: number, label: SaidText): void
  signal: AbortSignal
}

export interface JobResult {
  /** Sentences for the user. */
  summary: SaidText[]
  /** What was written, when something was. */
  path?: string
  /** What a sync would change at each target, when that was asked. */
  changes?: TargetChanges[]
  /** What a check of the site has found. */
  report?: SiteReport
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
    case 'rollBack':
      return runRollBack(task, run)
    case 'reportChanges':
      return runReport(run)
    case 'import':
      return runImport(task.files, run)
    case 'checkSite':
      return runCheckSite(run)
  }
}

async function runExportArticle(
  { articleId, path, singleFile }: Extract<JobTask, { kind: 'exportArticle' }>,
  run: JobRun,
): Promise<JobResult> {
  await tryVariantsOf(run.workspaceFolder)
  const story = openArticleInPublication(run.workspaceFolder, articleId)
  try {
    const options = exportOptions(run)
    // The system's own dialog has asked whether a file that is there may be replaced.
    const written = singleFile
      ? await exportArticleFile(story, path, { ...options, replace: true })
      : await exportArticleFolder(story, path, options)
    const { headline } = story.article
    const values = { headline, path: written.path }
    const warnings = 'warnings' in written ? written.warnings : []
    return { summary: [{ key: 'jobDone.exportedStory', values }, ...warnings], path: written.path }
  } finally {
    story.publication.close()
  }
}

async function runExportSite(folder: string, run: JobRun): Promise<JobResult> {
  await tryVariantsOf(run.workspaceFolder)
  const publication = openPublication(run.workspaceFolder)
  try {
    const written = await exportSite(publication, folder, exportOptions(run))
    const values = { count: publication.articles.length, path: written.path }
    return {
      summary: [{ key: 'jobDone.exportedSite', values }, ...written.warnings],
      path: written.path,
    }
  } finally {
    publication.close()
  }
}

async function runCheckSite(run: JobRun): Promise<JobResult> {
  const publication = openPublication(run.workspaceFolder)
  try {
    const report = await checkSite(publication, exportOptions(run))
    return { summary: [], report: { ...report, pages: report.pages.slice(0, mostPagesShown) } }
  } finally {
    publication.close()
  }
}

function exportOptions({ onProgress, signal }: JobRun) {
  return {
    signal,
    onProgress: ({ done, total, label }: { done: number; total: number; label: SaidText }) =>
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

function describeSync({ done, failed, warnings }: SyncOutcome): SaidText[] {
  if (done.length + failed.length === 0) return [{ key: 'jobDone.nothingWaited' }]
  return [...counted('jobDone.live', done.length), ...counted('jobDone.notSent', failed.length), ...warnings]
}

/** Says nothing of none. */
function counted(key: TextKey, count: number): SaidText[] {
  return count === 0 ? [] : [{ key, values: { count } }]
}

async function runRollBack(
  { targetId, releaseId }: Extract<JobTask, { kind: 'rollBack' }>,
  { storage, profileId, signal, onProgress }: JobRun,
): Promise<JobResult> {
  const { release, path } = await rollBack({
    storage,
    profileId,
    targetId,
    releaseId,
    signal,
    onProgress: ({ done, total, label }) => onProgress(done, total, label),
  })
  return { summary: [{ key: 'jobDone.rolledBack', values: { count: release.stories, path } }] }
}

async function runReport({ storage, workspaceFolder, signal, onProgress }: JobRun): Promise<JobResult> {
  const changes = await reportTargets({
    storage,
    folder: workspaceFolder,
    signal,
    onProgress: (done, total) => onProgress(done, total, { key: 'jobStep.comparing' }),
  })
  return { summary: changes.length === 0 ? [{ key: 'jobDone.nothingWaited' }] : [], changes }
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
  return {
    summary: [
      { key: 'jobDone.imported', values: { count: stories.length } },
      ...counted('jobDone.leftOut', warnings),
    ],
  }
}
