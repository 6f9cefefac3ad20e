/** The beginnings of picture data in RTF, for the formats that stories show (RTF 1.9.1, "Pictures"). */
const formats = ['\\pngblip', '\\jpegblip'] as const

/** The pictures in a file of rich text, in their order: Word gives them there, and only their paths in its HTML. */
export function readRtfPictures(rtf: string): Uint8Array<ArrayBuffer>[] {
  const pictures: Uint8Array<ArrayBuffer>[] = []
  for (let start = rtf.indexOf('{\\pict'); start !== -1; start = rtf.indexOf('{\\pict', start + 1)) {
    // Word writes each picture again for older readers.
    if (rtf.slice(Math.max(0, start - 20), start).includes('\\nonshppict')) continue
    const end = endOfGroup(rtf, start)
    const group = rtf.slice(start, end)
    if (!formats.some((format) => group.includes(format))) continue
    const bytes = readHexadecimal(withoutGroups(group.slice(1, -1)))
    if (bytes.length > 0) pictures.push(bytes)
  }
  return pictures
}

function endOfGroup(rtf: string, start: number): number {
  let depth = 0
  for (let index = start; index < rtf.length; index++) {
    const character = rtf[index]
    if (character === '\\') index++
    else if (character === '{') depth++
    else if (character === '}' && --depth === 0) return index + 1
  }
  return rtf.length
}

/** The group's own text, without the groups in it. */
function withoutGroups(text: string): string {
  let own = ''
  let depth = 0
  let from = 0
  for (let index = 0; index < text.length; index++) {
    // A space stays: the group stood between what is before and after it.
    if (text[index] === '{' && depth++ === 0) own += `${text.slice(from, index)} `
    if (text[index] === '}' && --depth === 0) from = index + 1
  }
  return depth === 0 ? own + text.slice(from) : own
}

/** What follows the last control word is the data, as hexadecimal digits in lines. */
function readHexadecimal(text: string): Uint8Array<ArrayBuffer> {
  const data = text.slice(text.lastIndexOf('\\')).replace(/^\\[a-z]+-?\d* ?/i, '')
  const digits = data.replace(/\s+/g, '')
  if (digits.length % 2 !== 0 || /[^\da-f]/i.test(digits)) return new Uint8Array()
  const bytes = new Uint8Array(digits.length / 2)
  for (let index = 0; index < bytes.length; index++)
    bytes[index] = Number.parseInt(digits.slice(index * 2, index * 2 + 2), 16)
  return bytes
}
