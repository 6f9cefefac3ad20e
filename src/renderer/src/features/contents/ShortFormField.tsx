import { type FormEvent, useEffect, useRef, useState } from 'react'
import type { ContentsEntry } from '../../../../shared/document/extractContents'
import { Button } from '../../components/Button'
import { TextField } from '../../components/TextField'
import { t } from '../../texts/t'
import styles from './ShortFormField.module.css'

/** Longest short form, in characters: it is there to be short. */
const maximumLength = 80

export interface ShortFormFieldProps {
  entry: ContentsEntry
  onSave: (text: string) => void
  onClose: () => void
}

/** Asks what the contents say instead of a long heading. */
export function ShortFormField({ entry, onSave, onClose }: ShortFormFieldProps) {
  const field = useRef<HTMLInputElement>(null)
  // After the menu that it was chosen in has given the focus back.
  useEffect(() => {
    const frame = requestAnimationFrame(() => field.current?.focus())
    return () => cancelAnimationFrame(frame)
  }, [])
  const [text, setText] = useState(entry.short ?? '')
  const save = (event: FormEvent) => {
    event.preventDefault()
    onSave(text)
    onClose()
  }
  return (
    <form className={styles.form} onSubmit={save}>
      <TextField
        label={t('outline.short.label', { name: entry.text })}
        hint={t('outline.short.hint')}
        value={text}
        maxLength={maximumLength}
        ref={field}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return
          event.preventDefault()
          event.stopPropagation()
          onClose()
        }}
      />
      <div className={styles.buttons}>
        <Button size="small" type="submit" variant="primary">
          {t('outline.short.save')}
        </Button>
        <Button size="small" type="button" variant="ghost" onClick={onClose}>
          {t('outline.short.cancel')}
        </Button>
      </div>
    </form>
  )
}
