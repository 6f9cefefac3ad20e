import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Pause } from './pause'

describe('Pause', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] })
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  it('runs once nothing has happened for a while', () => {
    const run = vi.fn()
    const pause = new Pause(run, { pause: 100 })
    for (let key = 0; key < 20; key++) {
      pause.happened()
      vi.advanceTimersByTime(60)
    }
    expect(run).not.toHaveBeenCalled()
    vi.advanceTimersByTime(39)
    expect(run).not.toHaveBeenCalled()
    vi.advanceTimersByTime(2)
    expect(run).toHaveBeenCalledTimes(1)
    vi.advanceTimersByTime(1_000)
    expect(run).toHaveBeenCalledTimes(1)
  })

  it('runs at the latest after its time, and begins anew then', () => {
    const run = vi.fn()
    const pause = new Pause(run, { pause: 100, latest: 250 })
    for (let key = 0; key < 11; key++) {
      pause.happened()
      vi.advanceTimersByTime(50)
    }
    expect(run).toHaveBeenCalledTimes(2)
  })

  it('sets no timer for a happening while one is waiting', () => {
    const pause = new Pause(vi.fn(), { pause: 100 })
    const set = vi.spyOn(globalThis, 'setTimeout')
    for (let key = 0; key < 50; key++) pause.happened()
    expect(set).toHaveBeenCalledTimes(1)
  })

  it('takes a shorter pause than the one that it waits for', () => {
    const run = vi.fn()
    const pause = new Pause(run, { pause: 300 })
    pause.happened()
    pause.happened(50)
    vi.advanceTimersByTime(51)
    expect(run).toHaveBeenCalledTimes(1)
  })

  it('does not run for what was cancelled', () => {
    const run = vi.fn()
    const pause = new Pause(run, { pause: 100 })
    pause.happened()
    pause.cancel()
    vi.advanceTimersByTime(1_000)
    expect(run).not.toHaveBeenCalled()
    pause.happened()
    vi.advanceTimersByTime(101)
    expect(run).toHaveBeenCalledTimes(1)
  })
})
