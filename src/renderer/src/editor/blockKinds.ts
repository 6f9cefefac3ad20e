import type { Node as DocumentNode, Fragment, Schema } from '@tiptap/pm/model'

export const blockKinds = [
  'paragraph',
  'heading2',
  'heading3',
  'heading4',
  'bulletList',
  'orderedList',
  'quote',
] as const
export type BlockKind = (typeof blockKinds)[number]

/** The lines of a block, of whatever is in it, as plain copy. */
function linesOf(block: DocumentNode): DocumentNode[] {
  if (block.isTextblock) return [block.type.schema.node('paragraph', null, block.content)]
  return block.isLeaf ? [block] : block.children.flatMap(linesOf)
}

/** Blocks as items of a list; a list's own items stay as they are, with what hangs on them. */
export function itemsOf(blocks: readonly DocumentNode[]): DocumentNode[] {
  return blocks.flatMap((block) => {
    const { schema, name } = block.type
    if (name === 'listItem') return [block]
    if (name === 'bulletList' || name === 'orderedList') return [...block.children]
    return linesOf(block).map((line) => schema.node('listItem', null, [line]))
  })
}

/** A heading says the same with another level: its anchor stays. What it cannot hold (a footnote) is left out. */
function headingsOf(block: DocumentNode, level: number): DocumentNode[] {
  const { schema, name } = block.type
  if (name === 'heading') return [block.type.create({ ...block.attrs, level }, block.content)]
  if (name === 'listItem') {
    const [first, ...others] = linesOf(block)
    return [...(first === undefined ? [] : headingsOf(first, level)), ...others]
  }
  if (!block.isTextblock) return block.children.flatMap((child) => headingsOf(child, level))
  return [schema.node('heading', { level }, headingContent(schema, block.content))]
}

function headingContent(schema: Schema, content: Fragment): DocumentNode[] {
  const type = schema.nodes.heading
  return content.content
    .filter((node) => node.isText || node.type.name === 'hardBreak')
    .map((node) => (type === undefined ? node : node.mark(type.allowedMarks(node.marks))))
}

/** The same copy as another kind of block. Of an item the line becomes a heading, and what hangs on it plain copy. */
export function asKind(blocks: readonly DocumentNode[], kind: BlockKind, schema: Schema): DocumentNode[] {
  switch (kind) {
    case 'paragraph':
      return blocks.flatMap(linesOf)
    case 'heading2':
    case 'heading3':
    case 'heading4':
      return blocks.flatMap((block) => headingsOf(block, Number(kind.slice(-1))))
    case 'quote':
      return [schema.node('blockquote', null, blocks.flatMap(linesOf))]
    default:
      return [schema.node(kind, null, itemsOf(blocks))]
  }
}
