import { compareNames } from '../../texts/compareNames'

/** In the order of their names, as the reader's language has it. */
export function byName<Named extends { name: string }>(list: readonly Named[]): Named[] {
  return list.toSorted((one, other) => compareNames(one.name, other.name))
}
