import { windowLocale } from '../texts/t'

const time = new Intl.DateTimeFormat(windowLocale, { hour: '2-digit', minute: '2-digit' })
const dayAndTime = new Intl.DateTimeFormat(windowLocale, {
  day: 'numeric',
  month: 'short',
  hour: '2-digit',
  minute: '2-digit',
})
const dateAndTime = new Intl.DateTimeFormat(windowLocale, {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
})

/**
 * A moment as short as it can be understood, in the computer's own time zone: the time today, the day this year, else
 * the year too.
 * @param moment milliseconds since 1970
 */
export function shortMoment(moment: number, now = Date.now()): string {
  const date = new Date(moment)
  const today = new Date(now)
  if (date.toDateString() === today.toDateString()) return time.format(date)
  return date.getFullYear() === today.getFullYear() ? dayAndTime.format(date) : dateAndTime.format(date)
}
