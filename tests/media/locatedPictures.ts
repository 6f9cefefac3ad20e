import { crc32, deflateSync } from 'node:zlib'

/** The place that the pictures tell: 59° 13′ 37″ north, Vessingholm. */
export const placeWords = 'Vessingholm'
const latitude = [59, 1, 13, 1, 37, 1]
const longitude = [10, 1, 41, 1, 3, 1]

const u16 = (value: number) => Buffer.from([value & 255, value >> 8])
const u32 = (value: number) =>
  Buffer.from([value & 255, (value >> 8) & 255, (value >> 16) & 255, value >>> 24])
const bigU16 = (value: number) => u16(value).reverse()
const bigU32 = (value: number) => u32(value).reverse()

interface Entry {
  tag: number
  type: number
  count: number
  value: Buffer
}
const ascii = (tag: number, text: string): Entry => ({
  tag,
  type: 2,
  count: text.length + 1,
  value: Buffer.from(`${text}\0`),
})
const short = (tag: number, value: number): Entry => ({ tag, type: 3, count: 1, value: u16(value) })
const long = (tag: number, value: number): Entry => ({ tag, type: 4, count: 1, value: u32(value) })
const rationals = (tag: number, values: number[]): Entry => ({
  tag,
  type: 5,
  count: values.length / 2,
  value: Buffer.concat(values.map(u32)),
})
const bytes = (tag: number, value: Buffer): Entry => ({ tag, type: 7, count: value.length, value })

function directory(entries: Entry[], at: number): Buffer {
  let valueAt = at + 2 + entries.length * 12 + 4
  const values: Buffer[] = []
  const lines = entries.map(({ tag, type, count, value }) => {
    const head = Buffer.concat([u16(tag), u16(type), u32(count)])
    if (value.length <= 4) return Buffer.concat([head, value, Buffer.alloc(4 - value.length)])
    const even = Buffer.concat([value, Buffer.alloc(value.length % 2)])
    values.push(even)
    valueAt += even.length
    return Buffer.concat([head, u32(valueAt - even.length)])
  })
  return Buffer.concat([u16(entries.length), ...lines, u32(0), ...values])
}

/** Exif as a camera writes it: who, with what, when, which way up, and where. */
export function exif(): Buffer {
  const start = (exifAt: number, gpsAt: number) =>
    directory(
      [
        ascii(0x010f, 'Tidewater'),
        ascii(0x0110, 'T-900'),
        short(0x0112, 6),
        ascii(0x013b, 'Ilse Marrow'),
        ascii(0x8298, '2026 Port Maren Courier'),
        long(0x8769, exifAt),
        long(0x8825, gpsAt),
      ],
      8,
    )
  const exifAt = 8 + start(0, 0).length
  const own = directory(
    [ascii(0x9003, '2026:03:14 15:09:26'), bytes(0x927c, Buffer.from(`maker knows ${placeWords}`))],
    exifAt,
  )
  const gpsAt = exifAt + own.length
  const gps = directory(
    [ascii(1, 'N'), rationals(2, latitude), ascii(3, 'E'), rationals(4, longitude)],
    gpsAt,
  )
  return Buffer.concat([Buffer.from('II*\0'), u32(8), start(exifAt, gpsAt), own, gps])
}

export const xmp = `<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:exif="http://ns.adobe.com/exif/1.0/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" xmlns:Iptc4xmpExt="http://iptc.org/std/Iptc4xmpExt/2008-02-29/" photoshop:City="${placeWords}" exif:GPSLatitude="59,13.62N" photoshop:Credit="Courier studio"><exif:GPSLongitude>10,41.05E</exif:GPSLongitude><Iptc4xmpExt:LocationShown><rdf:Bag><rdf:li rdf:parseType="Resource"><Iptc4xmpExt:City>${placeWords}</Iptc4xmpExt:City></rdf:li></rdf:Bag></Iptc4xmpExt:LocationShown><dc:creator><rdf:Seq><rdf:li>Ilse Märrow</rdf:li></rdf:Seq></dc:creator></rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>`

function iptc(): Buffer {
  const dataset = (number: number, text: string) =>
    Buffer.concat([Buffer.from([0x1c, 2, number]), bigU16(text.length), Buffer.from(text)])
  return Buffer.concat([
    dataset(80, 'Ilse Marrow'),
    dataset(90, placeWords),
    dataset(101, 'Vessing'),
    dataset(116, '2026 Port Maren Courier'),
  ])
}

/** The coded data: with what a byte FF is written as, and a restart. No reader would show a harbour. */
const scan = Buffer.from([0x12, 0xff, 0x00, 0x34, 0xff, 0xd0, 0x56, 0x78])
const segment = (marker: number, ...content: Buffer[]) => {
  const all = Buffer.concat(content)
  return Buffer.concat([Buffer.from([0xff, marker]), bigU16(all.length + 2), all])
}

/** What every JPEG file has, from its quantization table to its end. */
const jpegPicture = Buffer.concat([
  segment(0xdb, Buffer.alloc(65, 1)),
  segment(0xc0, Buffer.from([8]), bigU16(48), bigU16(64), Buffer.from([1, 1, 0x11, 0])),
  segment(0xda, Buffer.from([1, 1, 0, 0, 63, 0])),
  scan,
  Buffer.from([0xff, 0xd9]),
])

