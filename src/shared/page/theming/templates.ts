import {
  Context,
  type Emitter,
  Liquid,
  LiquidError,
  type Template,
  toValueSync,
} from 'liquidjs/dist/liquid.browser.mjs'
import { GalleyError } from '../../errors'
import { Html, html } from '../html'
import type { PageTheme } from './pageTheme'
import { MarkupProblem, markupPlace, readMarkup } from './partMarkup'
import { createThemeBudget, pageLimits, type ThemeBudget } from './themeBudget'
import { TemplateProblem } from './themeFailure'

/** What a template may say. Nothing in here reads a file, a clock or chance, or is more than its data and its loops. */
const tagsKept = [
  'assign',
  'break',
  'case',
  'comment',
  'continue',
  'for',
  'if',
  'render',
  'unless',
  '#',
] as const
const filtersKept = [
  'append',
  'at_least',
  'at_most',
  'capitalize',
  'ceil',
  'concat',
  'default',
  'divided_by',
  'downcase',
  'first',
  'floor',
  'join',
  'last',
  'minus',
  'modulo',
  'plus',
  'prepend',
  'replace',
  'reverse',
  'round',
  'size',
  'slice',
  'split',
  'strip',
  'times',
  'truncate',
  'truncatewords',
  'upcase',
] as const

/** What a template asks of the page that it is written for. */
export interface TemplateTools {
  /** Address of a file of the theme. */
  asset(path: string): string
  icon(name: string): Html
  /** A picture in the widths that there are of it. */
  image(picture: unknown, shape: string, sizes: string, loading: string): Html
}

/** The templates of a theme, read. */
export interface ThemeTemplates {
  theme: PageTheme
  has(part: string): boolean
  /** What the templates of one page use together. */
  beginPage(): PageBudget
  /**
   * @param data plain data; markup in it is of Galley's own
   * @returns the text with places in it that stand for `markup`
   * @throws TemplateProblem
   */
  write(part: string, data: object, tools: TemplateTools, budget: PageBudget): WrittenPart
}

export interface WrittenPart {
  text: string
  markup: readonly Html[]
  /** How many elements and places stand at the top; text beside them counts as well. */
  roots: number
}

export interface PageBudget {
  counted: ThemeBudget
  memory: Context['memoryLimit']
}

/** What is being written: the library's filters and tags know nothing of it. The last one is the innermost. */
interface Run {
  budget: PageBudget
  tools: TemplateTools
  markup: Html[]
}

let last: { hash: string; templates: ThemeTemplates } | undefined

/** The templates of a theme; those of the theme asked for last are kept. @throws TemplateProblem */
export function themeTemplates(theme: PageTheme): ThemeTemplates {
  if (last?.hash !== theme.hash) last = { hash: theme.hash, templates: readTemplates(theme) }
  return last.templates
}

/** @throws TemplateProblem for a template that cannot be read */
export function readTemplates(theme: PageTheme): ThemeTemplates {
  const runs: Run[] = []
  const engine = createEngine(theme, runs)
  for (const [name, source] of Object.entries(theme.snippets)) parse(engine, source, snippetFile(name))
  const parts = new Map(
    Object.entries(theme.parts).map(([name, source]) => [name, parse(engine, source, partFile(name))]),
  )
  return {
    theme,
    has: (part) => parts.has(part),
    beginPage: () => ({
      counted: createThemeBudget(),
      memory: new Context({}, engine.options, { memoryLimit: pageLimits.memory }).memoryLimit,
    }),
    write(part, data, tools, budget) {
      const file = partFile(part)
      const source = theme.parts[part] ?? ''
      const run: Run = { budget, tools, markup: [] }
      runs.push(run)
      try {
        const context = new Context(data, engine.options, { sync: true }, { memoryLimit: budget.memory })
        const emitter = createEmitter(budget.counted)
        toValueSync(engine.renderer.renderTemplates(parts.get(part) ?? [], context, emitter))
        const { roots, hasText } = readMarkup(emitter.buffer)
        return { text: emitter.buffer, markup: run.markup, roots: roots + (hasText ? 1 : 0) }
      } catch (error) {
        throw explainProblem(error, { file, source, snippets: theme.snippets })
      } finally {
        runs.pop()
      }
    },
  }
}

export function partFile(part: string): string {
  return `parts/${part}.liquid`
}

export function snippetFile(name: string): string {
  return `snippets/${name}.liquid`
}

