import { parseHTML } from 'linkedom'
import { readSchemaVocabulary } from './schemaVocabulary'

const vocabulary = readSchemaVocabulary()

/**
 * What search engines want to know of each type, required or recommended, from developers.google.com/search/docs
 * /appearance/structured-data (article, breadcrumb, organization, profile-page) and /appearance/site-names, as of 2026.
 * What a site may not have is not among it: pictures, logo, accounts.
 */
const wanted: Readonly<Record<string, readonly string[]>> = {
  NewsArticle: [
    'headline',
    'author',
    'datePublished',
    'dateModified',
    'publisher',
    'url',
    'mainEntityOfPage',
  ],
  BreadcrumbList: ['itemListElement'],
  ListItem: ['position', 'name', 'item'],
  Organization: ['name', 'url'],
  Person: ['name', 'url'],
  ProfilePage: ['mainEntity'],
  WebSite: ['name', 'url', 'publisher'],
  WebPage: ['name', 'url', 'publisher'],
  ImageObject: ['url'],
  QuantitativeValue: ['value', 'unitCode'],
  CorrectionComment: ['text', 'datePublished'],
}

type Data = Readonly<Record<string, unknown>>

/** The JSON-LD of a page. */
export function structuredDataOf(page: string): Data[] {
  const { document } = parseHTML(page)
  return [...document.querySelectorAll('script[type="application/ld+json"]')].map((block) =>
    JSON.parse(block.textContent ?? ''),
  )
}

/** What is wrong with the JSON-LD of a page, one line each. */
export function checkStructuredData(page: string): string[] {
  return structuredDataOf(page).flatMap((data) => [
    ...(data['@context'] === 'https://schema.org' ? [] : ['the context is not schema.org']),
    ...checkThing(data, String(data['@type'])),
  ])
}

function checkThing(data: Data, at: string): string[] {
  const type = String(data['@type'])
  if (!vocabulary.has(type)) return [`${at}: schema.org has no type ${type}`]
  const missing = (wanted[type] ?? [`a line for ${type} in this check`]).filter((name) => !(name in data))
  const faults = Object.entries(data).flatMap(([property, value]) => {
    if (property.startsWith('@')) return []
    const range = vocabulary.rangeOf(type, property)
    if (range === undefined) return [`${at}: ${type} has no ${property}`]
    const values: unknown[] = Array.isArray(value) ? value : [value]
    if (values.length === 0) return [`${at}.${property} is empty`]
    return values.flatMap((one) => checkValue(one, range, `${at}.${property}`))
  })
  return [...missing.map((name) => `${at}: ${name} is missing`), ...faults, ...checkList(data, at)]
}

function checkValue(value: unknown, range: readonly string[], at: string): string[] {
  if (typeof value === 'object' && value !== null) {
    const data = value as Data
    const type = String(data['@type'])
    if (!range.some((allowed) => vocabulary.isA(type, allowed)))
      return [`${at} is a ${type}, not ${range.join(' or ')}`]
    return checkThing(data, at)
  }
  return range.some((kind) => kindsOfData[kind]?.(value) === true)
    ? []
    : [`${at} is ${JSON.stringify(value)}, not ${range.join(' or ')}`]
}

const isWholeAddress = (value: unknown) =>
  typeof value === 'string' && /^https?:\/\/[^\s/]+\/\S*$/.test(value)
const isMoment = (value: unknown) =>
  typeof value === 'string' && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/.test(value)

/** The kinds of data that are no types. Search engines want addresses whole, and moments with their offset from UTC. */
const kindsOfData: Readonly<Record<string, (value: unknown) => boolean>> = {
  Text: (value) => typeof value === 'string' && value.trim() !== '',
  URL: isWholeAddress,
  DateTime: isMoment,
  Integer: Number.isInteger,
  Number: (value) => typeof value === 'number',
  // A thing may always be named by its address.
  Thing: isWholeAddress,
}

/** The entries of a list are numbered from 1. */
function checkList(data: Data, at: string): string[] {
  const entries = data.itemListElement
  if (!Array.isArray(entries)) return []
  const positions = entries.map((entry: Data) => entry.position)
  return [
    ...(entries.length < 2 ? [`${at} has fewer than two entries`] : []),
    ...(positions.every((position, index) => position === index + 1)
      ? []
      : [`${at} is not numbered in order`]),
  ]
}
