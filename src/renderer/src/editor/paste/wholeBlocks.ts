import { type Node as DocumentNode, Fragment, type Slice } from '@tiptap/pm/model'

/**
 * What a copy holds, as blocks that can stand by themselves. A copy that begins or ends inside a block has only a part
 * of it there, which may lack what such a block needs: the words of a pull quote without who said them, an item without
 * its own line. What is lacking is added empty; the items below one without a line take its place.
 */
export function wholeBlocks({ content, openStart, openEnd }: Slice): Fragment {
  return openStart === 0 && openEnd === 0 ? content : Fragment.from(closed(content, openStart, openEnd))
}

function closed({ content: children }: Fragment, openStart: number, openEnd: number): DocumentNode[] {
  return children.flatMap((child, index) =>
    closedNode(child, index === 0 ? openStart : 0, index === children.length - 1 ? openEnd : 0),
  )
}

function closedNode(node: DocumentNode, openStart: number, openEnd: number): DocumentNode[] {
  if ((openStart <= 0 && openEnd <= 0) || node.isTextblock || node.isLeaf) return [node]
  const inside = closed(node.content, openStart - 1, openEnd - 1)
  const content = Fragment.from(inside)
  if (node.type.validContent(content)) return [node.copy(content)]
  if (node.type.name === 'listItem') return inside.flatMap((child) => itemsOf(child, node))
  const { contentMatch } = node.type
  const start = contentMatch.fillBefore(content)?.append(content)
  const end = start === undefined ? null : contentMatch.matchFragment(start)?.fillBefore(Fragment.empty, true)
  // A part that no filling makes whole, as one picture of a gallery, is what it holds.
  return start === undefined || !end ? inside : [node.copy(start.append(end))]
}

function itemsOf(child: DocumentNode, item: DocumentNode): readonly DocumentNode[] {
  return child.firstChild?.type === item.type ? child.children : [item.copy(Fragment.from(child))]
}
