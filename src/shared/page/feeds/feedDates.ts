/** The first and the last moment with a year of four digits, which is all that feeds have room for. */
const first = Date.parse('0001-01-01T00:00:00Z')
const last = Date.parse('9999-12-31T23:59:59Z')

function dateOf(moment: number): Date {
  return new Date(Math.min(last, Math.max(first, Number.isFinite(moment) ? moment : 0)))
}

/** RFC 3339, as Atom (RFC 4287, 3.3), JSON Feed and sitemaps want it: "2026-11-21T09:30:00.000Z". */
export function internetDate(moment: number): string {
  return dateOf(moment).toISOString()
}

/** RFC 822 with a year of four digits, as RSS 2.0 wants it: "Sat, 21 Nov 2026 09:30:00 GMT". */
export function mailDate(moment: number): string {
  return dateOf(moment).toUTCString()
}

/** When the newest change was made, or null where there is nothing. */
export function lastChange(
  stories: readonly { publishedAt: number; updatedAt: number | null }[],
): number | null {
  return stories.reduce<number | null>((newest, { publishedAt, updatedAt }) => {
    const changed = Math.max(publishedAt, updatedAt ?? publishedAt)
    return newest === null || changed > newest ? changed : newest
  }, null)
}
