import type { Media } from '../../shared/article/records'
import { GalleyError } from '../../shared/errors'
import { type Fetched, fetchGuarded } from './fetchGuarded'
import type { PageFacts } from './readPageFacts'

/** Bytes of a page that are read: what describes it stands at its beginning. */
const largestPage = 2 * 1024 * 1024
/** Bytes; a picture for a card need not be larger. */
const largestPicture = 20 * 1024 * 1024

export interface FetchSurroundings {
  /** Takes a picture into the workspace. @throws GalleyError when it is not one */
  addMedia: (bytes: Uint8Array) => Promise<Media>
  allowPrivate: boolean
}

/** What a card shows of a page elsewhere. */
export interface FetchedPage extends Omit<PageFacts, 'picture'> {
  url: string
  media: Media | null
}

/**
 * Reads what a page says about itself, and takes the picture that it names into the workspace. Without a picture that
 * can be taken in the rest still comes.
 * @throws GalleyError `notAllowed`, `unreachable`, `tooLarge`
 */
export async function fetchPage(address: string, surroundings: FetchSurroundings): Promise<FetchedPage> {
  const page = await fetchGuarded(address, {
    kinds: ['text/html', 'application/xhtml+xml'],
    largest: largestPage,
    cut: true,
    allowPrivate: surroundings.allowPrivate,
  })
  // Loaded when it is first asked for: it parses HTML, which the start has no use for.
  const { readPageFacts } = await import('./readPageFacts')
  const { picture, ...words } = readPageFacts(textOf(page), page.url)
  return { ...words, url: page.url, media: await pictureOrNone(picture, surroundings) }
}

/**
 * Takes a picture from the web into the workspace.
 * @throws GalleyError `notAllowed`, `unreachable`, `tooLarge`, `notAnImage`
 */
export async function fetchPicture(
  address: string,
  { addMedia, allowPrivate }: FetchSurroundings,
): Promise<Media> {
  const { bytes } = await fetchGuarded(address, { kinds: ['image/'], largest: largestPicture, allowPrivate })
  return addMedia(bytes)
}

async function pictureOrNone(address: string | null, surroundings: FetchSurroundings): Promise<Media | null> {
  if (address === null) return null
  try {
    return await fetchPicture(address, surroundings)
  } catch (error) {
    if (error instanceof GalleyError && error.code !== 'diskFull' && error.code !== 'noPermission')
      return null
    throw error
  }
}

function textOf({ bytes, charset }: Fetched): string {
  const start = Buffer.from(bytes.subarray(0, 1024)).toString('latin1')
  const declared = charset ?? /<meta[^>]+charset\s*=\s*["']?\s*([\w.:-]+)/i.exec(start)?.[1]
  try {
    return new TextDecoder(declared ?? 'utf-8').decode(bytes)
  } catch (error) {
    // A charset that nobody knows says nothing; UTF-8 is what nearly every page is.
    if (error instanceof RangeError) return new TextDecoder('utf-8').decode(bytes)
    throw error
  }
}
