import { imageSize } from 'image-size'

const accepted = new Set(['jpg', 'png', 'gif', 'webp', 'avif', 'heif'])

/** The format of a picture that stories can show, by its bytes; undefined for anything else. */
export function recognisePicture(bytes: Uint8Array): string | undefined {
  try {
    const { type, width, height } = imageSize(bytes)
    return type !== undefined && accepted.has(type) && width > 0 && height > 0 ? type : undefined
  } catch (error) {
    // The reader throws for whatever it does not know and for headers that are cut off.
    if (error instanceof Error) return undefined
    throw error
  }
}
