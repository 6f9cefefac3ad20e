import type { Editor } from '@tiptap/core'
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { readRemembered, writeRemembered } from '../../app/remembered'
import { useStore } from '../../app/store'
import { classNames } from '../../components/classNames'
import { Dialog } from '../../components/Dialog'
import { TextField } from '../../components/TextField'
import { specialCharactersStore } from '../../editor/specialCharacters'
import { type TextKey, t } from '../../texts/t'
import styles from './SpecialCharacters.module.css'
import { everySign, type Sign, signGroups } from './specialSigns'

/** How many signs used lately are kept, in one row of the grid. */
const mostRecent = 12
const columns = 12

/** Asks for a special character and puts it in at the caret. */
export function SpecialCharacters({ editor }: { editor: Editor }) {
  const asking = useStore(specialCharactersStore, (current) => current)
  const close = () => specialCharactersStore.set(null)
  useEffect(() => () => specialCharactersStore.set(null), [])
  return (
    <Dialog
      open={asking === editor}
      onClose={() => {
        close()
        editor.commands.focus()
      }}
      title={t('special.title')}
      size="medium"
    >
      <Grid
        onChoose={(sign) => {
          close()
          remember(sign)
          const { state, view } = editor
          view.dispatch(state.tr.insertText(sign).scrollIntoView())
          // The dialog gives the focus back to where it was before: that is the copy, once it is gone.
          requestAnimationFrame(() => view.focus())
        }}
      />
    </Dialog>
  )
}

interface Row {
  label: TextKey
  signs: readonly Sign[]
}

function Grid({ onChoose }: { onChoose: (sign: string) => void }) {
  const id = useId()
  const [query, setQuery] = useState('')
  const [active, setActive] = useState(0)
  const grid = useRef<HTMLDivElement>(null)
  const [recent] = useState(readRecent)
  const groups = findGroups(query, recent)
  const signs = groups.flatMap((group) => group.signs)
  const current = signs[active]

  useEffect(() => {
    grid.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' })
  })

  const go = (event: KeyboardEvent, by: number) => {
    event.preventDefault()
    setActive(Math.min(Math.max(0, active + by), Math.max(0, signs.length - 1)))
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter' && current !== undefined) {
      event.preventDefault()
      onChoose(current.sign)
    } else if (event.key === 'ArrowDown') go(event, columns)
    else if (event.key === 'ArrowUp') go(event, -columns)
    // Left and right belong to what is typed, as long as anything is.
    else if (query === '' && event.key === 'ArrowRight') go(event, 1)
    else if (query === '' && event.key === 'ArrowLeft') go(event, -1)
    else if (query !== '' && event.key === 'Tab' && signs.length > 0) go(event, event.shiftKey ? -1 : 1)
  }

  let place = 0
  return (
    <div className={styles.content}>
      <TextField
        label={t('special.search')}
        hideLabel
        placeholder={t('special.search')}
        value={query}
        role="combobox"
        aria-expanded="true"
        aria-controls={id}
        aria-autocomplete="list"
        {...(current === undefined ? {} : { 'aria-activedescendant': `${id}-${active}` })}
        onChange={(event) => {
          setQuery(event.target.value)
          setActive(0)
        }}
        onKeyDown={onKeyDown}
      />
      <div
        ref={grid}
        id={id}
        role="listbox"
        aria-label={t('special.grid')}
        className={styles.groups}
        tabIndex={-1}
      >
        {groups.map((group) => (
          <fieldset key={group.label} className={styles.group} aria-label={t(group.label)}>
            <p className={styles.label} aria-hidden="true">
              {t(group.label)}
            </p>
            <div className={styles.signs} role="presentation">
              {group.signs.map(({ sign, name }) => {
                const index = place++
                return (
                  <button
                    key={sign}
                    type="button"
                    id={`${id}-${index}`}
                    role="option"
                    tabIndex={-1}
                    aria-selected={index === active}
                    title={t(name)}
                    className={classNames(styles.sign, index === active && styles.current)}
                    onClick={() => onChoose(sign)}
                  >
                    <span aria-hidden="true">{shownSign(sign)}</span>
                  </button>
                )
              })}
            </div>
          </fieldset>
        ))}
      </div>
      <p className={styles.name} role="status">
        {current === undefined ? t('special.none') : t(current.name)}
      </p>
    </div>
  )
}

/** Signs that have no shape of their own are shown by what they are called in the trade. */
const shapeless: Readonly<Record<string, string>> = {
  '\u00a0': 'NBSP',
  '\u202f': 'NNBSP',
  '\u2009': 'THIN',
  '\u2003': 'EM',
  '\u00ad': 'SHY',
  '\u200b': 'ZWSP',
  '\u200e': 'LRM',
  '\u200f': 'RLM',
  '‑': 'NB‑',
}

function shownSign(sign: string) {
  const code = shapeless[sign]
  return code === undefined ? sign : <small className={styles.code}>{code}</small>
}

function findGroups(query: string, recent: readonly Sign[]): readonly Row[] {
  const wanted = query.trim().toLowerCase()
  if (wanted !== '') {
    const found = everySign.filter(
      ({ sign, name }) => sign === query.trim() || t(name).toLowerCase().includes(wanted),
    )
    return found.length === 0 ? [] : [{ label: 'special.grid', signs: found }]
  }
  return recent.length === 0 ? signGroups : [{ label: 'special.recent', signs: recent }, ...signGroups]
}

function readRecent(): readonly Sign[] {
  const kept = readRemembered('signs', (stored) => (Array.isArray(stored) ? stored : undefined)) ?? []
  return kept.flatMap((sign: unknown) => everySign.find((known) => known.sign === sign) ?? [])
}

function remember(sign: string): void {
  const others = readRecent().filter((known) => known.sign !== sign)
  writeRemembered('signs', [sign, ...others.map((known) => known.sign)].slice(0, mostRecent))
}
