import { readFile } from 'node:fs/promises'
import type { PictureAnswer, PictureTask } from './protocol'
import type { VariantMaker } from './variantMaker'

/** Makes what is asked for. A picture that cannot be decoded is an answer, not a failure. */
export async function answerTask(
  maker: VariantMaker,
  { file, variants }: PictureTask,
): Promise<PictureAnswer> {
  try {
    return { ok: true, files: maker.make(await readFile(file), variants) }
  } catch (error) {
    return { ok: false, reason: error instanceof Error ? error.message : String(error) }
  }
}
