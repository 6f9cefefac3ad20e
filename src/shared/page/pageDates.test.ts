import { expect, test } from 'vitest'
import { pageDates } from './pageDates'

const moment = Date.UTC(2026, 10, 2, 23, 5)

test.each([
  ['en-GB', 'long', '3 November 2026, 00:05'],
  ['en-GB', 'medium', '3 Nov 2026, 00:05'],
  ['en-GB', 'short', '03/11/2026, 00:05'],
  ['de', 'long', '3. November 2026, 00:05'],
  ['de', 'short', '03.11.2026, 00:05'],
  ['fr', 'long', '3 novembre 2026, 00:05'],
  ['ar-MA', 'long', '3 نونبر 2026، 00:05'],
  ['ar', 'medium', '3 نوفمبر 2026، 12:05 ص'],
  // The words of Arabic pages count in these digits ("12 مقالًا"), whatever the country's own are.
  ['ar-EG', 'long', '3 نوفمبر 2026، 12:05 ص'],
  ['ar-EG-u-nu-arab', 'long', '٣ نوفمبر ٢٠٢٦، ١٢:٠٥ ص'],
  ['he', 'long', '3 בנובמבר 2026, 00:05'],
] as const)('in %s, %s, a moment is written in the zone of the site', (language, dateForm, written) => {
  const dates = pageDates({ language, timeZone: 'Europe/Berlin', dateForm })
  expect(dates.minute(moment)).toBe(written)
  expect(dates.day(moment)).toBe(written.slice(0, written.search(/[,،]/)))
  expect(dates.iso(moment)).toBe('2026-11-02T23:05:00.000Z')
})
