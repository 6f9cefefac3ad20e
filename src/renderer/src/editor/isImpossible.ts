/**
 * Whether the engine finds no way to do something: it looks for places where the ends of two stretches meet by their
 * depth, and throws where what holds them cannot be joined.
 * @param attempt on a transaction of its own, which is thrown away
 */
export function isImpossible(attempt: () => void): boolean {
  try {
    attempt()
    return false
  } catch (error) {
    if (error instanceof Error && error.name === 'TransformError') return true
    throw error
  }
}
