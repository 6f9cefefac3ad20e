import type { Editor } from '@tiptap/core'
import {
  ArrowDown,
  ArrowUp,
  CaseSensitive,
  ChevronDown,
  ChevronRight,
  Regex,
  TextSelect,
  WholeWord,
  X,
} from 'lucide-react'
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { useStore } from '../../app/store'
import { Button } from '../../components/Button'
import { IconButton } from '../../components/IconButton'
import { findSessionOf } from '../../editor/find/FindInStory'
import type { FindSession } from '../../editor/find/FindSession'
import type { FindView } from '../../editor/find/findView'
import { t } from '../../texts/t'
import styles from './FindBar.module.css'
import './findHighlights.css'

/** Find and replace over the copy, while it is asked for. */
export function FindBar({ editor }: { editor: Editor }) {
  const session = findSessionOf(editor.view)
  return session === undefined ? null : <OpenFindBar session={session} editable={editor.isEditable} />
}

function OpenFindBar({ session, editable }: { session: FindSession; editable: boolean }) {
  const view = useStore(session.store, (current) => current)
  return view.open ? <Bar session={session} view={view} editable={editable} /> : null
}

interface BarProps {
  session: FindSession
  view: FindView
  editable: boolean
}

function Bar({ session, view, editable }: BarProps) {
  const [replacement, setReplacement] = useState('')
  const field = useRef<HTMLInputElement>(null)
  const problemId = useId()
  const { query, asked, replacing, count, problem } = view

  useEffect(() => {
    if (asked === 0) return
    field.current?.focus()
    field.current?.select()
  }, [asked])

  // Not `disabled`: the button that took the last match would lose the focus, and the bar its keys.
  const whileFound = (run: () => void) => ({
    'aria-disabled': count === 0,
    onClick: () => count > 0 && run(),
  })
  const showReplace = replacing && editable
  return (
    <search
      className={styles.bar}
      aria-label={t('find.label')}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.preventDefault()
        event.stopPropagation()
        session.close()
      }}
    >
      <div className={styles.row}>
        {editable && (
          <IconButton
            size="small"
            label={t(showReplace ? 'find.hideReplace' : 'find.showReplace')}
            icon={showReplace ? <ChevronDown /> : <ChevronRight className={styles.turns} />}
            aria-expanded={showReplace}
            onClick={() => session.toggleReplacing()}
          />
        )}
        <input
          ref={field}
          className={styles.field}
          aria-label={t('find.text')}
          aria-invalid={problem !== null}
          aria-describedby={problem === null ? undefined : problemId}
          placeholder={t('find.text')}
          dir="auto"
          spellCheck={false}
          autoComplete="off"
          value={query.text}
          onChange={(event) => session.changeQuery({ text: event.target.value })}
          onKeyDown={(event) =>
            onEnter(event, () => void (event.shiftKey ? session.previous() : session.next()))
          }
        />
        <span className={styles.rest}>
          <QueryToggles session={session} view={view} />
          <output className={styles.count} aria-live="polite">
            {countText(view)}
          </output>
          <span className={styles.steps}>
            <IconButton
              size="small"
              label={t('find.previous')}
              icon={<ArrowUp />}
              {...whileFound(() => void session.previous())}
            />
            <IconButton
              size="small"
              label={t('find.next')}
              icon={<ArrowDown />}
              {...whileFound(() => void session.next())}
            />
            <IconButton size="small" label={t('find.close')} icon={<X />} onClick={() => session.close()} />
          </span>
        </span>
      </div>
      {problem !== null && (
        <p id={problemId} className={styles.problem} role="alert">
          {t(`find.${problem}`)}
        </p>
      )}
      {showReplace && (
        <div className={styles.row}>
          <input
            className={styles.field}
            aria-label={t('find.replacement')}
            placeholder={t('find.replacement')}
            dir="auto"
            spellCheck={false}
            autoComplete="off"
            value={replacement}
            onChange={(event) => setReplacement(event.target.value)}
            onKeyDown={(event) =>
              onEnter(event, () =>
                event.ctrlKey || event.metaKey
                  ? void session.replaceAll(replacement)
                  : void session.replace(replacement),
              )
            }
          />
          <span className={styles.rest}>
            <Button size="small" {...whileFound(() => void session.replace(replacement))}>
              {t('find.replace')}
            </Button>
            <Button size="small" {...whileFound(() => void session.replaceAll(replacement))}>
              {t('find.replaceAll')}
            </Button>
          </span>
        </div>
      )}
    </search>
  )
}

function QueryToggles({ session, view }: { session: FindSession; view: FindView }) {
  const { query, scoped, canScope } = view
  return (
    <span className={styles.toggles}>
      <IconButton
        size="small"
        label={t('find.case')}
        icon={<CaseSensitive />}
        pressed={query.matchCase}
        onClick={() => session.changeQuery({ matchCase: !query.matchCase })}
      />
      <IconButton
        size="small"
        label={t('find.word')}
        icon={<WholeWord />}
        pressed={query.wholeWords}
        onClick={() => session.changeQuery({ wholeWords: !query.wholeWords })}
      />
      <IconButton
        size="small"
        label={t('find.expression')}
        icon={<Regex />}
        pressed={query.regular}
        onClick={() => session.changeQuery({ regular: !query.regular })}
      />
      <IconButton
        size="small"
        label={t(scoped || canScope ? 'find.selection' : 'find.noSelection')}
        icon={<TextSelect />}
        pressed={scoped}
        aria-disabled={!scoped && !canScope}
        onClick={() => session.toggleScope()}
      />
    </span>
  )
}

function countText({ query, count, current, searching, problem, replaced }: FindView): string {
  if (replaced !== null) return t('find.replaced', { count: replaced })
  if (query.text === '' || problem !== null) return ''
  if (count === 0) return t(searching ? 'find.searching' : 'find.none')
  return current === 0 ? t('find.countUnplaced', { count }) : t('find.count', { current, count })
}

/** Enter that ends a composition (an input method's choice) is none. */
function onEnter(event: KeyboardEvent<HTMLInputElement>, run: () => void): void {
  if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
  event.preventDefault()
  run()
}
