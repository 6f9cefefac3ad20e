import { codeOf, type SourceFile, stringsOf } from './readImports'

/** What may not be written anywhere but in its place, however it gets there: imports alone do not tell. */
interface WordingRule {
  rule: string
  /** Files that may, by their beginning. */
  allowed: readonly string[]
  /** @returns what was found, to be named in the message */
  find(file: SourceFile): readonly string[]
}

const statement = [
  /^\s*select\s+(distinct\s+)?[\w.*"]+(\s+as\s+\w+)?\s*(,|\bfrom\b)/i,
  /^\s*select\s+(\?|[\w.]+\()/i,
  /^\s*with\s+\w+\s*(\([^)]*\)\s*)?as\s*\(/i,
  /^\s*(insert(\s+or\s+\w+)?|replace)\s+into\s+["\w]/i,
  /^\s*update\s+\w+\s+set\s/i,
  /^\s*delete\s+from\s+["\w]/i,
  /^\s*(create|drop|alter)\s+(temp\s+|virtual\s+|unique\s+)?(table|index|trigger|view)\b/i,
  // Clauses on their own, as a statement that is put together of parts has them. Capitals, or prose would match.
  /\bSELECT\b[\s\S]*\bFROM\b|\bINSERT INTO\b|\bUPDATE \w+ SET\b|\bDELETE FROM\b|\bORDER BY\b|\bWHERE \w+ *(=|IN\b|IS\b|LIKE\b)/,
]

const network = new RegExp(
  [
    String.raw`(?<![\w$.#]|function\s)fetch\s*\(`,
    String.raw`\b(globalThis|window|self|net)\s*(\?\.|\.)\s*fetch\b`,
    String.raw`\b(globalThis|window|self)\s*\[`,
    String.raw`\bnew\s+(WebSocket|EventSource|XMLHttpRequest|WebTransport|RTCPeerConnection)\b`,
    String.raw`\b(WebSocket|EventSource|XMLHttpRequest|WebTransport|RTCPeerConnection)\s*\(`,
    String.raw`\bsendBeacon\b`,
  ].join('|'),
  'g',
)

const hiddenImport =
  /\b(createRequire|getBuiltinModule|mainModule)\b|\bimport\s*\(\s*[^'"\s)]|(?<![\w$.])eval\s*\(/g

const ownLocale =
  /\bIntl\.(DateTimeFormat|NumberFormat|ListFormat|Collator|RelativeTimeFormat|DisplayNames)\(\s*(['"`)]|undefined)|\.toLocale(Date|Time)?String\(\s*(['"`)]|undefined)/g

const matches = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([found]) => found.trim())

/** Paths are from `src/`. */
export const wordingRules: readonly WordingRule[] = [
  {
    rule: 'SQL is written in storage only',
    allowed: ['main/storage/'],
    find: (file) =>
      stringsOf(file)
        .filter((text) => statement.some((pattern) => pattern.test(text)))
        .map((text) => text.trim().slice(0, 40)),
  },
  {
    rule: 'nothing but targets/ reaches the network, globals included',
    // protocols.ts asks the development server for the window's page and serves app:// itself; a built app never asks.
    allowed: ['main/publish/targets/', 'main/protocols.ts'],
    find: (file) => matches(codeOf(file), network),
  },
  {
    rule: 'what is imported is named where it is imported, so that the directions see it',
    allowed: [],
    find: (file) => matches(codeOf(file), hiddenImport),
  },
  {
    rule: 'windows write dates, numbers and lists in their own language (windowLocale), never in one of their choice',
    allowed: ['main/', 'shared/', 'cli/', 'preload/'],
    find: (file) => matches(codeOf(file), ownLocale),
  },
]

/** What breaks a rule, as lines that name the rule, the file and what was found. */
export function wordingBreaches(files: readonly SourceFile[]): string[] {
  return wordingRules.flatMap(({ rule, allowed, find }) =>
    files
      .filter(({ path }) => !allowed.some((place) => path.startsWith(place)))
      .flatMap((file) => find(file).map((found) => `${rule}: ${file.path} has ${found}`)),
  )
}
