import { windowLocale } from '../../texts/t'

const names = new Intl.Collator(windowLocale)

/** In the order of their names, as the reader's language has it. */
export function byName<Named extends { name: string }>(list: readonly Named[]): Named[] {
  return list.toSorted((one, other) => names.compare(one.name, other.name))
}
