/** Grows with the longest text so far. */
let memory = Buffer.allocUnsafeSlow(1 << 17)

/**
 * A text in UTF-8, in memory that the next call uses again: for what is written at once. A site's pages are thousands of
 * texts, whose bytes would otherwise wait to be collected.
 */
export function textBytes(text: string): Buffer {
  // No character of a string takes more than three bytes.
  const most = text.length * 3
  if (memory.byteLength < most) memory = Buffer.allocUnsafeSlow(most * 2)
  return memory.subarray(0, memory.write(text))
}
