import { elementsOf } from './elements'
import { type ListEntry, nestList } from './nestList'

/**
 * Google Docs, Word on the web and Slack write lists beside each other and say in an attribute how deep they are. Makes
 * lists within lists of them.
 */
export function readLevelledLists(root: Element): void {
  for (const list of elementsOf(root, 'ul, ol')) {
    if (!root.contains(list) || list.parentElement?.closest('ul, ol, li') !== null) continue
    const run = runFrom(list)
    if (run.length === 0) continue
    list.before(...nestList(list.ownerDocument, run.flatMap(entriesOf)))
    for (const member of run) member.remove()
  }
}

/** The lists that follow each other, as far as they tell their levels. */
function runFrom(first: Element): Element[] {
  const run: Element[] = []
  for (
    let next: Element | null = first;
    next !== null && /^[uo]l$/.test(next.localName) && tellsLevels(next);
    next = next.nextElementSibling
  ) {
    run.push(next)
    const after = next.nextSibling
    if (after !== null && after.nodeType === 3 && (after.textContent ?? '').trim() !== '') break
  }
  return run
}

function tellsLevels(list: Element): boolean {
  const items = itemsOf(list)
  return items.length > 0 && items.every((item) => levelOf(item) !== null)
}

/** The items of a list and of the lists that stand in it without an item of their own around them. */
function itemsOf(list: Element): Element[] {
  return [...list.children].flatMap((child) =>
    child.localName === 'li' ? [child] : /^[uo]l$/.test(child.localName) ? itemsOf(child) : [],
  )
}

function levelOf(item: Element): number | null {
  const told = item.getAttribute('data-aria-level') ?? item.getAttribute('aria-level')
  const indent = item.getAttribute('data-stringify-indent') ?? item.parentElement?.getAttribute('data-indent')
  const level =
    told !== null ? Number(told) : indent === null || indent === undefined ? Number.NaN : Number(indent) + 1
  return level >= 1 && level <= 20 ? level : null
}

function entriesOf(list: Element): ListEntry[] {
  return itemsOf(list).map((item) => {
    const ordered = item.parentElement?.localName === 'ol'
    const isFirst = item.parentElement?.firstElementChild === item
    const told =
      item.getAttribute('data-aria-posinset') ?? (isFirst ? item.parentElement?.getAttribute('start') : null)
    const number = Number(told ?? (ordered && isFirst ? 1 : Number.NaN))
    const known = ordered && Number.isInteger(number) && number > 0 ? number : null
    return { level: levelOf(item) ?? 1, ordered, number: known, content: [...item.childNodes] }
  })
}