function createEngine(theme: PageTheme, runs: readonly Run[]): Liquid {
  const current = () => {
    const run = runs.at(-1)
    if (run === undefined) throw new Error('No part is being written.')
    return run
  }
  const snippets: Record<string, string> = Object.assign(Object.create(null), theme.snippets)
  const engine = new Liquid({
    // In place of files: nothing else can be found by name.
    templates: snippets,
    cache: true,
    ownPropertyOnly: true,
    strictVariables: true,
    strictFilters: true,
    lenientIf: true,
    jsTruthy: false,
    outputEscape: (value: unknown) => outputText(value, current()),
    locale: 'en',
    timezoneOffset: 0,
  })
  keepOnly(engine.tags, tagsKept)
  keepOnly(engine.filters, filtersKept)
  engine.registerFilter('asset', (path: unknown) => current().tools.asset(textOf(path)))
  engine.registerFilter('icon', (name: unknown) => current().tools.icon(textOf(name)))
  engine.registerFilter('image', (picture: unknown, shape: unknown, sizes: unknown, loading: unknown) =>
    current().tools.image(picture, textOf(shape), textOf(sizes), textOf(loading)),
  )
  countSteps(engine, current)
  return engine
}

function keepOnly(table: Record<string, unknown>, names: readonly string[]): void {
  for (const name of Object.keys(table)) if (!names.includes(name)) delete table[name]
}

/** Every template, block and turn of a loop goes through here. */
function countSteps(engine: Liquid, current: () => Run): void {
  const { renderer } = engine
  const write = renderer.renderTemplates.bind(renderer)
  renderer.renderTemplates = function* (templates, context, emitter) {
    const { counted } = current().budget
    counted.step(1 + templates.length)
    counted.enter()
    try {
      return yield* write(templates, context, emitter)
    } finally {
      counted.leave()
    }
  }
}

/** Text is escaped, always; markup is Galley's own and gets a place. */
function outputText(value: unknown, run: Run): string {
  if (value instanceof Html) {
    if (value.text === '') return ''
    return markupPlace(run.markup.push(value) - 1)
  }
  return html`${textOf(value)}`.text
}

function textOf(value: unknown): string {
  if (typeof value === 'string') return value
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  if (value === null || value === undefined) return ''
  if (Array.isArray(value)) return value.map(textOf).join('')
  throw new Error('A list of values or a piece of markup stands where only text can.')
}

function createEmitter(budget: ThemeBudget): Emitter {
  return {
    buffer: '',
    write(piece: unknown) {
      const text = String(piece)
      budget.write(text.length)
      this.buffer += text
    },
  }
}

function parse(engine: Liquid, source: string, file: string): Template[] {
  try {
    if (source.includes('\0')) throw new Error('The file holds a character (NUL) that no page may have.')
    return engine.parse(source, file)
  } catch (error) {
    throw explainProblem(error, { file, source, snippets: {} })
  }
}

/** What was being read or written when something went wrong. */
interface At {
  file: string
  source: string
  /** Those that may have been called. */
  snippets: Readonly<Record<string, string>>
}

/** The library's and the runtime's errors as a place and a sentence. */
function explainProblem(error: unknown, at: At): Error {
  if (error instanceof TemplateProblem) return error
  if (error instanceof MarkupProblem) {
    const index = at.source.indexOf(error.near)
    return new TemplateProblem(at.file, index === -1 ? null : lineAt(at.source, index), error.message)
  }
  if (error instanceof RangeError) {
    return new TemplateProblem(at.file, null, 'The template is nested too deep.')
  }
  if (!LiquidError.is(error)) return error instanceof Error ? error : new Error(String(error))
  const { originalError: cause, token } = error
  // From a part inside this one, or of content that Galley itself cannot write: nobody's template is at fault here.
  if (cause instanceof TemplateProblem || cause instanceof GalleyError) return cause
  if (cause instanceof RangeError) return explainProblem(cause, at)
  const { input, begin } = token
  // The library does not always say which file it was in; the text does.
  const [snippet] = Object.entries(at.snippets).find(([, source]) => source === input) ?? []
  const file = snippet === undefined ? at.file : snippetFile(snippet)
  return new TemplateProblem(file, lineAt(input, begin), sentence(cause ?? error))
}

function sentence(error: Error): string {
  if (error.message.startsWith('memory alloc limit'))
    return `Templates may make ${pageLimits.memory} characters and list entries for a page.`
  const [words = ''] = error.message.split(/, (?:file|line):/)
  const whole = words.startsWith('ENOENT') ? `There is no snippet of that name (${words.slice(8)})` : words
  return /[.?!]$/.test(whole) ? whole : `${whole}.`
}

function lineAt(text: string, index: number): number {
  return text.slice(0, index).split('\n').length
}
