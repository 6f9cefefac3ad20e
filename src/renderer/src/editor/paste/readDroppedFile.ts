import { markdownAsHtml } from './markdownAsHtml'

/** Bytes; the same as imports take. */
const largestFile = 20 * 1024 * 1024

const kinds: readonly (readonly [RegExp, 'html' | 'markdown' | 'text'])[] = [
  [/\.(?:html?|xhtml)$/i, 'html'],
  [/\.(?:md|markdown)$/i, 'markdown'],
  [/\.txt$/i, 'text'],
]

/** The files among those dropped whose copy can be read. */
export function readableFiles(files: readonly File[]): File[] {
  return files.filter(({ name, size }) => size <= largestFile && kindOf(name) !== undefined)
}

function kindOf(name: string): 'html' | 'markdown' | 'text' | undefined {
  return kinds.find(([ending]) => ending.test(name))?.[1]
}

/** The copy in a dropped file, as it would come from the clipboard. Text that is not UTF-8 is read as Windows-1252. */
export async function readDroppedFile(file: File): Promise<{ html: string } | { text: string }> {
  const text = decode(await file.arrayBuffer())
  const kind = kindOf(file.name)
  if (kind === 'html') return { html: text }
  return kind === 'markdown' ? { html: await markdownAsHtml(text) } : { text }
}

function decode(bytes: ArrayBuffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (error) {
    if (error instanceof TypeError) return new TextDecoder('windows-1252').decode(bytes)
    throw error
  }
}
