import { crc32, deflateRawSync } from 'node:zlib'

/** A file to put into a zip, and where it lies about itself. */
export interface ZipMember {
  name: string
  content: string | Buffer
  /** The size that the zip claims it has, in bytes, where that is another than it has. */
  claimedSize?: number
  encrypted?: boolean
}

/** A zip made by hand (APPNOTE 6.3), so that it can also be one that no tool would make. */
export function zipFile(members: readonly ZipMember[]): Buffer {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const { name, content, claimedSize, encrypted = false } of members) {
    const bytes = Buffer.from(content)
    const packed = deflateRawSync(bytes)
    const nameBytes = Buffer.from(name)
    const facts = Buffer.alloc(26)
    facts.writeUInt16LE(20, 0)
    facts.writeUInt16LE(encrypted ? 0x0801 : 0x0800, 2)
    facts.writeUInt16LE(8, 4)
    facts.writeUInt32LE(crc32(bytes), 10)
    facts.writeUInt32LE(packed.length, 14)
    facts.writeUInt32LE(claimedSize ?? bytes.length, 18)
    facts.writeUInt16LE(nameBytes.length, 22)
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004', 'latin1'), facts, nameBytes, packed])
    const place = Buffer.alloc(14)
    place.writeUInt32LE(offset, 10)
    directory.push(Buffer.from('PK\u0001\u0002\u0014\u0000', 'latin1'), facts, place, nameBytes)
    parts.push(local)
    offset += local.length
  }
  const listed = Buffer.concat(directory)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(members.length, 4)
  end.writeUInt16LE(members.length, 6)
  end.writeUInt32LE(listed.length, 8)
  end.writeUInt32LE(offset, 12)
  return Buffer.concat([...parts, listed, Buffer.from('PK\u0005\u0006', 'latin1'), end])
}

interface Described {
  locations: string
  locales: string
  format?: string
}

/** The description that LibreOffice's packages have of their dictionaries. */
export function dictionariesXcu(dictionaries: readonly Described[]): string {
  const nodes = dictionaries.map(
    ({ locations, locales, format = 'DICT_SPELL' }, index) => `
      <node oor:name="Dic${index}" oor:op="fuse">
        <prop oor:name="Locations" oor:type="oor:string-list"><value>${locations}</value></prop>
        <prop oor:name="Format" oor:type="xs:string"><value>${format}</value></prop>
        <prop oor:name="Locales" oor:type="oor:string-list"><value>${locales}</value></prop>
      </node>`,
  )
  return `<?xml version="1.0" encoding="UTF-8"?>
    <oor:component-data xmlns:oor="http://openoffice.org/2001/registry" oor:name="Linguistic"
      oor:package="org.openoffice.Office">
      <node oor:name="ServiceManager"><node oor:name="Dictionaries">${nodes.join('')}</node></node>
    </oor:component-data>`
}
