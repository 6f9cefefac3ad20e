/** What this window remembers of its furniture from one start to the next. Never anything of a story's text. */
export function readRemembered<Value>(
  key: string,
  accept: (stored: unknown) => Value | undefined,
): Value | undefined {
  const text = window.localStorage.getItem(`galley.${key}`)
  if (text === null) return undefined
  try {
    return accept(JSON.parse(text))
  } catch (error) {
    // Written by something else, or cut off: the default is as good.
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

export function writeRemembered(key: string, value: unknown): void {
  window.localStorage.setItem(`galley.${key}`, JSON.stringify(value))
}
