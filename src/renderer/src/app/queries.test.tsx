import { QueryClient, QueryObserver } from '@tanstack/react-query'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { EventName } from '../../../shared/ipc/channelNames'
import type { EventPayloads } from '../../../shared/ipc/contract'
import { renewOnEvents } from './queries'

/** The window's side of the bridge, with a way to raise events: what the preload puts there in the app. */
function installBridge() {
  const listeners = new Map<string, Set<(payload: never) => void>>()
  const bridge: Window['galley'] = {
    call: () => Promise.reject(new Error('Nothing is called here')),
    on(event, listener) {
      const ofEvent = listeners.get(event) ?? new Set()
      ofEvent.add(listener)
      listeners.set(event, ofEvent)
      return () => ofEvent.delete(listener)
    },
  }
  Object.defineProperty(window, 'galley', { value: bridge, configurable: true })
  return {
    raise<Name extends EventName>(event: Name, payload: EventPayloads[Name]) {
      for (const listener of listeners.get(event) ?? []) listener(payload as never)
    },
    listening: () => [...listeners.values()].reduce((sum, { size }) => sum + size, 0),
  }
}

describe('renewOnEvents', () => {
  let client: QueryClient
  let bridge: ReturnType<typeof installBridge>
  let stop: () => void
  const asked: string[] = []

  function watch(channel: string, input: object): void {
    const queryFn = () => {
      asked.push(`${channel} ${JSON.stringify(input)}`)
      return Promise.resolve({ folder: '/desk' })
    }
    const observer = new QueryObserver(client, {
      queryKey: [channel, input],
      queryFn,
      staleTime: Number.POSITIVE_INFINITY,
    })
    observer.subscribe(() => undefined)
  }

  beforeEach(async () => {
    vi.useFakeTimers()
    client = new QueryClient()
    bridge = installBridge()
    stop = renewOnEvents(client)
    watch('article:get', { id: 'one' })
    watch('article:get', { id: 'two' })
    watch('article:list', { limit: 100, offset: 0 })
    watch('site:get', {})
    watch('app:info', {})
    await vi.advanceTimersByTimeAsync(10)
    asked.length = 0
  })

  afterEach(() => {
    stop()
    client.clear()
    vi.useRealTimers()
  })

  it('asks again about the story that changed and the lists, once for a burst', async () => {
    for (let count = 0; count < 20; count++) bridge.raise('articles:changed', { ids: ['one'] })
    await vi.advanceTimersByTimeAsync(500)
    expect(asked.sort()).toEqual(['article:get {"id":"one"}', 'article:list {"limit":100,"offset":0}'])
  })

  it('asks about every story when no ids are named', async () => {
    bridge.raise('articles:changed', { ids: [] })
    await vi.advanceTimersByTimeAsync(500)
    expect(asked).toHaveLength(3)
  })

  it('asks for no terms, and for no other story, while one is typed', async () => {
    for (const kind of ['section', 'tag']) watch('term:list', { kind })
    watch('term:suggest', { kind: 'tag', prefix: 'f', limit: 8 })
    watch('preview:context', { id: 'one' })
    watch('preview:context', { id: 'two' })
    await vi.advanceTimersByTimeAsync(10)
    asked.length = 0
    bridge.raise('articles:changed', { ids: ['one'] })
    await vi.advanceTimersByTimeAsync(500)
    expect(asked.filter((call) => !call.startsWith('article:'))).toEqual(['preview:context {"id":"one"}'])
  })

  it('asks for every preview and the terms once what they are made of has changed', async () => {
    watch('term:list', { kind: 'tag' })
    watch('preview:context', { id: 'one' })
    watch('preview:context', { id: 'two' })
    const previews = ['preview:context {"id":"one"}', 'preview:context {"id":"two"}']
    for (const [event, expected] of [
      ['outbox:changed', previews],
      ['site:changed', previews],
      ['terms:changed', [...previews, 'term:list {"kind":"tag"}']],
    ] as const) {
      await vi.advanceTimersByTimeAsync(500)
      asked.length = 0
      bridge.raise(event, {})
      await vi.advanceTimersByTimeAsync(500)
      expect(asked.filter((call) => /^(preview|term):/.test(call)).sort()).toEqual(expected)
    }
  })

  it('lets go of a workspace that is closed, but not of what outlives it', async () => {
    client.setQueryData(['workspace:current', {}], { folder: '/desk' })
    bridge.raise('workspace:changed', { workspace: null })
    expect(client.getQueryData(['article:list', { limit: 100, offset: 0 }])).toBeUndefined()
    await vi.advanceTimersByTimeAsync(10)
    expect(client.getQueryData(['app:info', {}])).toBeDefined()
  })

  it('stops listening', () => {
    stop()
    expect(bridge.listening()).toBe(0)
  })
})
