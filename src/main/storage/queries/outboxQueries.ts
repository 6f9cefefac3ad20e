import {
  failureSchema,
  type OutboxJob,
  type Receipt,
  type Target,
  targetSettingsSchema,
} from '../../../shared/ipc/outboxRecords'
import type { ReadableDatabase } from '../database'

interface TargetRow {
  id: string
  name: string
  settings: string
  created_at: number
}

interface JobRow {
  id: string
  article_id: string
  headline: string
  slug: string
  target_id: string
  target_name: string
  action: 'publish' | 'withdraw'
  version_id: string | null
  state: OutboxJob['state']
  attempts: number
  queued_at: number
  next_attempt_at: number | null
  failure: string | null
}

type ReceiptRow = Receipt

/** A job's headline and slug are those of the version that goes out, where there is one. */
const jobColumns = `o.id, o.article_id, coalesce(v.headline, a.headline) AS headline,
  coalesce(v.details ->> '$.slug', a.slug) AS slug, o.target_id, t.name AS target_name, o.action, o.version_id,
  o.state, o.attempts, o.queued_at, o.next_attempt_at, o.failure
  FROM outbox o JOIN articles a ON a.id = o.article_id JOIN targets t ON t.id = o.target_id
  LEFT JOIN versions v ON v.id = o.version_id`

function readJob(row: JobRow): OutboxJob {
  return {
    id: row.id,
    articleId: row.article_id,
    headline: row.headline,
    slug: row.slug,
    targetId: row.target_id,
    targetName: row.target_name,
    action: row.action,
    versionId: row.version_id,
    state: row.state,
    attempts: row.attempts,
    queuedAt: row.queued_at,
    nextAttemptAt: row.next_attempt_at,
    failure: row.failure === null ? null : failureSchema.parse(JSON.parse(row.failure)),
  }
}

function readTarget(row: TargetRow): Target {
  return {
    id: row.id,
    name: row.name,
    settings: targetSettingsSchema.parse(JSON.parse(row.settings)),
    createdAt: row.created_at,
  }
}

