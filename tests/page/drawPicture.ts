import { crc32, deflateSync } from 'node:zlib'

/** A picture of two bands of colour, as the bytes of a PNG file (PNG 1.2: 8 bits, truecolour). */
export function drawPicture(width: number, height: number, seed: number): Uint8Array {
  const rows: Buffer[] = []
  const colours = [hue(seed), hue(seed * 7 + 3), hue(seed * 13 + 5)]
  for (let y = 0; y < height; y++) {
    const row = Buffer.alloc(1 + width * 3)
    for (let x = 0; x < width; x++) {
      const band = (y * 2) / height + (x * (seed % 3)) / (width * 2)
      row.set(colours[Math.min(2, Math.floor(band))] ?? [0, 0, 0], 1 + x * 3)
    }
    rows.push(row)
  }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 2, 0, 0, 0], 8)
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.concat(rows))),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function hue(seed: number): [number, number, number] {
  return [90 + ((seed * 37) % 110), 100 + ((seed * 53) % 90), 110 + ((seed * 29) % 80)]
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  const check = Buffer.alloc(4)
  check.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, check])
}
