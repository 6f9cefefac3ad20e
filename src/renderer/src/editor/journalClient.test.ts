import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import * as Y from 'yjs'
import { GalleyError } from '../../../shared/errors'
import { JournalClient, type JournalStore, type SaveState } from './journalClient'

/** A journal in memory that can be slow, or refuse. */
class MemoryJournal implements JournalStore {
  readonly updates: Uint8Array[] = []
  readonly listeners = new Map<string, (update: Uint8Array) => void>()
  appends = 0
  atOnce = 0
  mostAtOnce = 0
  delay = 0
  failure: Error | null = null

  async open() {
    const update =
      this.updates.length === 0 ? Y.encodeStateAsUpdate(new Y.Doc()) : Y.mergeUpdates(this.updates)
    return { update, seq: this.updates.length }
  }

  async append(_articleId: string, updates: Uint8Array[]) {
    this.appends++
    this.atOnce++
    this.mostAtOnce = Math.max(this.mostAtOnce, this.atOnce)
    await new Promise((resolve) => setTimeout(resolve, this.delay))
    this.atOnce--
    if (this.failure !== null) throw this.failure
    this.updates.push(...updates)
  }

  onAppended(articleId: string, listener: (update: Uint8Array) => void) {
    this.listeners.set(articleId, listener)
    return () => this.listeners.delete(articleId)
  }

  /** The text as one would find it after opening the journal anew. */
  get text(): string {
    const document = new Y.Doc()
    for (const update of this.updates) Y.applyUpdate(document, update)
    return document.getText('words').toString()
  }
}

const diskFull = new GalleyError('diskFull', {
  happened: 'The disk is full.',
  safe: 'All is kept.',
  remedy: 'Free some.',
})

let journal: MemoryJournal
let states: SaveState['kind'][]
let client: JournalClient

beforeEach(async () => {
  vi.useFakeTimers()
  journal = new MemoryJournal()
  states = []
  client = await JournalClient.open(journal, 'story', (state) => states.push(state.kind))
})

afterEach(() => {
  client.close()
  vi.useRealTimers()
})

const type = (words: string) => {
  const text = client.document.getText('words')
  text.insert(text.length, words)
}

describe('JournalClient', () => {
  it('gathers keys for a moment, and says "saved" only when the append has been answered', async () => {
    journal.delay = 30
    for (const letter of 'ferry') type(letter)
    expect(states).toEqual(['saving'])
    await vi.advanceTimersByTimeAsync(129)
    expect(states).toEqual(['saving'])
    await vi.advanceTimersByTimeAsync(1)
    expect(states).toEqual(['saving', 'saved'])
    expect(journal.appends).toBe(1)
    expect(journal.text).toBe('ferry')
  })

  it('has one append under way at most, and takes along what was typed meanwhile', async () => {
    journal.delay = 100
    type('one ')
    await vi.advanceTimersByTimeAsync(110)
    type('two ')
    await vi.advanceTimersByTimeAsync(60)
    type('three')
    await vi.advanceTimersByTimeAsync(400)
    expect(journal.mostAtOnce).toBe(1)
    expect(journal.text).toBe('one two three')
    expect(client.saveState.kind).toBe('saved')
  })

  it('keeps what cannot be saved, says why, and tries again until it can', async () => {
    journal.failure = diskFull
    type('kept')
    await vi.advanceTimersByTimeAsync(110)
    expect(client.saveState).toEqual({ kind: 'notSaved', error: diskFull })
    type(' and more')
    await vi.advanceTimersByTimeAsync(3000)
    expect(journal.appends).toBeGreaterThan(2)
    expect(journal.appends).toBeLessThan(6)
    journal.failure = null
    await vi.advanceTimersByTimeAsync(5000)
    expect(client.saveState.kind).toBe('saved')
    expect(journal.text).toBe('kept and more')
  })

  it('tries again at once when asked to', async () => {
    journal.failure = diskFull
    type('kept')
    await vi.advanceTimersByTimeAsync(2000)
    journal.failure = null
    const retried = client.retry()
    await vi.advanceTimersByTimeAsync(0)
    await retried
    expect(client.saveState.kind).toBe('saved')
  })

  it('flushes what was typed during the append as well', async () => {
    journal.delay = 50
    type('before ')
    const flushed = client.flush()
    await vi.advanceTimersByTimeAsync(10)
    type('during')
    await vi.advanceTimersByTimeAsync(200)
    await flushed
    expect(journal.text).toBe('before during')
    expect(client.saveState.kind).toBe('saved')
  })

  it('takes in what others append, and does not send it back', async () => {
    const other = new Y.Doc()
    Y.applyUpdate(other, Y.encodeStateAsUpdate(client.document))
    other.getText('words').insert(0, 'theirs')
    const update = Y.encodeStateAsUpdate(other)
    journal.listeners.get('story')?.(update)
    await vi.advanceTimersByTimeAsync(200)
    expect(client.document.getText('words').toString()).toBe('theirs')
    expect(journal.appends).toBe(0)
  })
})
