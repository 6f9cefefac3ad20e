import { call } from './ipcClient'

/** Saves what was typed; answers whether all of it is saved now. */
type Flush = () => Promise<boolean>

const flushes = new Set<Flush>()

/** Registers what must be saved before the window may go. @returns a function that takes it off */
export function onFlush(flush: Flush): () => void {
  flushes.add(flush)
  return () => flushes.delete(flush)
}

/** Saves everything typed. @returns whether all of it is saved now */
export async function flushTyped(): Promise<boolean> {
  const saved = await Promise.all([...flushes].map((flush) => flush()))
  return saved.every(Boolean)
}

/** Saves everything typed, and tells main so. Where something can't be saved main isn't told, and asks the user. */
export async function flushAll(): Promise<void> {
  if (await flushTyped()) await call('window:flushed', {})
}
