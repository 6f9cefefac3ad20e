/** A stretch of a file: `end` is the first byte after it. */
export interface Stretch {
  start: number
  end: number
}

/**
 * Metadata inside a picture. `tiff`: Exif (a TIFF header and its directories). `xmp`: an XMP packet. `iptc`: IPTC-IIM
 * datasets.
 */
export interface MetadataBlock extends Stretch {
  kind: 'tiff' | 'xmp' | 'iptc'
}

/** Where a picture keeps what is not the picture. */
export interface PictureLayout {
  blocks: MetadataBlock[]
  /** Not needed to show the picture, and not understood well enough to say that no place is in it. */
  surplus: Stretch[]
  /** Stretches followed by their CRC-32, which must be written anew when one of them changes (PNG). */
  checked: Stretch[]
  /** Whether the file goes on to the picture's own end. One that was cut off while it was copied does not. */
  isWhole: boolean
}

export function emptyLayout(): PictureLayout {
  return { blocks: [], surplus: [], checked: [], isWhole: false }
}
