import type { Editor } from '@tiptap/core'
import { type EditorState, TextSelection } from '@tiptap/pm/state'
import {
  Bold,
  FileSymlink,
  Heading2,
  Heading3,
  Highlighter,
  Italic,
  Link,
  type LucideIcon,
  RemoveFormatting,
  TextQuote,
} from 'lucide-react'
import { Toolbar } from 'radix-ui'
import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { CommandId } from '../../../../shared/ipc/commands'
import { useShortcuts } from '../../app/useShortcut'
import { IconButton } from '../../components/IconButton'
import { activeFormats } from '../../editor/activeFormats'
import { blockFormOf } from '../../editor/extensions/BlockForms'
import { isLinkEditingOpen } from '../../editor/extensions/LinkEditing'
import { regionAt } from '../../editor/extensions/storyRegions'
import { isFinding } from '../../editor/find/findPlugin'
import { runEditorCommand } from '../../editor/runEditorCommand'
import { useEditorValue } from '../../editor/useEditorValue'
import { t } from '../../texts/t'
import styles from './BubbleToolbar.module.css'
import { placeTools } from './placeTools'
import { commandName } from './slashChoices'

const tools: readonly { command: CommandId; icon: LucideIcon; format?: string }[] = [
  { command: 'format.bold', icon: Bold, format: 'bold' },
  { command: 'format.italic', icon: Italic, format: 'italic' },
  { command: 'format.highlight', icon: Highlighter, format: 'highlight' },
  { command: 'format.link', icon: Link, format: 'link' },
  { command: 'insert.storyLink', icon: FileSymlink, format: 'storyLink' },
  { command: 'format.heading2', icon: Heading2, format: 'heading2' },
  { command: 'format.heading3', icon: Heading3, format: 'heading3' },
  { command: 'format.quote', icon: TextQuote, format: 'blockquote' },
  { command: 'format.clear', icon: RemoveFormatting },
]

/** The selected copy as `from to`, or nothing where there is no copy to format. */
function readSelection(state: EditorState): string {
  const { selection } = state
  if (selection.empty || !(selection instanceof TextSelection) || isLinkEditingOpen(state)) return ''
  if (blockFormOf(state) !== null || isFinding(state)) return ''
  return regionAt(selection.$from) === 'body' ? `${selection.from} ${selection.to}` : ''
}

const readFormats = (state: EditorState) => activeFormats(state).join(' ')

export interface BubbleToolbarProps {
  editor: Editor
  /** The element that scrolls the copy. */
  scroller: RefObject<HTMLElement | null>
}

/**
 * Tools at the selection: above or below it, where they cover the least. They go along with it out of view and back.
 * They stay away while one drags or composes. Alt-F10 goes to them, Escape puts them away.
 */
export function BubbleToolbar({ editor, scroller }: BubbleToolbarProps) {
  const selection = useEditorValue(editor, readSelection)
  const isBusy = useBusy(editor)
  const [dismissed, setDismissed] = useState('')
  const isShown = selection !== '' && selection !== dismissed && !isBusy
  useEffect(() => {
    const copy = editor.view.dom
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.isComposing) return
      setDismissed(readSelection(editor.state))
    }
    copy.addEventListener('keydown', onKeyDown)
    return () => copy.removeEventListener('keydown', onKeyDown)
  }, [editor])
  return isShown ? (
    <Tools
      editor={editor}
      scroller={scroller}
      selection={selection}
      onDismiss={() => {
        setDismissed(selection)
        editor.view.focus()
      }}
    />
  ) : null
}

function Tools({
  editor,
  scroller,
  selection,
  onDismiss,
}: BubbleToolbarProps & { selection: string; onDismiss: () => void }) {
  const frame = useRef<HTMLDivElement>(null)
  const active = new Set(useEditorValue(editor, readFormats).split(' '))
  const keysFor = useShortcuts()

  useLayoutEffect(() => {
    const [view, tools] = [scroller.current, frame.current]
    if (view === null || tools === null) return
    const [from = 0, to = 0] = selection.split(' ').map(Number)
    let waiting = 0
    const place = () => {
      if (!editor.isDestroyed) placeTools(editor, view, tools, { from, to })
    }
    const follow = () => {
      cancelAnimationFrame(waiting)
      waiting = requestAnimationFrame(place)
    }
    place()
    const sizes = new ResizeObserver(follow)
    sizes.observe(view)
    view.addEventListener('scroll', follow, { passive: true })
    return () => {
      cancelAnimationFrame(waiting)
      sizes.disconnect()
      view.removeEventListener('scroll', follow)
    }
  }, [editor, scroller, selection])

  useEffect(() => {
    const copy = editor.view.dom
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'F10' || !event.altKey) return
      event.preventDefault()
      frame.current?.querySelector('button')?.focus()
    }
    copy.addEventListener('keydown', onKeyDown)
    return () => copy.removeEventListener('keydown', onKeyDown)
  }, [editor])

  return (
    <Toolbar.Root
      ref={frame}
      className={styles.toolbar}
      aria-label={t('bubble.label')}
      // A press on a tool leaves the selection where it is.
      onMouseDown={(event) => event.preventDefault()}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        onDismiss()
      }}
    >
      {tools.map(({ command, icon: Icon, format }) => (
        <Toolbar.Button key={command} asChild>
          <IconButton
            size="small"
            label={commandName(command)}
            icon={<Icon />}
            onClick={() => runEditorCommand(editor, command)}
            {...keysFor(command)}
            {...(format === undefined ? {} : { pressed: active.has(format) })}
          />
        </Toolbar.Button>
      ))}
    </Toolbar.Root>
  )
}

/** True while a mouse button is down in the copy, something is dragged, or an input method composes. */
function useBusy(editor: Editor): boolean {
  const [isBusy, setBusy] = useState(false)
  useEffect(() => {
    const copy = editor.view.dom
    const begin = () => setBusy(true)
    const end = () => setBusy(false)
    const starts = ['pointerdown', 'dragstart', 'compositionstart'] as const
    const ends = ['pointerup', 'pointercancel', 'dragend', 'drop'] as const
    for (const name of starts) copy.addEventListener(name, begin)
    for (const name of ends) window.addEventListener(name, end, { capture: true })
    copy.addEventListener('compositionend', end)
    return () => {
      for (const name of starts) copy.removeEventListener(name, begin)
      for (const name of ends) window.removeEventListener(name, end, { capture: true })
      copy.removeEventListener('compositionend', end)
    }
  }, [editor])
  return isBusy
}
