import type { Attrs, DOMOutputSpec, Node as DocumentNode, Mark, MarkType, NodeType } from '@tiptap/pm/model'
import { GalleyError } from '../errors'

/** The opening and closing tags around something's content. */
export interface Wrapping {
  open: string
  close: string
}

/**
 * What a page writes differently from the schema, by the name of a node or mark type. A hook answers for itself: what
 * it returns goes into the page as it is, so it escapes (`escapeText`, `escapeAttribute`).
 */
export interface SerializerHooks {
  /** @param content writes the node's content */
  nodes?: Readonly<Record<string, (node: DocumentNode, content: () => string) => string>>
  /** Names of inline nodes that are written without the marks they carry. */
  withoutMarks?: readonly string[]
  /** Null writes the marked text without the mark. */
  marks?: Readonly<Record<string, (mark: Mark) => Wrapping | null>>
}

/**
 * Writes nodes of a document as HTML, by the `toDOM` of the schema that they come from: what ProseMirror's
 * DOMSerializer would build, serialized by the HTML standard's algorithm, without a DOM.
 * @throws GalleyError `unknownContent` for a node or mark that says nothing of how it is written
 */
export interface DocumentSerializer {
  node(node: DocumentNode): string
  /** As `node`, written once: nodes are immutable, so after a keystroke one block is written and the rest is known. */
  rememberedNode(node: DocumentNode): string
  /** The content of a node, without the node itself. */
  content(node: DocumentNode): string
}

/**
 * HTML of nodes by the names of the hooks that were on: null for a node in which one of them wrote something, which
 * must be asked again for each page.
 */
const knownHtml = new Map<string, WeakMap<DocumentNode, string | null>>()

export function createSerializer(hooks: SerializerHooks = {}): DocumentSerializer {
  const nodeHooks = new Map(Object.entries(hooks.nodes ?? {}))
  const markHooks = new Map(Object.entries(hooks.marks ?? {}))
  const unmarked = new Set(hooks.withoutMarks)
  const marksOf = (node: DocumentNode) => (unmarked.has(node.type.name) ? noMarks : node.marks)
  const known = htmlKnownWith([...nodeHooks.keys(), ' ', ...markHooks.keys()].join(' '))
  let hookRan = false

  function writeRemembered(node: DocumentNode): string {
    const before = known.get(node)
    if (typeof before === 'string') return before
    hookRan = false
    const html = writeNode(node)
    known.set(node, hookRan ? null : html)
    return html
  }

  function writeNode(node: DocumentNode): string {
    if (node.isText) return escapeText(node.text ?? '')
    const hook = nodeHooks.get(node.type.name)
    if (hook !== undefined) {
      hookRan = true
      return hook(node, () => writeContent(node))
    }
    const tags = nodeTags(node)
    return typeof tags === 'string' ? tags : tags.open + writeContent(node) + tags.close
  }

  function markTags(mark: Mark, inline: boolean): Wrapping | null {
    const hook = markHooks.get(mark.type.name)
    if (hook === undefined) return schemaMarkTags(mark, inline)
    hookRan = true
    return hook(mark)
  }

  function writeContent(parent: DocumentNode): string {
    const { children } = parent
    let html = ''
    let written = 0
    for (const node of children) {
      if (node.marks.length > 0) return html + writeMarkedContent(children.slice(written))
      html += writeNode(node)
      written++
    }
    return html
  }

  /** The nesting of marks is DOMSerializer's: what the next node shares, from the outside in, stays open. */
  function writeMarkedContent(nodes: readonly DocumentNode[]): string {
    let html = ''
    const active: Mark[] = []
    const closing: string[] = []
    for (const node of nodes) {
      const marks = marksOf(node)
      const kept = active.length === 0 ? 0 : marksKept(active, marks)
      while (active.length > kept) {
        active.pop()
        html += closing.pop()
      }
      for (const mark of kept === 0 ? marks : marks.slice(kept)) {
        const tags = markTags(mark, node.isInline)
        active.push(mark)
        closing.push(tags === null ? '' : tags.close)
        if (tags !== null) html += tags.open
      }
      html += writeNode(node)
    }
    return html + closing.reverse().join('')
  }

  return { node: writeNode, rememberedNode: writeRemembered, content: writeContent }
}

function htmlKnownWith(hookNames: string): WeakMap<DocumentNode, string | null> {
  let known = knownHtml.get(hookNames)
  if (known === undefined) {
    known = new WeakMap()
    knownHtml.set(hookNames, known)
  }
  return known
}

const plainSerializer = createSerializer()

/** One node as HTML, as the schema writes it, remembered. @throws GalleyError `unknownContent` */
export function serializeNode(node: DocumentNode): string {
  return plainSerializer.rememberedNode(node)
}

/** Everything in a document as HTML, as the schema writes it. @throws GalleyError `unknownContent` */
export function serializeDocument(document: DocumentNode): string {
  return plainSerializer.content(document)
}

const noMarks: readonly Mark[] = []

function marksKept(active: readonly Mark[], marks: readonly Mark[]): number {
  let kept = 0
  for (const mark of active) {
    const next = marks[kept]
    if (next === undefined || !next.eq(mark) || next.type.spec.spanning === false) break
    kept++
  }
  return kept
}

/** Looked for first: most text has none, and looking is twice as quick as replacing nothing. */
const special = /[&<>\u00a0]/
const specials = /[&<>\u00a0]/g
const attributeSpecials = /[&<>"\u00a0]/g
const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\u00a0': '&nbsp;',
}

