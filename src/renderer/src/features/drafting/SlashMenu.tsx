import type { Editor } from '@tiptap/core'
import type { EditorState } from '@tiptap/pm/state'
import { type RefObject, useEffect, useId, useLayoutEffect, useRef, useState } from 'react'
import type { CommandId } from '../../../../shared/ipc/commands'
import { useShortcuts } from '../../app/useShortcut'
import { classNames } from '../../components/classNames'
import { Shortcut } from '../../components/Shortcut'
import { canChoose } from '../../editor/canChoose'
import { answerSlashKeys, closeSlash, slashAt, takeSlash } from '../../editor/extensions/SlashCommand'
import { runEditorCommand } from '../../editor/runEditorCommand'
import { useEditorValue } from '../../editor/useEditorValue'
import { t } from '../../texts/t'
import { placeAtText } from './placeAtText'
import styles from './SlashMenu.module.css'
import { commandName, findSlashChoices } from './slashChoices'

export interface SlashMenuProps {
  editor: Editor
  /** The element that scrolls the copy. */
  scroller: RefObject<HTMLElement | null>
}

const nothing = '-'

/** The slash's place and what follows it, in one string; it changes only while the menu is open. */
function readSlash(state: EditorState): string {
  const slash = slashAt(state)
  return slash === null ? nothing : `${slash.from} ${slash.query}`
}

/** What can be put in at a slash, under its line. The caret stays in the copy, which the arrow keys choose from. */
export function SlashMenu({ editor, scroller }: SlashMenuProps) {
  const slash = useEditorValue(editor, readSlash)
  if (slash === nothing) return null
  const space = slash.indexOf(' ')
  return (
    <Choices
      editor={editor}
      scroller={scroller}
      from={Number(slash.slice(0, space))}
      query={slash.slice(space + 1)}
    />
  )
}

function Choices({ editor, scroller, from, query }: SlashMenuProps & { from: number; query: string }) {
  const id = useId()
  const frame = useRef<HTMLDivElement>(null)
  const keysFor = useShortcuts()
  const choices = findSlashChoices(query).filter(({ command }) => canChoose(editor, command))
  const [chosen, setChosen] = useState({ index: 0, query })
  // Another word is another list: its first is the likeliest.
  const index = chosen.query === query ? Math.min(chosen.index, choices.length - 1) : 0
  const current = choices[index]

  const run = (command: CommandId) => {
    takeSlash(editor.view, command)
    runEditorCommand(editor, command)
  }
  const answer = (event: KeyboardEvent): boolean => {
    const go = (to: number) => setChosen({ index: (to + choices.length) % choices.length, query })
    if (event.key === 'Escape') closeSlash(editor.view)
    else if (current === undefined) return false
    else if (event.key === 'ArrowDown') go(index + 1)
    else if (event.key === 'ArrowUp') go(index - 1)
    else if (event.key === 'Enter' || event.key === 'Tab') run(current.command)
    else return false
    event.stopPropagation()
    return true
  }
  const latest = useRef(answer)
  useLayoutEffect(() => {
    latest.current = answer
  })
  useEffect(() => answerSlashKeys(editor.view, (event) => latest.current(event)), [editor])

  // Two words that lead to nothing are copy.
  const isCopy = choices.length === 0 && query.includes(' ')
  useEffect(() => {
    if (isCopy) closeSlash(editor.view)
  }, [editor, isCopy])

  // With each word the menu has another height.
  useLayoutEffect(() => {
    if (scroller.current === null || frame.current === null) return
    placeAtText(editor, scroller.current, frame.current, { from, to: from })
  })

  const currentId = current === undefined ? undefined : `${id}-${current.command}`
  useEffect(() => {
    const copy = editor.view.dom
    copy.setAttribute('aria-controls', id)
    copy.setAttribute('aria-autocomplete', 'list')
    return () => {
      for (const name of ['aria-controls', 'aria-autocomplete', 'aria-activedescendant'])
        copy.removeAttribute(name)
    }
  }, [editor, id])
  useEffect(() => {
    if (currentId === undefined) editor.view.dom.removeAttribute('aria-activedescendant')
    else editor.view.dom.setAttribute('aria-activedescendant', currentId)
    document.getElementById(currentId ?? '')?.scrollIntoView({ block: 'nearest' })
  }, [editor, currentId])

  return (
    <div ref={frame} className={styles.menu}>
      <div
        id={id}
        role="listbox"
        aria-label={t('slash.label')}
        className={styles.list}
        // Scrolled by the keys of the copy; reached by Tab it is left again at once, and closes.
        tabIndex={0}
        // A press on a choice leaves the caret where it is.
        onMouseDown={(event) => event.preventDefault()}
      >
        {choices.map(({ command, icon: Icon }, at) => {
          const { shortcut } = keysFor(command)
          return (
            <button
              type="button"
              key={command}
              id={`${id}-${command}`}
              role="option"
              aria-selected={at === index}
              tabIndex={-1}
              className={classNames(styles.choice, at === index && styles.current)}
              onPointerMove={() => at !== index && setChosen({ index: at, query })}
              onClick={() => run(command)}
            >
              <Icon aria-hidden="true" />
              <span className={styles.name}>{commandName(command)}</span>
              {shortcut !== undefined && <Shortcut keys={shortcut} />}
            </button>
          )
        })}
      </div>
      {choices.length === 0 && <p className={styles.none}>{t('slash.none')}</p>}
      <span className="visuallyHidden" role="status">
        {choices.length === 0 ? t('slash.none') : t('slash.found', { count: choices.length })}
      </span>
    </div>
  )
}
