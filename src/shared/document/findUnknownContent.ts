import type { Schema } from '@tiptap/pm/model'
import * as Y from 'yjs'

/** y-tiptap adds a hash to the name of a mark that may overlap itself: `comment--Ab12Cd34`. */
const hashedMarkName = /^(.*)--[a-zA-Z0-9+/=]{8}$/

/**
 * Names of the nodes and marks in a Yjs document that the schema does not know, each once, sorted. Must be empty
 * before the fragment is bound to an editor: binding deletes what the schema does not know.
 */
export function findUnknownContent(fragment: Y.XmlFragment, schema: Schema): string[] {
  const unknown = new Set<string>()
  scan(fragment, schema, unknown)
  return [...unknown].sort()
}

function scan(parent: Y.XmlFragment, schema: Schema, unknown: Set<string>): void {
  for (const child of parent.toArray()) {
    if (child instanceof Y.XmlText) {
      for (const name of markNames(child)) if (schema.marks[name] === undefined) unknown.add(name)
    } else if (child instanceof Y.XmlElement) {
      if (schema.nodes[child.nodeName] === undefined) unknown.add(child.nodeName)
      scan(child, schema, unknown)
    } else {
      unknown.add(child.constructor.name)
    }
  }
}

function markNames(text: Y.XmlText): string[] {
  const delta: { attributes?: Record<string, unknown> }[] = text.toDelta()
  return delta.flatMap(({ attributes }) =>
    Object.keys(attributes ?? {}).map((name) => hashedMarkName.exec(name)?.[1] ?? name),
  )
}
