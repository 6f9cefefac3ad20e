import { readRtfPictures } from './readRtfPictures'

/** Where a pasted picture is: in the clipboard itself, on the web, or nowhere that a window can reach. */
export type PictureSource =
  | { kind: 'bytes'; bytes: Uint8Array<ArrayBuffer> }
  | { kind: 'web'; url: string }
  | { kind: 'lost' }

/**
 * Finds out where the pictures of a paste are. Asks nobody.
 * @param addresses by the names that stand for the pictures
 * @param rtf the same copy as rich text; empty when there is none
 */
export function readPictureSources(
  addresses: ReadonlyMap<string, string>,
  rtf: string,
): Map<string, PictureSource> {
  const sources = new Map([...addresses].map(([name, address]) => [name, sourceAt(address)]))
  const ofFiles = [...addresses].filter(([, address]) => /^file:/i.test(address))
  const inRtf = ofFiles.length === 0 || rtf === '' ? [] : readRtfPictures(rtf)
  // Only their order tells which is which.
  if (inRtf.length !== ofFiles.length) return sources
  for (const [index, [name]] of ofFiles.entries()) {
    const bytes = inRtf[index]
    if (bytes !== undefined) sources.set(name, { kind: 'bytes', bytes })
  }
  return sources
}

function sourceAt(address: string): PictureSource {
  if (/^https?:\/\/[^/]/i.test(address)) return { kind: 'web', url: address }
  if (/^\/\/[^/]/.test(address)) return { kind: 'web', url: `https:${address}` }
  const [head] = /^data:image\/(?:png|jpeg|gif|webp|avif)(?:;[^,;]{0,100}){0,4};base64,/i.exec(address) ?? []
  if (head === undefined) return { kind: 'lost' }
  try {
    const characters = atob(decodeURIComponent(address.slice(head.length)))
    return { kind: 'bytes', bytes: Uint8Array.from(characters, (character) => character.charCodeAt(0)) }
  } catch (error) {
    // Cut off or not base64 at all.
    if (error instanceof DOMException || error instanceof URIError) return { kind: 'lost' }
    throw error
  }
}
