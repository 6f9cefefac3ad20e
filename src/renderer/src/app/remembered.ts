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

/** Tells what another window has remembered meanwhile under the key. @returns a function that stops it */
export function followRemembered<Value>(
  key: string,
  accept: (stored: unknown) => Value | undefined,
  follow: (value: Value) => void,
): () => void {
  const onStorage = (event: StorageEvent) => {
    if (event.storageArea !== window.localStorage || event.key !== `galley.${key}`) return
    const value = readRemembered(key, accept)
    if (value !== undefined) follow(value)
  }
  window.addEventListener('storage', onStorage)
  return () => window.removeEventListener('storage', onStorage)
}

export function writeRemembered(key: string, value: unknown): void {
  window.localStorage.setItem(`galley.${key}`, JSON.stringify(value))
}
