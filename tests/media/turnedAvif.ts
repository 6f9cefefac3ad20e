/**
 * An AVIF as its encoder wrote it, with the property that turns its primary item by a quarter (ISO/IEC 23008-12, `irot`),
 * as phones write it.
 * @param file one item or two, places in 32 bits: what libheif writes
 */
export function turnedAvif(file: Buffer): Buffer {
  const place = (type: string) => file.indexOf(type, 0, 'latin1') - 4
  const [meta, iprp, ipco, ipma, iloc] = ['meta', 'iprp', 'ipco', 'ipma', 'iloc'].map(place) as [
    number,
    number,
    number,
    number,
    number,
  ]
  const rotation = Buffer.from([0, 0, 0, 9, ...Buffer.from('irot'), 1])
  const added = rotation.length + 1
  const grown = Buffer.from(file)
  const grow = (at: number, by: number) => grown.writeUInt32BE(file.readUInt32BE(at) + by, at)
  grow(meta, added)
  grow(iprp, added)
  grow(ipco, rotation.length)
  grow(ipma, 1)
  // The picture's data lie further back by what is added before them.
  const hasBase = file.readUInt8(iloc + 13) >> 4 === 4
  let at = iloc + 16
  for (let left = file.readUInt16BE(iloc + 14); left > 0; left--) {
    if (hasBase) grow(at + 4, added)
    else grow(at + 6, added)
    at += 4 + (hasBase ? 4 : 0) + 2 + 8
  }
  // The first item's properties: how many, then their numbers.
  const count = file.readUInt8(ipma + 18)
  grown.writeUInt8(count + 1, ipma + 18)
  const known = countBoxes(file, ipco + 8, ipco + file.readUInt32BE(ipco))
  const endOfList = ipco + file.readUInt32BE(ipco)
  const endOfNumbers = ipma + 19 + count
  return Buffer.concat([
    grown.subarray(0, endOfList),
    rotation,
    grown.subarray(endOfList, endOfNumbers),
    Buffer.from([0x80 | (known + 1)]),
    grown.subarray(endOfNumbers),
  ])
}

function countBoxes(file: Buffer, from: number, to: number): number {
  let count = 0
  for (let at = from; at < to; at += file.readUInt32BE(at)) count++
  return count
}
