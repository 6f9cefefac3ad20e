import { type AnyExtension, InputRule } from '@tiptap/core'

/** Blocks that signs at the start of a line make. */
export const startsBySpace: ReadonlySet<string> = new Set(['bulletList', 'orderedList', 'blockquote'])

/**
 * The same extension, whose signs make a block of a line by a space after them only. Its rules take any white space,
 * and Enter for some: a line of nothing but "1." would become an empty list.
 */
export function startedBySpace(extension: AnyExtension): AnyExtension {
  return extension.extend({
    addInputRules() {
      return (this.parent?.() ?? []).map(bySpace)
    },
  })
}

function bySpace({ find, handler, undoable }: InputRule): InputRule {
  const pattern = find instanceof RegExp ? new RegExp(find.source.replace(/\\s\$$/, '[^\\S\\n]$')) : find
  return new InputRule({ find: pattern, handler, undoable })
}
