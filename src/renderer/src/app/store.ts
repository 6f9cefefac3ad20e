import { useSyncExternalStore } from 'react'

/** A value that changes, for those who read it. */
export interface ReadableStore<Value> {
  get(): Value
  /** @returns a function that stops it */
  subscribe(listener: () => void): () => void
}

/** A value that several parts of the window share. */
export interface Store<Value> extends ReadableStore<Value> {
  set(next: Value | ((current: Value) => Value)): void
}

export function createStore<Value>(initial: Value): Store<Value> {
  let value = initial
  const listeners = new Set<() => void>()
  return {
    get: () => value,
    set(next) {
      // The values kept here are plain data, never functions, so a function is always a change to apply.
      const changed = typeof next === 'function' ? (next as (current: Value) => Value)(value) : next
      if (Object.is(changed, value)) return
      value = changed
      for (const listener of listeners) listener()
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

/** The store's value; the component renders again when what `select` reads of it changes. */
export function useStore<Value, Selected>(
  store: ReadableStore<Value>,
  select: (value: Value) => Selected,
): Selected {
  return useSyncExternalStore(store.subscribe, () => select(store.get()))
}
