/** The first index from `low` on that something holds for, which holds for all after it as well; `high` where for none before. */
export function firstIndex(low: number, high: number, holds: (index: number) => boolean): number {
  let from = low
  let to = high
  while (from < to) {
    const middle = (from + to) >> 1
    if (holds(middle)) to = middle
    else from = middle + 1
  }
  return from
}
