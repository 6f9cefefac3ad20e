import type { PictureVariant } from '../../shared/page/pictureVariants'

/** One picture with all that is to be made of it. */
export interface PictureTask {
  /** Absolute path of the original. */
  file: string
  variants: PictureVariant[]
}

/** A file for each variant, null where the original has to stand for it; or why none could be made. */
export type PictureAnswer = { ok: true; files: (Uint8Array | null)[] } | { ok: false; reason: string }
