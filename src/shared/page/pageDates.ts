import type { DateForm, SiteSettings } from '../site/siteSettings'
import { hasPageWords } from './words/pageWords'

/** Writes moments (milliseconds since 1970, UTC) as the site's readers know them, in the form set for the site. */
export interface PageDates {
  /** "22 November 2026", "22 Nov 2026" or "22/11/2026" */
  day(moment: number): string
  /** "22 November 2026, 10:02" */
  minute(moment: number): string
  /** "November 2026", of the Gregorian calendar whatever the language counts by. */
  month(moment: number): string
  /** The same month for addresses and for comparing: "2026/11". */
  monthKey(moment: number): string
  /** For machines: ISO 8601 in UTC. */
  iso(moment: number): string
}

const known = new Map<string, PageDates>()

/** Dates in the site's language and time zone; English and UTC where the system knows either of them not. */
export function pageDates({
  language,
  timeZone,
  dateForm,
}: Pick<SiteSettings, 'language' | 'timeZone' | 'dateForm'>): PageDates {
  const key = `${language} ${timeZone} ${dateForm}`
  const before = known.get(key)
  if (before !== undefined) return before
  const dates = makeDates(language, timeZone, dateForm)
  known.set(key, dates)
  return dates
}

/** The furthest moments that a date can name (ECMA-262, "Time Values"). */
const maximumMoment = 8.64e15

/** Field by field: what `dateStyle` calls long or short differs from one version of the system's tables to the next. */
const dateFields: Readonly<Record<DateForm, Intl.DateTimeFormatOptions>> = {
  long: { day: 'numeric', month: 'long', year: 'numeric' },
  medium: { day: 'numeric', month: 'short', year: 'numeric' },
  short: { day: '2-digit', month: '2-digit', year: 'numeric' },
}

function makeDates(language: string, timeZone: string, dateForm: DateForm): PageDates {
  const day = dateFormat(language, timeZone, dateFields[dateForm])
  const time = dateFormat(language, timeZone, { hour: '2-digit', minute: '2-digit' })
  const month = dateFormat(language, timeZone, { calendar: 'gregory', month: 'long', year: 'numeric' })
  // The digits of English, whatever those of the language are.
  const monthParts = dateFormat('en-GB', timeZone, { month: '2-digit', year: 'numeric' })
  const comma = hasArabicScript(language) ? '،' : ','
  const dateOf = (moment: number) =>
    new Date(Math.max(-maximumMoment, Math.min(maximumMoment, Number.isFinite(moment) ? moment : 0)))
  return {
    day: (moment) => day.format(dateOf(moment)),
    // Joined here: how a date and a time are joined differs from one version of the system's tables to the next.
    minute: (moment) => `${day.format(dateOf(moment))}${comma} ${time.format(dateOf(moment))}`,
    month: (moment) => month.format(dateOf(moment)),
    monthKey: (moment) => {
      const parts = new Map(monthParts.formatToParts(dateOf(moment)).map(({ type, value }) => [type, value]))
      return `${(parts.get('year') ?? '').padStart(4, '0')}/${parts.get('month') ?? ''}`
    },
    iso: (moment) => dateOf(moment).toISOString(),
  }
}

function dateFormat(
  language: string,
  timeZone: string,
  fields: Intl.DateTimeFormatOptions,
): Intl.DateTimeFormat {
  const languages = isLanguage(language) ? [language, 'en-GB'] : ['en-GB']
  return new Intl.DateTimeFormat(languages, {
    ...fields,
    ...(hasPageWords(language) && !namesDigits(language) ? { numberingSystem: 'latn' } : {}),
    timeZone: isTimeZone(timeZone) ? timeZone : 'UTC',
  })
}

/** `ar-EG-u-nu-arab` asks for digits; otherwise dates have those that the page's own words count with. */
function namesDigits(language: string): boolean {
  return isLanguage(language) && new Intl.Locale(language).numberingSystem !== undefined
}

/** Whether a language is written in the script that has a comma of its own. */
function hasArabicScript(language: string): boolean {
  return isLanguage(language) && new Intl.Locale(language).maximize().script === 'Arab'
}

function isLanguage(language: string): boolean {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf([language]).length > 0
  } catch (error) {
    if (error instanceof RangeError) return false
    throw error
  }
}

function isTimeZone(timeZone: string): boolean {
  try {
    new Intl.DateTimeFormat('en-GB', { timeZone })
    return true
  } catch (error) {
    if (error instanceof RangeError) return false
    throw error
  }
}
