import { useState } from 'react'

/**
 * What has just been chosen, shown from the moment of choosing until the workspace says the same. @returns the value to
 * show; a function that sets what is expected; and one that gives the expectation up, for when the change is refused.
 */
export function useExpected<Value>(
  known: Value,
  isSame: (first: Value, second: Value) => boolean,
): [value: Value, expect: (value: Value) => void, giveUp: () => void] {
  const [expected, setExpected] = useState<{ value: Value } | null>(null)
  if (expected !== null && isSame(expected.value, known)) setExpected(null)
  return [
    expected === null ? known : expected.value,
    (value) => setExpected({ value }),
    () => setExpected(null),
  ]
}

/** True for two lists of the same words in the same order. */
export function isSameList(first: readonly string[], second: readonly string[]): boolean {
  return first.length === second.length && first.every((word, index) => word === second[index])
}
