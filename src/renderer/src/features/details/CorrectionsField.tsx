import { Pencil, Plus, X } from 'lucide-react'
import { useRef, useState } from 'react'
import {
  type Correction,
  type CorrectionPlace,
  correctionKinds,
  correctionPlaces,
  maximumCorrectionLength,
  mostCorrections,
  newestCorrections,
  type StoryRelations,
} from '../../../../shared/article/relations'
import { Button } from '../../components/Button'
import { IconButton } from '../../components/IconButton'
import { Select } from '../../components/Select'
import { TextArea } from '../../components/TextArea'
import { TextField } from '../../components/TextField'
import { showToast } from '../../components/toasts'
import { t, windowLocale } from '../../texts/t'
import { isSameCorrection, useCorrectionDraft } from './correctionDrafts'
import styles from './RelationFields.module.css'

export interface CorrectionsFieldProps {
  articleId: string
  corrections: readonly Correction[]
  place: CorrectionPlace | null
  /** Readers see the story: a correction reaches them when it is published again. */
  isLive: boolean
  onChange: (part: Pick<StoryRelations, 'corrections'> | Pick<StoryRelations, 'correctionsPlace'>) => void
}

/** A day as the computer's clocks have it. */
const dayForm = new Intl.DateTimeFormat(windowLocale, { dateStyle: 'medium' })

/** What was put right in the story, the newest first; and where the page says so. */
export function CorrectionsField({ articleId, corrections, place, isLive, onChange }: CorrectionsFieldProps) {
  const { draft, write: setDraft } = useCorrectionDraft(articleId)
  const [isFresh, setIsFresh] = useState(false)
  const open = (correction: Correction, of: Correction | null) => {
    setDraft({ correction, of })
    setIsFresh(true)
  }
  const add = useRef<HTMLDivElement>(null)
  const close = () => {
    setDraft(null)
    requestAnimationFrame(() => add.current?.querySelector('button')?.focus())
  }
  const save = () => {
    if (draft === null || draft.correction.text.trim() === '') return
    const correction = { ...draft.correction, text: draft.correction.text.trim() }
    const others = corrections.filter((other) => !isSameCorrection(other, draft.of))
    onChange({ corrections: newestCorrections([correction, ...others]) })
    close()
  }
  const remove = (removed: Correction) => {
    onChange({ corrections: corrections.filter((other) => other !== removed) })
    showToast({
      message: t('corrections.removed'),
      action: { label: t('action.undo'), run: () => onChange({ corrections: [...corrections] }) },
    })
    close()
  }
  return (
    <div className={styles.group}>
      {corrections.length > 0 && (
        <ul className={styles.entries}>
          {newestCorrections(corrections).map((correction) => (
            <li key={`${correction.at} ${correction.kind} ${correction.text}`} className={styles.entry}>
              <div className={styles.words}>
                <p className={styles.head}>
                  <strong>{t(`corrections.kind.${correction.kind}`)}</strong> ·{' '}
                  {dayForm.format(correction.at)}
                </p>
                <p className={styles.text} dir="auto">
                  {correction.text}
                </p>
              </div>
              <div className={styles.tools}>
                <IconButton
                  size="small"
                  label={t('corrections.edit')}
                  icon={<Pencil />}
                  onClick={() => open(correction, correction)}
                />
                <IconButton
                  size="small"
                  label={t('corrections.remove')}
                  icon={<X />}
                  onClick={() => remove(correction)}
                />
              </div>
            </li>
          ))}
        </ul>
      )}
      {draft === null ? (
        <div ref={add}>
          <Button
            icon={<Plus />}
            disabled={corrections.length >= mostCorrections}
            onClick={() => open({ kind: 'correction', text: '', at: Date.now() }, null)}
          >
            {t('corrections.add')}
          </Button>
        </div>
      ) : (
        <CorrectionForm
          correction={draft.correction}
          isFresh={isFresh}
          onChange={(correction) => setDraft({ ...draft, correction })}
          onSave={save}
          onClose={close}
        />
      )}
      {isLive && corrections.length > 0 && <p className={styles.hint}>{t('corrections.liveHint')}</p>}
      {corrections.length > 0 && (
        <Select
          label={t('corrections.place')}
          value={place ?? 'site'}
          options={[
            { value: 'site', label: t('corrections.place.site') },
            ...correctionPlaces.map((value) => ({ value, label: t(`corrections.place.${value}`) })),
          ]}
          onChange={(value) => onChange({ correctionsPlace: value === 'site' ? null : value })}
        />
      )}
    </div>
  )
}

interface CorrectionFormProps {
  correction: Correction
  /** Just asked for: what is come back to takes no focus. */
  isFresh: boolean
  onChange: (correction: Correction) => void
  onSave: () => void
  onClose: () => void
}

function CorrectionForm({ correction, isFresh, onChange, onSave, onClose }: CorrectionFormProps) {
  return (
    <form
      className={styles.form}
      aria-label={t('corrections.form')}
      onSubmit={(event) => {
        event.preventDefault()
        onSave()
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.nativeEvent.isComposing) return
        event.preventDefault()
        event.stopPropagation()
        onClose()
      }}
    >
      <Select
        label={t('corrections.kind')}
        value={correction.kind}
        options={correctionKinds.map((value) => ({ value, label: t(`corrections.kind.${value}`) }))}
        onChange={(kind) => onChange({ ...correction, kind })}
      />
      <TextArea
        label={t('corrections.text')}
        rows={3}
        autoFocus={isFresh}
        maxLength={maximumCorrectionLength}
        value={correction.text}
        onChange={(event) => onChange({ ...correction, text: event.target.value })}
      />
      <TextField
        label={t('corrections.date')}
        type="date"
        value={dayOf(correction.at)}
        onChange={(event) => onChange({ ...correction, at: atDay(event.target.value, correction.at) })}
      />
      <div className={styles.buttons}>
        <Button type="submit" variant="primary" disabled={correction.text.trim() === ''}>
          {t('corrections.save')}
        </Button>
        <Button onClick={onClose}>{t('action.cancel')}</Button>
      </div>
    </form>
  )
}

/** As a date field has it: `2026-11-22`, by the computer's clocks. */
function dayOf(moment: number): string {
  const date = new Date(moment)
  const two = (value: number) => String(value).padStart(2, '0')
  return `${String(date.getFullYear()).padStart(4, '0')}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
}

/** The same time on another day; the moment as it was while the day is not one. */
function atDay(day: string, moment: number): number {
  const [year, month, date] = day.split('-').map(Number)
  if (year === undefined || month === undefined || date === undefined) return moment
  const changed = new Date(moment).setFullYear(year, month - 1, date)
  return Number.isNaN(changed) ? moment : changed
}
