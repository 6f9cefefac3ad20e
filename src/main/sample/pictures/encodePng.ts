import { promisify } from 'node:util'
import { crc32, deflate } from 'node:zlib'

const compress = promisify(deflate)

const signature = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)
const bytesPerPixel = 3
/** Row filter "Up" (PNG, section 9): in flat drawings most rows repeat the one above. */
const filterUp = 2

/**
 * A PNG file (ISO/IEC 15948) of 8-bit RGB pixels, row by row from the top.
 * @param pixels three bytes a pixel, `width * height` of them
 */
export async function encodePng(pixels: Uint8Array, width: number, height: number): Promise<Uint8Array> {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.writeUInt8(8, 8)
  header.writeUInt8(2, 9)
  const data = await compress(filterRows(pixels, width, height), { level: 7 })
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', data),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function filterRows(pixels: Uint8Array, width: number, height: number): Uint8Array {
  const rowLength = width * bytesPerPixel
  const rows = new Uint8Array((rowLength + 1) * height)
  for (let y = 0; y < height; y++) {
    const at = y * rowLength
    let to = y * (rowLength + 1)
    rows[to++] = filterUp
    for (let x = 0; x < rowLength; x++) {
      const above = y === 0 ? 0 : (pixels[at + x - rowLength] ?? 0)
      rows[to + x] = (pixels[at + x] ?? 0) - above
    }
  }
  return rows
}

function chunk(type: string, data: Uint8Array): Buffer {
  const framed = Buffer.alloc(data.length + 12)
  framed.writeUInt32BE(data.length, 0)
  framed.write(type, 4, 'latin1')
  framed.set(data, 8)
  framed.writeUInt32BE(crc32(framed.subarray(4, data.length + 8)), data.length + 8)
  return framed
}
