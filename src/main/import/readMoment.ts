const pattern =
  /^(\d{4})-(\d{2})-(\d{2})(?:[T ]+(\d{1,2}):(\d{2})(?::(\d{2})(\.\d+)?)?)?\s*(Z|UTC|GMT|[+-]\d{2}(?::?\d{2})?)?$/i

/**
 * The moment that an ISO 8601 date, or date and time, names; also as YAML writes them (`2026-05-14 09:30:00 +02:00`).
 * Without a zone it is UTC.
 * @returns milliseconds since 1970, or undefined when it is no date, or one that the calendar does not have
 */
export function readMoment(text: string): number | undefined {
  const found = pattern.exec(text)
  if (found === null) return undefined
  const number = (index: number) => Number(found[index] ?? 0)
  const year = number(1)
  const month = number(2)
  const day = number(3)
  const [hour, minute, second] = [number(4), number(5), number(6)]
  const milliseconds = Math.floor(Number(found[7] ?? 0) * 1000)
  const local = new Date(Date.UTC(year, month - 1, day, hour, minute, second, milliseconds))
  // Date.UTC carries the 31st of April over to May, and reads the years 0 to 99 as 1900 to 1999.
  const isReal =
    local.getUTCFullYear() === year &&
    local.getUTCMonth() === month - 1 &&
    local.getUTCDate() === day &&
    hour < 24 &&
    minute < 60 &&
    second < 60
  return isReal ? local.getTime() - zoneOffset(found[8] ?? 'Z') : undefined
}

function zoneOffset(zone: string): number {
  const parts = /^([+-])(\d{2}):?(\d{2})?$/.exec(zone)
  if (parts === null) return 0
  const minutes = Number(parts[2]) * 60 + Number(parts[3] ?? 0)
  return (parts[1] === '-' ? -minutes : minutes) * 60_000
}
