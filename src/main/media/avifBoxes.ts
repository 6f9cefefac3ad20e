import type { Stretch } from './pictureLayout'

export interface Box extends Stretch {
  type: string
}

/** The boxes in a stretch (ISO/IEC 14496-12); `start` is where their content begins. One that is cut off ends the list. */
export function boxesIn(file: Buffer, within: Stretch): Box[] {
  const boxes: Box[] = []
  let at = within.start
  while (at + 8 <= within.end) {
    const small = file.readUInt32BE(at)
    const header = small === 1 ? 16 : 8
    const size = small === 1 ? Number(file.readBigUInt64BE(at + 8)) : small === 0 ? within.end - at : small
    if (size < header || at + size > within.end) break
    boxes.push({ type: file.toString('latin1', at + 4, at + 8), start: at + header, end: at + size })
    at += size
  }
  return boxes
}

/** The boxes inside the `meta` box of a file; none where there is no whole one. */
export function metaBoxes(file: Buffer): Box[] {
  const meta = boxesIn(file, { start: 0, end: file.length }).find(({ type }) => type === 'meta')
  return meta === undefined ? [] : boxesIn(file, { start: meta.start + 4, end: meta.end })
}
