import { isSlug, slugify } from '../../shared/article/slug'
import { cleanTermName } from '../../shared/article/term'
import type { FrontMatter } from './frontMatter'
import { readMoment } from './readMoment'

/** A picture as front matter names it: where it is, and what is said about it. */
export interface NamedPicture {
  source: string
  alt: string
  caption: string
  credit: string
}

/** What a file says about its story beside the text. */
export interface ImportDetails {
  headline: string
  standfirst: string
  slug?: string
  sections: string[]
  topics: string[]
  tags: string[]
  authors: string[]
  language?: string
  featuredPicture?: NamedPicture
  /** Milliseconds since 1970 (UTC). */
  publishedAt?: number
  updatedAt?: number
}

/** Longest standfirst and picture texts taken from front matter, in characters. */
const maximumTextLength = 2000

/** Reads the fields that Galley knows; the others are left alone. What cannot be used is told in `warnings`. */
export function readImportDetails(fields: FrontMatter, warnings: string[]): ImportDetails {
  const slug = readSlug(fields, warnings)
  const language = readLanguage(fields, warnings)
  const publishedAt = readDate(fields, ['date', 'published', 'publishdate'], warnings)
  const updatedAt = readDate(fields, ['updated', 'lastmod', 'modified', 'lastmodified'], warnings)
  const featuredPicture = readFeaturedPicture(fields)
  return {
    headline: oneLine(firstValue(fields, ['title', 'headline'])),
    standfirst: oneLine(firstValue(fields, ['standfirst', 'description', 'dek', 'excerpt'])).slice(
      0,
      maximumTextLength,
    ),
    sections: names(fields, ['section', 'sections', 'category', 'categories']),
    topics: names(fields, ['topic', 'topics']),
    tags: names(fields, ['tags', 'tag']),
    authors: names(fields, ['author', 'authors', 'byline']),
    ...(slug === undefined ? {} : { slug }),
    ...(language === undefined ? {} : { language }),
    ...(publishedAt === undefined ? {} : { publishedAt }),
    ...(updatedAt === undefined ? {} : { updatedAt }),
    ...(featuredPicture === undefined ? {} : { featuredPicture }),
  }
}

/** Text on one line: single spaces, no control characters, no ends. */
export function oneLine(value: unknown): string {
  const text = typeof value === 'string' ? value : typeof value === 'number' ? String(value) : ''
  return text
    .replace(/\p{Control}+/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim()
}

function firstValue(fields: FrontMatter, keys: readonly string[]): unknown {
  for (const key of keys) {
    const value = fields.get(key)
    if (value !== undefined && value !== null && value !== '') return value
  }
  return undefined
}

/** The names in all the fields: `[a, b]` and `a, b` alike. Twins are left to the workspace, which knows its terms. */
function names(fields: FrontMatter, keys: readonly string[]): string[] {
  const found = keys.flatMap((key) => namesIn(fields.get(key)))
  return [...new Set(found)].slice(0, 100)
}

function namesIn(value: unknown): string[] {
  const items: unknown[] = Array.isArray(value)
    ? value
    : typeof value === 'string'
      ? value.split(',')
      : [value]
  return items.flatMap((item) => {
    const name = cleanTermName(oneLine(item instanceof Map ? item.get('name') : item))
    return name === '' ? [] : [name]
  })
}

function readSlug(fields: FrontMatter, warnings: string[]): string | undefined {
  const given = oneLine(fields.get('slug'))
  if (given === '') return undefined
  if (isSlug(given)) return given
  const slug = slugify(given, '')
  warnings.push(
    slug === ''
      ? `The slug "${given}" holds nothing that an address can hold; the headline gives one.`
      : `The slug "${given}" was changed to "${slug}": lower-case letters, digits and hyphens.`,
  )
  return slug === '' ? undefined : slug
}

function readLanguage(fields: FrontMatter, warnings: string[]): string | undefined {
  const given = oneLine(firstValue(fields, ['language', 'lang']))
  if (given === '') return undefined
  try {
    const language = Intl.getCanonicalLocales(given.replaceAll('_', '-'))[0]
    if (language !== undefined && language.length <= 35) return language
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
  }
  warnings.push(`"${given}" is not the name of a language (write en, en-GB, de ...); the site's is used.`)
  return undefined
}

function readDate(fields: FrontMatter, keys: readonly string[], warnings: string[]): number | undefined {
  const given = oneLine(firstValue(fields, keys))
  if (given === '') return undefined
  const moment = readMoment(given)
  if (moment === undefined)
    warnings.push(`The date "${given}" was left out: write 2026-05-14 or 2026-05-14T09:30:00Z.`)
  return moment
}

function readFeaturedPicture(fields: FrontMatter): NamedPicture | undefined {
  const value = firstValue(fields, ['featuredimage', 'featured', 'image', 'cover'])
  if (value instanceof Map) {
    const source = oneLine(value.get('src') ?? value.get('file') ?? value.get('path') ?? value.get('url'))
    const text = (key: string) => oneLine(value.get(key)).slice(0, key === 'credit' ? 500 : maximumTextLength)
    return source === ''
      ? undefined
      : { source, alt: text('alt'), caption: text('caption'), credit: text('credit') }
  }
  const source = oneLine(value)
  if (source === '') return undefined
  const text = (key: string) => oneLine(fields.get(key)).slice(0, maximumTextLength)
  return {
    source,
    alt: text('imagealt'),
    caption: text('imagecaption'),
    credit: text('imagecredit').slice(0, 500),
  }
}
