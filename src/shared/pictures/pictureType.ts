/** The kinds of picture that every browser shows; nothing that can carry a script (so no SVG). */
export type PictureMime = 'image/jpeg' | 'image/png' | 'image/gif' | 'image/webp' | 'image/avif'

/** Why a file is none of them, where that can be told: what people most often have instead. */
export type OtherKind = 'empty' | 'heic' | 'svg' | 'other'

/** The kind of a picture by its first bytes; undefined for anything that is not one of the accepted kinds. */
export function pictureType(bytes: Uint8Array): PictureMime | undefined {
  const text = beginning(bytes, 64)
  if (text.startsWith('\x89PNG\r\n\x1a\n')) return 'image/png'
  if (text.startsWith('\xff\xd8\xff')) return 'image/jpeg'
  if (text.startsWith('GIF87a') || text.startsWith('GIF89a')) return 'image/gif'
  if (text.startsWith('RIFF') && text.slice(8, 12) === 'WEBP') return 'image/webp'
  return brandsOf(text).some((brand) => brand === 'avif' || brand === 'avis') ? 'image/avif' : undefined
}

/** What a file is that `pictureType` does not know. */
export function otherKind(bytes: Uint8Array): OtherKind {
  if (bytes.byteLength === 0) return 'empty'
  const text = beginning(bytes, 1024)
  if (brandsOf(text.slice(0, 64)).some((brand) => heifBrands.has(brand))) return 'heic'
  return /^[^<]{0,8}<(?:[\s\S]*<)?svg[\s>]/i.test(text) ? 'svg' : 'other'
}

/** ISO/IEC 23008-12: files of its family that hold no AV1. Phones write them. */
const heifBrands = new Set(['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'mif1', 'msf1'])

/** The brands of the file type box that a file begins with: its own, then those that it can be read as. */
function brandsOf(text: string): string[] {
  if (text.slice(4, 8) !== 'ftyp') return []
  const size = [...text.slice(0, 4)].reduce((sum, byte) => sum * 256 + byte.charCodeAt(0), 0)
  const box = text.slice(0, size)
  return [box.slice(8, 12), ...(box.slice(16).match(/.{4}/gs) ?? [])]
}

function beginning(bytes: Uint8Array, count: number): string {
  return String.fromCharCode(...bytes.subarray(0, count))
}
