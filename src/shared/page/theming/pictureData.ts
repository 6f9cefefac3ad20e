import type { PagePicture } from '../pageTypes'

/** Shapes in which a picture can be had: whole, or cut for cards. Only files that are made can be named. */
export type ImageShape = 'whole' | 'card' | 'wide'

interface KnownPicture {
  picture: PagePicture
  shapes: readonly ImageShape[]
  alt: string
}

const known = new WeakMap<object, KnownPicture>()

/**
 * A picture for templates; `image` finds its files by this very object.
 * @param alt what it says to those who do not see it; '' beside words that say the same
 */
export function pictureData(
  picture: PagePicture | null,
  shapes: readonly ImageShape[],
  alt = '',
): object | null {
  if (picture === null) return null
  const { width, height, caption, credit } = picture
  const data = { width, height, alt: picture.alt, caption, credit }
  known.set(data, { picture, shapes, alt })
  return data
}

export function knownPicture(data: unknown): KnownPicture | undefined {
  return typeof data === 'object' && data !== null ? known.get(data) : undefined
}
