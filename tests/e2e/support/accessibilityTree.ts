import type { Page } from '@playwright/test'

/** What assistive technology is told of one thing on the screen. */
export interface HeardNode {
  role: string
  name: string
  description: string
  properties: Readonly<Record<string, unknown>>
}

/** Everything that a screen reader can come to, in the order of the page, without bare containers. */
export async function heardTree(window: Page): Promise<HeardNode[]> {
  const session = await window.context().newCDPSession(window)
  try {
    const { nodes } = await session.send('Accessibility.getFullAXTree')
    const byId = new Map(nodes.map((node) => [node.nodeId, node]))
    const heard: HeardNode[] = []
    const open = nodes.slice(0, 1)
    for (let node = open.pop(); node !== undefined; node = open.pop()) {
      const role = String(node.role?.value ?? '')
      if (!node.ignored && !silent.has(role)) {
        heard.push({
          role,
          name: String(node.name?.value ?? ''),
          description: String(node.description?.value ?? ''),
          properties: Object.fromEntries(
            (node.properties ?? []).map(({ name, value }) => [name, value.value]),
          ),
        })
      }
      for (const id of (node.childIds ?? []).toReversed()) {
        const child = byId.get(id)
        if (child !== undefined) open.push(child)
      }
    }
    return heard
  } finally {
    await session.detach()
  }
}

const silent = new Set(['generic', 'InlineTextBox', 'none'])

const named = new Set(
  'button link textbox searchbox checkbox radio switch tab combobox option treeitem menuitem slider image dialog tablist tree table listbox toolbar figure'.split(
    ' ',
  ),
)

/** What a screen reader would call by its kind alone, and what it would call by the same words twice. */
export function badlyNamed(tree: readonly HeardNode[]): string[] {
  return tree.flatMap(({ role, name, description }) => {
    if (named.has(role) && name.trim() === '') return [`a ${role} without a name`]
    return description !== '' && name.includes(description.trim()) ? [`${role} “${name}” is said twice`] : []
  })
}
