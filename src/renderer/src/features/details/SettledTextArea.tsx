import { useEffect, useRef, useState } from 'react'
import { TextArea } from '../../components/TextArea'

/** How long one may pause before what was typed is kept, in milliseconds. */
const settleTime = 200

export interface SettledTextAreaProps {
  label: string
  value: string
  error?: string | undefined
  maxLength: number
  /** Called with what was typed, after a pause and when the field is left. */
  onSettle: (value: string) => void
}

/** A text area that keeps what is typed after a pause, and takes over what comes from elsewhere when it is idle. */
export function SettledTextArea({ label, value, error, maxLength, onSettle }: SettledTextAreaProps) {
  const [typed, setTyped] = useState<string | null>(null)
  const settle = useRef(onSettle)
  settle.current = onSettle
  const [isFocused, setIsFocused] = useState(false)
  const [known, setKnown] = useState(value)
  if (known !== value && !isFocused) {
    setKnown(value)
    setTyped(null)
  }

  useEffect(() => {
    if (typed === null) return
    const timer = setTimeout(() => settle.current(typed), settleTime)
    return () => clearTimeout(timer)
  }, [typed])

  // A field that goes away with its story takes nothing with it.
  const waiting = useRef<string | null>(null)
  waiting.current = typed === value ? null : typed
  useEffect(
    () => () => {
      if (waiting.current !== null) settle.current(waiting.current)
    },
    [],
  )

  return (
    <TextArea
      label={label}
      rows={1}
      maxLength={maxLength}
      value={typed ?? value}
      error={error}
      onChange={(event) => setTyped(event.target.value)}
      onFocus={() => setIsFocused(true)}
      onBlur={() => {
        setIsFocused(false)
        if (typed !== null && typed !== value) onSettle(typed)
      }}
    />
  )
}
