import { expect, test } from 'vitest'
import { retryMoment } from './retryMoment'

test('what may pass by itself is tried again, each time later, at least every hour', () => {
  const waits = Array.from({ length: 9 }, (_, index) =>
    retryMoment('targetUnreachable', index + 1, 1_000_000),
  )
  expect(waits.map((at) => ((at ?? 0) - 1_000_000) / 1000)).toEqual([
    30, 60, 120, 240, 480, 960, 1920, 3600, 3600,
  ])
  expect(retryMoment('diskFull', 10_000, 0)).toBe(3_600_000)
})

test('what only a person can put right waits for one', () => {
  for (const code of [
    'foreignFolder',
    'noPermission',
    'targetChanged',
    'conflict',
    'unknownContent',
  ] as const)
    expect(retryMoment(code, 1, 0)).toBeNull()
})

test('what was stopped rests, and is not forgotten', () => {
  expect(retryMoment('cancelled', 1, 0)).toBe(300_000)
})
