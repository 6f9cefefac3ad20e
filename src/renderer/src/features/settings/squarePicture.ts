/**
 * The middle of a picture as a square PNG or WebP: what stands small beside a name or in a tab must not be megabytes.
 * @param bytes of the file that was chosen
 * @param size of the square's sides, in pixels; a smaller picture is not made larger
 * @throws DOMException when the file is no picture that the engine can read
 */
export async function squarePicture(
  bytes: Uint8Array,
  size: number,
  type: 'image/png' | 'image/webp',
): Promise<Uint8Array> {
  const picture = await createImageBitmap(new Blob([new Uint8Array(bytes)]))
  const side = Math.min(picture.width, picture.height)
  const drawn = Math.min(size, side)
  const canvas = new OffscreenCanvas(drawn, drawn)
  const context = canvas.getContext('2d')
  if (context === null) throw new Error('This window cannot draw pictures.')
  context.imageSmoothingQuality = 'high'
  context.drawImage(
    picture,
    (picture.width - side) / 2,
    (picture.height - side) / 2,
    side,
    side,
    0,
    0,
    drawn,
    drawn,
  )
  picture.close()
  const blob = await canvas.convertToBlob({ type, quality: 0.86 })
  return new Uint8Array(await blob.arrayBuffer())
}