/** The targets, the queue of what is to be done at them, and the receipts of what was. */
export function createOutboxQueries(database: ReadableDatabase) {
  const targetColumns = 'id, name, settings, created_at FROM targets'
  const targets = database.prepare<[], TargetRow>(
    `SELECT ${targetColumns} WHERE removed_at IS NULL ORDER BY created_at, name`,
  )
  const target = database.prepare<[string], TargetRow>(
    `SELECT ${targetColumns} WHERE id = ? AND removed_at IS NULL`,
  )
  const targetByKey = database.prepare<[string], TargetRow>(
    `SELECT ${targetColumns} WHERE key = ? AND removed_at IS NULL`,
  )
  const insertTarget = database.prepare<[string, string, string, string, number], never>(
    'INSERT INTO targets (id, name, key, settings, created_at) VALUES (?, ?, ?, ?, ?)',
  )
  const removeTarget = database.prepare<[number, string], never>(
    'UPDATE targets SET removed_at = ? WHERE id = ?',
  )
  const cancelAtTarget = database.prepare<[string], never>(
    `UPDATE outbox SET state = 'cancelled', claim = NULL WHERE target_id = ? AND state NOT IN ('done', 'cancelled')`,
  )
  const forgetTarget = database.prepare<[string], never>('DELETE FROM target_articles WHERE target_id = ?')

  const insertJob = database.prepare<[Record<string, unknown>], never>(
    `INSERT INTO outbox (id, number, article_id, target_id, action, version_id, state, attempts, queued_at)
     VALUES (@id, (SELECT coalesce(max(number), 0) + 1 FROM outbox), @articleId, @targetId, @action, @versionId,
       'queued', 0, @at)`,
  )
  const supersede = database.prepare<[string, string], never>(
    `UPDATE outbox SET state = 'cancelled' WHERE article_id = ? AND target_id = ? AND state IN ('queued', 'failed')`,
  )
  const job = database.prepare<[string], JobRow>(`SELECT ${jobColumns} WHERE o.id = ?`)
  const openJobs = database.prepare<[], JobRow>(
    `SELECT ${jobColumns} WHERE o.state NOT IN ('done', 'cancelled') ORDER BY o.number DESC`,
  )
  const endedJobs = database.prepare<[number], JobRow>(
    `SELECT ${jobColumns} WHERE o.state IN ('done', 'cancelled') ORDER BY o.number DESC LIMIT ?`,
  )
  const cancelSuperseded = database.prepare<[number], never>(
    `UPDATE outbox AS o SET state = 'cancelled', claim = NULL, lease_until = NULL, next_attempt_at = NULL
     WHERE o.state NOT IN ('done', 'cancelled') AND (o.state IN ('queued', 'failed') OR o.lease_until <= ?)
       AND EXISTS (SELECT 1 FROM outbox newer WHERE newer.article_id = o.article_id
         AND newer.target_id = o.target_id AND newer.number > o.number AND newer.state <> 'cancelled')`,
  )
  const dueTarget = database.prepare<[Record<string, unknown>], { target_id: string }>(
    `SELECT o.target_id FROM outbox o JOIN targets t ON t.id = o.target_id AND t.removed_at IS NULL
     WHERE (@targetId IS NULL OR o.target_id = @targetId) AND ${dueCondition()}
       -- One run at a time works on a target.
       AND NOT EXISTS (SELECT 1 FROM outbox held WHERE held.target_id = o.target_id
         AND held.state IN ('claimed', 'acting') AND held.lease_until > @now)
     ORDER BY o.number LIMIT 1`,
  )
  const busy = database.prepare<[string, number], { one: number }>(
    `SELECT 1 AS one FROM outbox WHERE target_id = ? AND state IN ('claimed', 'acting') AND lease_until > ? LIMIT 1`,
  )
  const due = database.prepare<[Record<string, unknown>], { id: string; claim: string | null }>(
    `SELECT o.id, o.claim FROM outbox o WHERE o.target_id = @targetId AND ${dueCondition()} ORDER BY o.number`,
  )
  const claim = database.prepare<[string, number, string], never>(
    `UPDATE outbox SET state = 'claimed', claim = ?, lease_until = ?, attempts = attempts + 1, next_attempt_at = NULL
     WHERE id = ?`,
  )
  const claimed = database.prepare<[string], JobRow>(
    `SELECT ${jobColumns} WHERE o.claim = ? ORDER BY o.number`,
  )
  const renew = database.prepare<[number, string], never>('UPDATE outbox SET lease_until = ? WHERE claim = ?')
  const acting = database.prepare<[string], never>(`UPDATE outbox SET state = 'acting' WHERE claim = ?`)
  const done = database.prepare<[string], never>(
    `UPDATE outbox SET state = 'done', claim = NULL, lease_until = NULL, failure = NULL WHERE id = ?`,
  )
  const fail = database.prepare<[string, number | null, string], never>(
    `UPDATE outbox SET state = 'failed', claim = NULL, lease_until = NULL, failure = ?, next_attempt_at = ?
     WHERE id = ?`,
  )
  const requeue = database.prepare<[string], never>(
    `UPDATE outbox SET state = 'queued', next_attempt_at = NULL, failure = NULL WHERE id = ? AND state = 'failed'`,
  )
  const cancel = database.prepare<[string], never>(
    `UPDATE outbox SET state = 'cancelled', next_attempt_at = NULL WHERE id = ? AND state IN ('queued', 'failed')`,
  )
  const endLeases = database.prepare<[], never>(
    'UPDATE outbox SET lease_until = 0 WHERE lease_until IS NOT NULL',
  )
  const open = database.prepare<[], { waiting: number; failed: number | null }>(
    `SELECT count(*) AS waiting, sum(state = 'failed') AS failed FROM outbox
     WHERE state NOT IN ('done', 'cancelled')`,
  )
  const putIntent = database.prepare<[string, string, number], never>(
    `INSERT INTO intents (claim, intent, at) VALUES (?, ?, ?)
     ON CONFLICT (claim) DO UPDATE SET intent = excluded.intent, at = excluded.at`,
  )
  const intent = database.prepare<[string], { intent: string }>('SELECT intent FROM intents WHERE claim = ?')
  const removeIntent = database.prepare<[string], never>('DELETE FROM intents WHERE claim = ?')
  const insertReceipt = database.prepare<[Record<string, unknown>], never>(
    `INSERT INTO receipts (id, number, job_id, at, location, read_back_hash)
     VALUES (@id, (SELECT coalesce(max(number), 0) + 1 FROM receipts), @jobId, @at, @location, @readBackHash)`,
  )
  const receipts = database.prepare<[number], ReceiptRow>(
    `SELECT r.id, r.job_id AS jobId, o.article_id AS articleId, coalesce(v.headline, a.headline) AS headline,
       o.target_id AS targetId, t.name AS targetName, o.action, o.version_id AS versionId, r.at, r.location,
       r.read_back_hash AS readBackHash
     FROM receipts r JOIN outbox o ON o.id = r.job_id JOIN articles a ON a.id = o.article_id
     JOIN targets t ON t.id = o.target_id LEFT JOIN versions v ON v.id = o.version_id
     ORDER BY r.number DESC LIMIT ?`,
  )
  const readOptionalTarget = (row: TargetRow | undefined) => (row === undefined ? undefined : readTarget(row))

  return {
    targets: () => targets.all().map(readTarget),
    target: (id: string) => readOptionalTarget(target.get(id)),
    targetByKey: (key: string) => readOptionalTarget(targetByKey.get(key)),
    insertTarget: (value: Target, key: string) => {
      insertTarget.run(value.id, value.name, key, JSON.stringify(value.settings), value.createdAt)
    },
    /** Takes the target away with its open jobs; receipts stay. */
    removeTarget: (id: string, at: number) => {
      cancelAtTarget.run(id)
      forgetTarget.run(id)
      removeTarget.run(at, id)
    },
    /** Queues a job; one for the same story and target that has not begun is superseded. */
    queue: (value: {
      id: string
      articleId: string
      targetId: string
      action: 'publish' | 'withdraw'
      versionId: string | null
      at: number
    }) => {
      supersede.run(value.articleId, value.targetId)
      insertJob.run({ ...value })
    },
    job: (id: string) => {
      const row = job.get(id)
      return row === undefined ? undefined : readJob(row)
    },
    /** All that are not over, then the newest of those that are; newest first. */
    jobs: (endedLimit: number) => [...openJobs.all(), ...endedJobs.all(endedLimit)].map(readJob),
    /** An older job never follows a newer one for the same story and target: it would undo it. */
    cancelSuperseded: (now: number) => {
      cancelSuperseded.run(now)
    },
    dueTarget: (targetId: string | null, now: number, ignoreWaiting: boolean) =>
      dueTarget.get({ targetId, now, ignoreWaiting: ignoreWaiting ? 1 : 0 })?.target_id,
    /** Whether something is being sent to the target at this moment. */
    isBusy: (targetId: string, now: number) => busy.get(targetId, now) !== undefined,
    due: (targetId: string, now: number, ignoreWaiting: boolean) =>
      due.all({ targetId, now, ignoreWaiting: ignoreWaiting ? 1 : 0 }),
    claim: (jobId: string, claimId: string, leaseUntil: number) => {
      claim.run(claimId, leaseUntil, jobId)
    },
    claimed: (claimId: string) => claimed.all(claimId).map(readJob),
    renew: (claimId: string, leaseUntil: number) => {
      renew.run(leaseUntil, claimId)
    },
    markActing: (claimId: string) => {
      acting.run(claimId)
    },
    markDone: (jobId: string) => {
      done.run(jobId)
    },
    markFailed: (jobId: string, failure: string, retryAt: number | null) => {
      fail.run(failure, retryAt, jobId)
    },
    requeue: (jobId: string) => requeue.run(jobId).changes > 0,
    cancel: (jobId: string) => cancel.run(jobId).changes > 0,
    /** Whoever held a claim is gone: the lock on the workspace shows it. */
    endLeases: () => {
      endLeases.run()
    },
    openCounts: () => {
      const row = open.get()
      return { waiting: row?.waiting ?? 0, failed: row?.failed ?? 0 }
    },
    putIntent: (claimId: string, value: unknown, at: number) => {
      putIntent.run(claimId, JSON.stringify(value), at)
    },
    intent: (claimId: string): unknown => {
      const row = intent.get(claimId)
      return row === undefined ? null : JSON.parse(row.intent)
    },
    removeIntent: (claimId: string) => {
      removeIntent.run(claimId)
    },
    addReceipt: (receipt: {
      id: string
      jobId: string
      at: number
      location: string
      readBackHash: string
    }) => {
      insertReceipt.run({ ...receipt })
    },
    receipts: (limit: number) => receipts.all(limit),
  }
}

export type OutboxQueries = ReturnType<typeof createOutboxQueries>

/** Queued; failed and its time has come; or held by a claim whose lease is over. */
function dueCondition(): string {
  return `(o.state = 'queued'
    OR (o.state = 'failed' AND (@ignoreWaiting = 1 OR (o.next_attempt_at IS NOT NULL AND o.next_attempt_at <= @now)))
    OR (o.state IN ('claimed', 'acting') AND o.lease_until <= @now))`
}