/** Escapes as the HTML standard serializes text ("escaping a string"). */
export function escapeText(text: string): string {
  return special.test(text) ? text.replace(specials, (character) => escapes[character] ?? character) : text
}

/** Escapes as the HTML standard serializes attribute values, `<` and `>` included. For double quotes. */
export function escapeAttribute(text: string): string {
  return text.replace(attributeSpecials, (character) => escapes[character] ?? character)
}

/** Elements without content or end tag (HTML standard, "void elements"). */
const voidElements = new Set('area base br col embed hr img input link meta source track wbr'.split(' '))

/** A string for what has no place for content. */
function nodeTags(node: DocumentNode): Wrapping | string {
  const known = tagsOfType(node.type)
  const tags = tagsKnown(known, node.attrs)
  if (tags !== undefined) return tags
  const { toDOM } = node.type.spec
  if (toDOM === undefined) throw unknownContent(node.type.name)
  const made = writeSpec(toDOM(node), node.type.name)
  if (typeof made !== 'string' && node.isLeaf) throw unknownContent(node.type.name)
  return keepTags(known, node.attrs, made)
}

function schemaMarkTags(mark: Mark, inline: boolean): Wrapping {
  const known = tagsOfType(mark.type)
  const tags = tagsKnown(known, mark.attrs)
  if (tags !== undefined && typeof tags !== 'string') return tags
  const { toDOM } = mark.type.spec
  const made = toDOM === undefined ? '' : writeSpec(toDOM(mark, inline), mark.type.name)
  if (typeof made === 'string') throw unknownContent(mark.type.name)
  keepTags(known, mark.attrs, made)
  return made
}

/** How nodes or marks of one type are written: what `toDOM` answers depends on the attributes and on nothing else. */
interface TagsOfType {
  /** Of a type without attributes, once one of it was written. */
  only: Wrapping | string | undefined
  /** By the attributes as JSON; null for a type without any. */
  byAttrs: Map<string, Wrapping | string> | null
}

const tagsOfTypes = new WeakMap<NodeType | MarkType, TagsOfType>()

/** Kept for each type. Most have one set of attributes or a few; links and pictures are ever new. */
const tagsKept = 200

function tagsOfType(type: NodeType | MarkType): TagsOfType {
  const before = tagsOfTypes.get(type)
  if (before !== undefined) return before
  const hasAttributes = Object.keys(type.spec.attrs ?? {}).length > 0
  const known: TagsOfType = { only: undefined, byAttrs: hasAttributes ? new Map() : null }
  tagsOfTypes.set(type, known)
  return known
}

function tagsKnown({ only, byAttrs }: TagsOfType, attrs: Attrs): Wrapping | string | undefined {
  return byAttrs === null ? only : byAttrs.get(JSON.stringify(attrs))
}

function keepTags(known: TagsOfType, attrs: Attrs, tags: Wrapping | string): Wrapping | string {
  if (known.byAttrs === null) known.only = tags
  else {
    if (known.byAttrs.size >= tagsKept) known.byAttrs.clear()
    known.byAttrs.set(JSON.stringify(attrs), tags)
  }
  return tags
}

/** Splits an output specification at its hole, or writes it whole when it has none. */
function writeSpec(spec: DOMOutputSpec, name: string): Wrapping | string {
  if (typeof spec === 'string') return escapeText(spec)
  if (!Array.isArray(spec)) throw unknownContent(name)
  const [tag, ...rest]: readonly unknown[] = spec
  // A style is rewritten by the browser's own CSS parser, a namespaced name by its XML rules: neither without a DOM.
  if (typeof tag !== 'string' || !/^[a-z][a-z0-9-]*$/.test(tag)) throw unknownContent(name)
  const [first] = rest
  const attributes = isAttributes(first) ? first : {}
  const children = isAttributes(first) ? rest.slice(1) : rest
  let before = `<${tag}${writeAttributes(attributes, name)}>`
  if (voidElements.has(tag)) {
    if (children.length > 0) throw unknownContent(name)
    return before
  }
  const end = `</${tag}>`
  let after: string | null = null
  for (const child of children) {
    if (child === 0) {
      if (children.length > 1) throw unknownContent(name)
      return { open: before, close: end }
    }
    const inner = writeSpec(child as DOMOutputSpec, name)
    if (typeof inner === 'string') {
      if (after === null) before += inner
      else after += inner
    } else {
      if (after !== null) throw unknownContent(name)
      before += inner.open
      after = inner.close
    }
  }
  return after === null ? before + end : { open: before, close: after + end }
}

function isAttributes(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function writeAttributes(attributes: Record<string, unknown>, name: string): string {
  let html = ''
  for (const [key, value] of Object.entries(attributes)) {
    if (value === null || value === undefined) continue
    if (key === 'style' || !/^[a-z][a-z0-9-]*$/.test(key)) throw unknownContent(name)
    html += ` ${key}="${escapeAttribute(String(value))}"`
  }
  return html
}

function unknownContent(name: string): GalleyError {
  return new GalleyError('unknownContent', {
    happened: `The text holds something that this version of Galley cannot write as a page ("${name}").`,
    safe: 'The text itself is untouched, and no page was written.',
    remedy: 'Open it with a newer version of Galley, or take that part out.',
  })
}
