import { layoutStore, type Seam, seams, setWidth } from './layoutStore'

/** What the copy keeps, in pixels; `--copy-least` in the tokens. */
const copyLeast = 360

/** How much wider a part can become before the copy would be too narrow to write in, in pixels. */
export function roomBesideCopy(): number {
  const giving = [...document.querySelectorAll<HTMLElement>('[data-gives-way]')]
  const innermost = giving.findLast((element) => element.checkVisibility())
  return Math.max(0, (innermost?.getBoundingClientRect().width ?? 0) - copyLeast)
}

/**
 * Takes the widths that are seen for those that are meant, where a small window shows less than was dragged: a seam that is
 * moved then moves no other.
 */
export function settleSeams(): void {
  const { widths } = layoutStore.get()
  const seen = new Map<Seam, number>()
  for (const seam of seams) {
    const part = document.querySelector(`[data-seam="${seam}"]`)?.parentElement
    const width = part?.getBoundingClientRect().width
    if (width !== undefined && width < (widths[seam] ?? 0)) seen.set(seam, width)
  }
  for (const [seam, width] of seen) setWidth(seam, width)
}
