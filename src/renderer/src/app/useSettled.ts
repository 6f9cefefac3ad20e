import { useEffect, useMemo, useState } from 'react'

/**
 * The value, once it has been the same for a while: what is typed is not asked about letter by letter.
 * @param value plain data, as JSON holds it
 */
export function useSettled<Value>(value: Value, milliseconds: number): Value {
  const written = JSON.stringify(value)
  const [settled, setSettled] = useState(written)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(written), milliseconds)
    return () => clearTimeout(timer)
  }, [written, milliseconds])
  return useMemo(() => JSON.parse(settled) as Value, [settled])
}
