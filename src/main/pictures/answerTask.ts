import { readFile } from 'node:fs/promises'
import { setImmediate as nextTurn } from 'node:timers/promises'
import type { PictureAnswer, PictureTask } from './protocol'
import type { VariantMaker } from './variantMaker'

/**
 * Makes what is asked for. A picture that cannot be decoded is an answer, not a failure.
 * @throws the signal's reason, after the variant that is being made
 */
export async function answerTask(
  maker: VariantMaker,
  { file, variants }: PictureTask,
  signal?: AbortSignal,
): Promise<PictureAnswer> {
  try {
    const files: (Uint8Array | null)[] = []
    for (const made of maker.make(await readFile(file), variants)) {
      files.push(made)
      if (signal === undefined) continue
      await nextTurn()
      signal.throwIfAborted()
    }
    return { ok: true, files }
  } catch (error) {
    signal?.throwIfAborted()
    return { ok: false, reason: error instanceof Error ? error.message : String(error) }
  }
}
