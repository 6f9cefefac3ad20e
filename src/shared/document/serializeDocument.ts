import type { DOMOutputSpec, Node as DocumentNode, Mark } from '@tiptap/pm/model'
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
  /** Null writes the marked text without the mark. */
  marks?: Readonly<Record<string, (mark: Mark) => Wrapping | null>>
}

/**
 * Writes nodes of a document as HTML, by the `toDOM` of the schema that they come from: what ProseMirror's
 * DOMSerializer would build, serialized by the HTML standard's algorithm, without a DOM. Nodes are immutable, so each is
 * written once: after a keystroke one block is.
 * @throws GalleyError `unknownContent` for a node or mark that says nothing of how it is written
 */
export interface DocumentSerializer {
  node(node: DocumentNode): string
  /** The content of a node, without the node itself. */
  content(node: DocumentNode): string
}

/**
 * HTML of nodes by the names of the hooks that were on: null for a node in which one of them wrote something, which
 * must be asked again for each page.
 */
const knownHtml = new Map<string, WeakMap<DocumentNode, string | null>>()

/** `toDOM` depends on attributes alone; nodes and marks with the same ones mostly share the object. */
const tagsOfAttributes = new WeakMap<object, Map<string, Wrapping | string>>()

export function createSerializer(hooks: SerializerHooks = {}): DocumentSerializer {
  const nodeHooks = new Map(Object.entries(hooks.nodes ?? {}))
  const markHooks = new Map(Object.entries(hooks.marks ?? {}))
  const known = htmlKnownWith([...nodeHooks.keys(), ' ', ...markHooks.keys()].join(' '))
  let hookRan = false

  function writeNode(node: DocumentNode): string {
    if (node.isText) return escapeText(node.text ?? '')
    const before = known.get(node)
    if (typeof before === 'string') return before
    const hookRanOutside = hookRan
    hookRan = false
    const html = writeNodeItself(node)
    known.set(node, hookRan ? null : html)
    hookRan ||= hookRanOutside
    return html
  }

  function writeNodeItself(node: DocumentNode): string {
    const hook = nodeHooks.get(node.type.name)
    if (hook !== undefined) {
      const html = hook(node, () => writeContent(node))
      hookRan = true
      return html
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

  /** The nesting of marks is DOMSerializer's: what the next node shares, from the outside in, stays open. */
  function writeContent(parent: DocumentNode): string {
    let html = ''
    const active: { mark: Mark; close: string }[] = []
    for (const node of parent.children) {
      if (active.length > 0 || node.marks.length > 0) {
        const kept = marksKept(active, node.marks)
        for (let open = active.pop(); open !== undefined; open = active.pop()) {
          if (active.length < kept) {
            active.push(open)
            break
          }
          html += open.close
        }
        for (const mark of node.marks.slice(kept)) {
          const tags = markTags(mark, node.isInline)
          html += tags?.open ?? ''
          active.push({ mark, close: tags?.close ?? '' })
        }
      }
      html += writeNode(node)
    }
    for (let open = active.pop(); open !== undefined; open = active.pop()) html += open.close
    return html
  }

  return { node: writeNode, content: writeContent }
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

/** One node as HTML, as the schema writes it. @throws GalleyError `unknownContent` */
export function serializeNode(node: DocumentNode): string {
  return plainSerializer.node(node)
}

/** Everything in a document as HTML, as the schema writes it. @throws GalleyError `unknownContent` */
export function serializeDocument(document: DocumentNode): string {
  return plainSerializer.content(document)
}

function marksKept(active: readonly { mark: Mark }[], marks: readonly Mark[]): number {
  let kept = 0
  for (const { mark } of active) {
    const next = marks[kept]
    if (next === undefined || !next.eq(mark) || next.type.spec.spanning === false) break
    kept++
  }
  return kept
}

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
  return text.replace(specials, (character) => escapes[character] ?? character)
}

/** Escapes as the HTML standard serializes attribute values, `<` and `>` included. For double quotes. */
export function escapeAttribute(text: string): string {
  return text.replace(attributeSpecials, (character) => escapes[character] ?? character)
}

/** Elements without content or end tag (HTML standard, "void elements"). */
const voidElements = new Set('area base br col embed hr img input link meta source track wbr'.split(' '))

/** A string for what has no place for content. */
function nodeTags(node: DocumentNode): Wrapping | string {
  return remember(node.attrs, node.type.name, () => {
    const toDOM = node.type.spec.toDOM
    if (toDOM === undefined) throw unknownContent(node.type.name)
    const tags = writeSpec(toDOM(node), node.type.name)
    if (typeof tags !== 'string' && node.isLeaf) throw unknownContent(node.type.name)
    return tags
  })
}

function schemaMarkTags(mark: Mark, inline: boolean): Wrapping {
  const tags = remember(mark.attrs, `mark ${mark.type.name} ${inline}`, () => {
    const toDOM = mark.type.spec.toDOM
    if (toDOM === undefined) throw unknownContent(mark.type.name)
    return writeSpec(toDOM(mark, inline), mark.type.name)
  })
  if (typeof tags === 'string') throw unknownContent(mark.type.name)
  return tags
}

function remember(attrs: object, name: string, make: () => Wrapping | string): Wrapping | string {
  let byName = tagsOfAttributes.get(attrs)
  if (byName === undefined) {
    byName = new Map()
    tagsOfAttributes.set(attrs, byName)
  }
  let tags = byName.get(name)
  if (tags === undefined) {
    tags = make()
    byName.set(name, tags)
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
    happened: `The story holds something that this version of Galley cannot write as a page ("${name}").`,
    safe: 'The story itself is untouched, and no page was written.',
    remedy: 'Open it with a newer version of Galley, or take that part out.',
  })
}
