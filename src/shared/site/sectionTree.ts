/** A section with the one that it stands under, each by its key: an id in the workspace, a slug on pages. */
export interface Placed {
  key: string
  /** Null at the top. */
  parent: string | null
}

/** How deep sections may stand: three levels are what a navigation can still show. */
export const deepestLevel = 3

export interface Branch extends Placed {
  /** 1 at the top. */
  level: number
}

/**
 * Sections in the order of the tree: each followed by those under it, siblings in the order given. A parent that is not
 * among them, that closes a circle, or that would lead too deep counts as none.
 */
export function growTree(placed: readonly Placed[]): Branch[] {
  const parentOf = new Map(placed.map(({ key, parent }) => [key, parent]))
  const children = Map.groupBy(placed, ({ key, parent }) =>
    parent !== null && parentOf.has(parent) && standsFirm(key, parentOf) ? parent : null,
  )
  const grow = (parent: string | null, level: number): Branch[] =>
    (children.get(parent) ?? []).flatMap(({ key }) => [{ key, parent, level }, ...grow(key, level + 1)])
  return grow(null, 1)
}

/** Whether the way up from a section ends at the top, within the levels that there are. */
function standsFirm(key: string, parentOf: ReadonlyMap<string, string | null>): boolean {
  let at: string | null | undefined = key
  for (let level = 1; level <= deepestLevel; level++) {
    at = parentOf.get(at)
    if (at === null || at === undefined) return true
  }
  return false
}

/** The sections above one, the topmost first. */
export function ancestorsOf(key: string, placed: readonly Placed[]): string[] {
  const parentOf = new Map(growTree(placed).map((branch) => [branch.key, branch.parent]))
  const found: string[] = []
  for (let at = parentOf.get(key); at !== null && at !== undefined; at = parentOf.get(at)) found.unshift(at)
  return found
}

export type SectionMove = 'up' | 'down' | 'in' | 'out'

/**
 * Moves a section with those under it: past its sibling, under the sibling before it, or out beside its parent.
 * @returns the new order, or null where there is nowhere to go
 */
export function moveSection(placed: readonly Placed[], key: string, move: SectionMove): Placed[] | null {
  const tree = growTree(placed)
  const own = tree.find((branch) => branch.key === key)
  if (own === undefined) return null
  const siblings = tree.filter((branch) => branch.parent === own.parent)
  const place = siblings.findIndex((branch) => branch.key === key)
  if (move === 'out') return own.parent === null ? null : placeSection(tree, key, { after: own.parent })
  if (move === 'down') {
    const next = siblings[place + 1]
    return next === undefined ? null : placeSection(tree, key, { after: next.key })
  }
  const before = siblings[place - 1]
  if (before === undefined) return null
  return placeSection(tree, key, move === 'up' ? { before: before.key } : { under: before.key })
}

export type SectionPlace = { before: string } | { after: string } | { under: string }

/**
 * Puts a section, with those under it, before or after another, or under it as the last.
 * @returns the new order; null when it would stand under itself, deeper than there are levels, or where it is
 */
export function placeSection(placed: readonly Placed[], key: string, place: SectionPlace): Placed[] | null {
  const tree = growTree(placed)
  const target = 'before' in place ? place.before : 'after' in place ? place.after : place.under
  const own = tree.find((branch) => branch.key === key)
  const other = tree.find((branch) => branch.key === target)
  if (own === undefined || other === undefined || target === key) return null
  if (ancestorsOf(target, tree).includes(key)) return null
  const parent = 'under' in place ? target : other.parent
  const height = Math.max(
    0,
    ...tree
      .filter(({ key: below }) => ancestorsOf(below, tree).includes(key))
      .map(({ level }) => level - own.level),
  )
  const level = 'under' in place ? other.level + 1 : other.level
  if (level + height > deepestLevel) return null
  const rest: Placed[] = tree
    .filter((branch) => branch.key !== key)
    .map(({ key, parent }) => ({ key, parent }))
  const moved: Placed = { key, parent }
  const at = rest.findIndex((branch) => branch.key === target)
  if ('under' in place) rest.push(moved)
  else rest.splice('before' in place ? at : at + 1, 0, moved)
  const next = growTree(rest).map(({ key, parent }) => ({ key, parent }))
  const same = next.every((branch, index) => {
    const before = tree[index]
    return before?.key === branch.key && before.parent === branch.parent
  })
  return same ? null : next
}