export function locatedJpeg(): { file: Buffer; picture: Buffer } {
  const resources = iptc()
  const photoshop = Buffer.concat([
    Buffer.from('Photoshop 3.0\0'),
    Buffer.from('8BIM'),
    bigU16(0x0404),
    bigU16(0),
    bigU32(resources.length),
    resources,
    Buffer.alloc(resources.length % 2),
  ])
  const own = segment(0xe1, Buffer.from('Exif\0\0'), exif())
  const file = Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    segment(0xe0, Buffer.from('JFIF\0\x01\x01\0\0\x01\0\x01\0\0', 'latin1')),
    own,
    segment(0xe1, Buffer.from('http://ns.adobe.com/xap/1.0/\0'), Buffer.from(xmp)),
    segment(0xe2, Buffer.from('ICC_PROFILE\0\x01\x01profile', 'latin1')),
    segment(0xe2, Buffer.from('MPF\0'), Buffer.alloc(40, 7)),
    segment(0xe4, Buffer.from(`another maker in ${placeWords}`)),
    segment(0xed, photoshop),
    segment(0xfe, Buffer.from('Made on a quiet desk')),
    jpegPicture,
    // A preview behind the picture, with the same Exif.
    Buffer.from([0xff, 0xd8]),
    own,
    jpegPicture,
  ])
  return { file, picture: jpegPicture }
}

export function locatedPng(): { file: Buffer; picture: Buffer } {
  const chunk = (type: string, content: Buffer) => {
    const named = Buffer.concat([Buffer.from(type), content])
    return Buffer.concat([bigU32(content.length), named, bigU32(crc32(named))])
  }
  const [width, height] = [8, 6]
  const rows = Buffer.concat(
    Array.from({ length: height }, () => Buffer.alloc(1 + width * 3, 90).fill(0, 0, 1)),
  )
  const picture = chunk('IDAT', deflateSync(rows))
  const file = Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', Buffer.concat([bigU32(width), bigU32(height), Buffer.from([8, 2, 0, 0, 0])])),
    chunk('eXIf', exif()),
    chunk('iTXt', Buffer.concat([Buffer.from('XML:com.adobe.xmp\0\0\0\0\0'), Buffer.from(xmp)])),
    chunk('tEXt', Buffer.from(`Raw profile type exif\0${exif().toString('hex')}`)),
    chunk('tEXt', Buffer.from('Author\0Ilse Marrow')),
    picture,
    chunk('IEND', Buffer.alloc(0)),
  ])
  return { file, picture }
}

export function locatedWebp(): { file: Buffer; picture: Buffer } {
  const chunk = (type: string, content: Buffer) =>
    Buffer.concat([Buffer.from(type), u32(content.length), content, Buffer.alloc(content.length % 2)])
  const extended = chunk('VP8X', Buffer.from([0x0c, 0, 0, 0, 63, 0, 0, 47, 0, 0]))
  const picture = chunk('VP8 ', Buffer.alloc(31, 3))
  const content = Buffer.concat([
    Buffer.from('WEBP'),
    extended,
    picture,
    chunk('EXIF', Buffer.concat([Buffer.from('Exif\0\0'), exif()])),
    chunk('XMP ', Buffer.from(xmp)),
  ])
  return { file: Buffer.concat([Buffer.from('RIFF'), u32(content.length), content]), picture }
}

export function locatedGif(): { file: Buffer; picture: Buffer } {
  const trailer = Buffer.from([1, ...Array.from({ length: 256 }, (_, index) => 255 - index), 0])
  const picture = Buffer.from([0x2c, 0, 0, 0, 0, 4, 0, 3, 0, 0, 2, 2, 0x4c, 1, 0])
  const file = Buffer.concat([
    Buffer.from('GIF89a'),
    u16(4),
    u16(3),
    Buffer.from([0x80, 0, 0, 0, 0, 0, 255, 255, 255]),
    Buffer.from([0x21, 0xff, 11]),
    Buffer.from('XMP DataXMP'),
    Buffer.from(xmp),
    trailer,
    picture,
    Buffer.from([0x3b]),
  ])
  return { file, picture }
}

export function locatedAvif(): { file: Buffer; picture: Buffer } {
  const box = (type: string, ...content: Buffer[]) => {
    const all = Buffer.concat(content)
    return Buffer.concat([bigU32(all.length + 8), Buffer.from(type), all])
  }
  const picture = Buffer.alloc(40, 5)
  const items = [picture, Buffer.concat([bigU32(0), exif()]), Buffer.from(xmp)]
  const infe = (item: number, type: string, words: string) =>
    box('infe', Buffer.from([2, 0, 0, 0]), bigU16(item), bigU16(0), Buffer.from(`${type}${words}`))
  const information = box(
    'iinf',
    Buffer.alloc(4),
    bigU16(3),
    infe(1, 'av01', '\0'),
    infe(2, 'Exif', '\0'),
    infe(3, 'mime', '\0application/rdf+xml\0'),
  )
  const properties = box('iprp', box('ipco', box('ispe', Buffer.alloc(4), bigU32(64), bigU32(48))))
  const meta = (first: number) => {
    let at = first
    const lines = items.map((item, index) => {
      at += item.length
      return Buffer.concat([
        bigU16(index + 1),
        bigU16(0),
        bigU16(1),
        bigU32(at - item.length),
        bigU32(item.length),
      ])
    })
    const locations = box('iloc', Buffer.alloc(4), Buffer.from([0x44, 0]), bigU16(3), ...lines)
    return box('meta', Buffer.alloc(4), information, locations, properties)
  }
  const kind = box('ftyp', Buffer.from('avif\0\0\0\0avifmif1'))
  const before = kind.length + meta(0).length + 8
  return { file: Buffer.concat([kind, meta(before), box('mdat', ...items)]), picture }
}
