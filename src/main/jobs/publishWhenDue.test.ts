import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { OutboxJob } from '../../shared/ipc/outboxRecords'
import type { StorageApi } from '../storage/storageApi'
import { createPublishWhenDue } from './publishWhenDue'

type Due = Pick<OutboxJob, 'state' | 'nextAttemptAt'>

beforeEach(() => {
  vi.useFakeTimers()
  vi.setSystemTime(1_000_000)
})
afterEach(() => {
  vi.useRealTimers()
})

/** An outbox that a run empties, unless it is told to leave the jobs as they are. */
function outboxOf(jobs: Due[], { emptied = true } = {}) {
  let left = jobs
  const runs: number[] = []
  const storage: Pick<StorageApi, 'call'> = {
    call: () => Promise.resolve({ jobs: left, receipts: [] }) as never,
  }
  const publishing = createPublishWhenDue({
    storage: () => storage as StorageApi,
    isSyncing: () => false,
    startSync() {
      runs.push(Date.now())
      if (emptied) left = []
      publishing.look()
    },
    onProblem: (error) => {
      throw error
    },
  })
  return { publishing, runs }
}

test('what is queued is published at once', async () => {
  const { publishing, runs } = outboxOf([{ state: 'queued', nextAttemptAt: null }])
  publishing.look()
  await vi.advanceTimersByTimeAsync(100)
  expect(runs).toHaveLength(1)
})

test('a failed job waits for its next attempt; one that needs a person is left alone', async () => {
  const { publishing, runs } = outboxOf([
    { state: 'failed', nextAttemptAt: 1_030_000 },
    { state: 'failed', nextAttemptAt: null },
  ])
  publishing.look()
  await vi.advanceTimersByTimeAsync(29_000)
  expect(runs).toEqual([])
  await vi.advanceTimersByTimeAsync(2_000)
  expect(runs).toHaveLength(1)
})

test('with nothing due, nothing runs', async () => {
  const { publishing, runs } = outboxOf([{ state: 'done', nextAttemptAt: null }])
  publishing.look()
  await vi.advanceTimersByTimeAsync(3_600_000)
  expect(runs).toEqual([])
})

test('a run that cannot do anything does not spin', async () => {
  const { publishing, runs } = outboxOf([{ state: 'queued', nextAttemptAt: null }], { emptied: false })
  publishing.look()
  await vi.advanceTimersByTimeAsync(60_000)
  expect(runs.length).toBeGreaterThan(5)
  expect(runs.length).toBeLessThan(15)
})

test('what a killed process left over is tried at the start, and again until its lease is over', async () => {
  const { publishing, runs } = outboxOf([{ state: 'acting', nextAttemptAt: null }], { emptied: false })
  publishing.look()
  await vi.advanceTimersByTimeAsync(100)
  expect(runs).toHaveLength(1)
  await vi.advanceTimersByTimeAsync(60_000)
  expect(runs.length).toBeLessThan(7)
})

test('an outbox that cannot be read is told of, and looked at again', async () => {
  const problems: unknown[] = []
  let runs = 0
  const refusal = new Error('The disk does not answer')
  const storage: Pick<StorageApi, 'call'> = {
    call: () => {
      if (problems.length === 0) return Promise.reject(refusal)
      return Promise.resolve({
        jobs: runs === 0 ? [{ state: 'queued', nextAttemptAt: null }] : [],
        receipts: [],
      }) as never
    },
  }
  const publishing = createPublishWhenDue({
    storage: () => storage as StorageApi,
    isSyncing: () => false,
    startSync: () => {
      runs += 1
    },
    onProblem: (error) => problems.push(error),
  })
  publishing.look()
  await vi.advanceTimersByTimeAsync(100)
  expect(problems).toEqual([refusal])
  await vi.advanceTimersByTimeAsync(60_000)
  expect(runs).toBe(1)
  publishing.stop()
})
