import { expect, test } from 'vitest'
import { readMoment } from './readMoment'

const iso = (text: string) => {
  const moment = readMoment(text)
  return moment === undefined ? undefined : new Date(moment).toISOString()
}

test.each([
  ['2026-05-14', '2026-05-14T00:00:00.000Z'],
  ['2026-05-14T09:30Z', '2026-05-14T09:30:00.000Z'],
  ['2026-05-14 09:30:05.25', '2026-05-14T09:30:05.250Z'],
  ['2026-05-14 9:30:00 +02:00', '2026-05-14T07:30:00.000Z'],
  ['2026-05-14T09:30:00-0330', '2026-05-14T13:00:00.000Z'],
  ['2024-02-29', '2024-02-29T00:00:00.000Z'],
])('%s is a moment', (text, moment) => expect(iso(text)).toBe(moment))

test.each(['', 'yesterday', '2026-02-29', '2026-04-31', '2026-13-01', '2026-05-14T25:00', '14.05.2026', '0'])(
  '%j is none',
  (text) => expect(readMoment(text)).toBeUndefined(),
)
