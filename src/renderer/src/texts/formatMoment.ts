const timeOfDay = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' })
const dayAndTime = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  hour: '2-digit',
  minute: '2-digit',
})
const fullDay = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
})

/**
 * A moment as a newsroom says it, in this computer's time zone: the time alone today, the day with it this year.
 * @param moment milliseconds since 1970 (UTC)
 * @param now likewise
 */
export function formatMoment(moment: number, now: number): string {
  const then = new Date(moment)
  const today = new Date(now)
  if (then.toDateString() === today.toDateString()) return timeOfDay.format(then)
  return (then.getFullYear() === today.getFullYear() ? dayAndTime : fullDay).format(then)
}
