import { CircleCheck, X } from 'lucide-react'
import { type FocusEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react'
import type { CommandId } from '../../../../shared/ipc/commands'
import { runCommand } from '../../app/commands'
import { deskStore, openStory, useDesk } from '../../app/deskStore'
import { leaveTourStep, stopTour, type Tour, type TourStep, tourSteps, tourStore } from '../../app/tourStore'
import { useShortcuts } from '../../app/useShortcut'
import { Button } from '../../components/Button'
import { giveFocusBack } from '../../components/giveFocusBack'
import { IconButton } from '../../components/IconButton'
import { Shortcut } from '../../components/Shortcut'
import { useFocusKept } from '../../components/useFocusKept'
import { t } from '../../texts/t'
import styles from './TourCard.module.css'
import { useStepDone } from './useStepDone'

/** How long a finished step is praised before the next one, in milliseconds. */
const praise = 1_200

/** The command that a step is done with; its keys are shown. */
const stepCommands: Partial<Record<TourStep, CommandId>> = {
  story: 'story.new',
  preview: 'view.preview',
  file: 'story.file',
  palette: 'view.palette',
}

/** The command that brings up the place where a step is done, and what in it takes the keys that do it. */
const stepPlaces: Partial<Record<TourStep, { command: CommandId; field: string }>> = {
  section: { command: 'view.details', field: '[data-story-field="section"] select' },
  heading: { command: 'view.contents', field: '[data-copy-scroller] .ProseMirror' },
  tag: { command: 'view.tags', field: '[data-story-panel] input' },
}

function showPlaceOf({ command, field }: { command: CommandId; field: string }): void {
  runCommand(command)
  // After the tab of that place, which takes the focus as it is shown.
  requestAnimationFrame(() => document.querySelector<HTMLElement>(field)?.focus())
}

/** One step at a time: what to do, done by doing it. Stands in the corner that no step is about. */
export function TourCard({ tour }: { tour: Tour }) {
  const step = tourSteps[tour.step]
  const done = useKept(step, useStepDone(step, tour))
  const { card, ...leaving } = useWayBack()
  // A button of a step goes with it.
  const keepsFocus = useFocusKept(() => card.current)
  useGoOn(step, done)
  return (
    <section
      ref={card}
      className={styles.card}
      tabIndex={-1}
      aria-label={t('tour.label')}
      {...leaving}
      onFocus={(event) => {
        leaving.onFocus(event)
        keepsFocus.onFocus(event)
      }}
      onBlur={keepsFocus.onBlur}
    >
      <div className={styles.top}>
        <p className={styles.place}>
          {step === undefined
            ? t('tour.label')
            : t('tour.step', { number: tour.step + 1, total: tourSteps.length })}
        </p>
        <IconButton size="small" label={t('tour.stop')} icon={<X />} onClick={stopTour} />
      </div>
      <div aria-live="polite">
        <h2 className={styles.title}>{t(`tour.${step ?? 'end'}.title`)}</h2>
        <p className={styles.text}>{t(`tour.${step ?? 'end'}.text`)}</p>
        {done && (
          <p className={styles.done}>
            <CircleCheck aria-hidden="true" />
            {t('tour.done')}
          </p>
        )}
      </div>
      {!done && <StepActions step={step} tour={tour} />}
      <div className={styles.track} aria-hidden="true">
        <div style={{ inlineSize: `${((tour.step + (done ? 1 : 0)) / tourSteps.length) * 100}%` }} />
      </div>
    </section>
  )
}

function StepActions({ step, tour }: { step: TourStep | undefined; tour: Tour }) {
  const openId = useDesk((desk) => desk.articleId)
  const shortcuts = useShortcuts()
  if (step === undefined) {
    return (
      <div className={styles.actions}>
        <Button size="small" onClick={stopTour}>
          {t('action.close')}
        </Button>
      </div>
    )
  }
  const place = stepPlaces[step]
  const command = stepCommands[step]
  const keys = command === undefined ? undefined : shortcuts(command).shortcut
  const isElsewhere = tour.articleId !== null && openId !== tour.articleId && step !== 'palette'
  return (
    <div className={styles.actions}>
      {isElsewhere ? (
        <Button size="small" onClick={() => openStory(tour.articleId)}>
          {t('tour.back')}
        </Button>
      ) : (
        place !== undefined && (
          <Button size="small" onClick={() => showPlaceOf(place)}>
            {t('tour.show')}
          </Button>
        )
      )}
      {keys !== undefined && <Shortcut keys={keys} />}
      <Button size="small" variant="ghost" className={styles.skip} onClick={() => goOn(step)}>
        {t('tour.skip')}
      </Button>
    </div>
  )
}

/** The story that was just made, or is open when that step is skipped, is the one that the tour is about. */
function goOn(step: TourStep): void {
  // Another window may have gone on already.
  if (tourSteps[tourStore.get().step] !== step) return
  leaveTourStep(step === 'story' ? { articleId: deskStore.get().articleId } : {})
}

/** What was done once stays done, also where it is undone at once: a palette is opened to be closed. */
function useKept(step: TourStep | undefined, done: boolean): boolean {
  const [kept, setKept] = useState<TourStep>()
  useEffect(() => {
    if (done) setKept(step)
  }, [step, done])
  return done || (step !== undefined && kept === step)
}

function useGoOn(step: TourStep | undefined, done: boolean): void {
  useEffect(() => {
    if (step === undefined || !done) return
    const timer = setTimeout(() => goOn(step), praise)
    return () => clearTimeout(timer)
  }, [step, done])
}

/** Takes the focus when the tour begins; Escape gives it back to where one was. */
function useWayBack() {
  const card = useRef<HTMLElement>(null)
  const before = useRef<HTMLElement | null>(null)
  useEffect(() => {
    const focused = document.activeElement
    before.current = focused instanceof HTMLElement ? focused : null
    card.current?.focus({ preventScroll: true })
    return () => giveFocusBack(before.current)
  }, [])
  return {
    card,
    onFocus({ relatedTarget }: FocusEvent) {
      if (relatedTarget instanceof HTMLElement && card.current?.contains(relatedTarget) === false) {
        before.current = relatedTarget
      }
    },
    onKeyDown(event: KeyboardEvent) {
      if (event.key !== 'Escape') return
      event.stopPropagation()
      before.current?.focus()
    },
  }
}
