/** One item of a list that a program wrote flat, with how deep it stands. */
export interface ListEntry {
  /** 1 for the outermost. */
  level: number
  ordered: boolean
  /** The number that it bears; null for none known. */
  number: number | null
  /** True for what goes on with the item before it, at its level. */
  continues?: boolean
  /** What stands in the item. */
  content: readonly Node[]
}

interface OpenList {
  level: number
  list: Element
  ordered: boolean
}

/** Makes lists within lists of items that only say how deep they are. @returns the outermost lists, in order */
export function nestList(document: Document, entries: readonly ListEntry[]): Element[] {
  const outermost: Element[] = []
  const open: OpenList[] = []
  for (const entry of entries) {
    while ((open.at(-1)?.level ?? 0) > entry.level) open.pop()
    const current = open.at(-1)
    const before = current?.list.lastElementChild
    if (entry.continues === true && before !== null && before !== undefined) {
      before.append(...entry.content)
      continue
    }
    const isOther =
      current?.level === entry.level &&
      (current.ordered !== entry.ordered || (entry.number === 1 && current.list.children.length > 0))
    if (isOther) open.pop()
    const list = open.at(-1)?.level === entry.level ? open.at(-1)?.list : undefined
    const item = document.createElement('li')
    item.append(...entry.content)
    if (list !== undefined) {
      list.append(item)
      continue
    }
    const begun = document.createElement(entry.ordered ? 'ol' : 'ul')
    if (entry.ordered && entry.number !== null && entry.number !== 1)
      begun.setAttribute('start', String(entry.number))
    const outer = open.at(-1)?.list.lastElementChild
    if (outer === undefined || outer === null) outermost.push(begun)
    else outer.append(begun)
    begun.append(item)
    open.push({ level: entry.level, list: begun, ordered: entry.ordered })
  }
  return outermost
}
