interface Signature {
  name: string
  bytes: readonly number[]
  /** Where the bytes stand in the file. */
  at?: number
}

const ascii = (text: string) => [...text].map((letter) => letter.charCodeAt(0))

/** What a file that is not text most often is, by the bytes that it begins with. */
const signatures: readonly Signature[] = [
  { name: 'a PNG picture', bytes: [0x89, ...ascii('PNG')] },
  { name: 'a JPEG picture', bytes: [0xff, 0xd8, 0xff] },
  { name: 'a GIF picture', bytes: ascii('GIF8') },
  { name: 'a WebP picture', bytes: ascii('WEBP'), at: 8 },
  { name: 'an AVIF or HEIC picture or a video', bytes: ascii('ftyp'), at: 4 },
  { name: 'a PDF', bytes: ascii('%PDF-') },
  { name: 'a rich text (RTF) document', bytes: ascii('{\\rtf') },
  { name: 'an old Word or Office document', bytes: [0xd0, 0xcf, 0x11, 0xe0] },
  { name: 'a gzip archive', bytes: [0x1f, 0x8b] },
  { name: 'a 7z archive', bytes: [0x37, 0x7a, 0xbc, 0xaf] },
  { name: 'an SQLite database', bytes: ascii('SQLite format 3') },
  { name: 'a program', bytes: [0x7f, ...ascii('ELF')] },
  { name: 'a program', bytes: [0x4d, 0x5a, 0x90, 0x00] },
]

const zipSignature = ascii('PK')
/** Folders inside the ZIP archives that office programs write, with what the archive then is. */
const zippedDocuments: readonly (readonly [string, string])[] = [
  ['word/', 'a Word document (DOCX)'],
  ['xl/', 'an Excel sheet (XLSX)'],
  ['ppt/', 'a PowerPoint file (PPTX)'],
  ['opendocument.text', 'an OpenDocument text (ODT)'],
  ['epub+zip', 'an EPUB book'],
]

/** What the file seems to be, when it begins like something that is no text; else undefined. */
export function recogniseBinary(bytes: Uint8Array): string | undefined {
  if (startsWith(bytes, zipSignature, 0) && (bytes[2] ?? 0) < 9) {
    const names = Buffer.from(bytes.subarray(0, 65_536)).toString('latin1')
    return zippedDocuments.find(([part]) => names.includes(part))?.[1] ?? 'a ZIP archive'
  }
  return signatures.find((signature) => startsWith(bytes, signature.bytes, signature.at ?? 0))?.name
}

function startsWith(bytes: Uint8Array, start: readonly number[], at: number): boolean {
  return start.every((byte, index) => bytes[at + index] === byte)
}
