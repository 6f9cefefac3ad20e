import type { Editor } from '@tiptap/core'
import type { EditorState } from '@tiptap/pm/state'
import { ArrowDown, ArrowUp, CopyPlus, GripVertical, Trash2 } from 'lucide-react'
import { DropdownMenu } from 'radix-ui'
import { type DragEvent, type RefObject, useEffect, useRef, useState } from 'react'
import { bodyStart } from '../../../../shared/document/articleDocument'
import { useShortcuts } from '../../app/useShortcut'
import { classNames } from '../../components/classNames'
import { MenuItem, MenuLabel, MenuSeparator } from '../../components/Menu'
import menuStyles from '../../components/Menu.module.css'
import {
  canTurnInto,
  duplicateBlock,
  moveBlockAt,
  removeBlock,
  selectBlock,
  turnBlockInto,
} from '../../editor/blockActions'
import { useEditorValue } from '../../editor/useEditorValue'
import { t } from '../../texts/t'
import styles from './BlockHandle.module.css'
import { blockUnder, startOfBlock } from './blockUnder'
import { commandName, slashChoices } from './slashChoices'

/** What a block can be turned into, in the slash menu's own words and signs. */
const kinds = slashChoices.filter(({ command }) => command.startsWith('format.'))

/** The block that the caret is in, by its place among the story's; -1 outside the body. */
function readCaretBlock({ selection: { $head } }: EditorState): number {
  const index = $head.index(0)
  return index < bodyStart || $head.depth === 0 ? -1 : index
}

export interface BlockHandleProps {
  editor: Editor
  /** The element that scrolls the copy. */
  scroller: RefObject<HTMLElement | null>
}

/**
 * Takes hold of a block, in the margin where lines begin: of the one under the pointer, else of the caret's. Dragging
 * moves it, a press opens what can be done with it.
 */
export function BlockHandle({ editor, scroller }: BlockHandleProps) {
  const caretBlock = useEditorValue(editor, readCaretBlock)
  const [pointed, setPointed] = useState(-1)
  const [isOpen, setOpen] = useState(false)
  const frame = useRef<HTMLDivElement>(null)
  const keysFor = useShortcuts()
  const isOpenNow = useRef(false)
  // The handle stays where it is until the drag has ended: a handle that is gone would not hear of it.
  const isDragging = useRef(false)
  useEffect(() => {
    isOpenNow.current = isOpen
  }, [isOpen])
  const index = pointed >= 0 ? pointed : caretBlock

  const place = () => placeBeside(editor, scroller.current, frame.current, index)
  useEffect(() => {
    // While one types nothing is measured: the handle is placed when it is looked for.
    if (pointed >= 0) placeBeside(editor, scroller.current, frame.current, pointed)
  }, [editor, scroller, pointed])

  useEffect(() => {
    const view = scroller.current
    if (view === null) return
    let waiting = 0
    const onPointerMove = (event: PointerEvent) => {
      if (event.pointerType === 'touch' || event.buttons !== 0 || waiting !== 0) return
      const { clientY, target } = event
      waiting = requestAnimationFrame(() => {
        waiting = 0
        if (
          isOpenNow.current ||
          isDragging.current ||
          (target instanceof Node && frame.current?.contains(target))
        )
          return
        setPointed(blockUnder(editor, clientY))
      })
    }
    const leave = () => {
      if (!isOpenNow.current && !isDragging.current) setPointed(-1)
    }
    view.addEventListener('pointermove', onPointerMove)
    view.addEventListener('pointerleave', leave)
    view.addEventListener('scroll', leave)
    editor.view.dom.addEventListener('keydown', leave)
    return () => {
      cancelAnimationFrame(waiting)
      view.removeEventListener('pointermove', onPointerMove)
      view.removeEventListener('pointerleave', leave)
      view.removeEventListener('scroll', leave)
      editor.view.dom.removeEventListener('keydown', leave)
    }
  }, [editor, scroller])
  if (index < 0 || index >= editor.state.doc.childCount) return null
  const start = () => startOfBlock(editor.state.doc, index)
  return (
    <div ref={frame} className={classNames(styles.frame, (pointed >= 0 || isOpen) && styles.shown)}>
      <button
        type="button"
        className={styles.handle}
        aria-label={t('block.handle')}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        title={t('block.handle')}
        draggable
        onFocus={place}
        onDragStart={(event) => {
          isDragging.current = true
          setPointed(index)
          startDrag(editor, start(), event)
        }}
        onDragEnd={() => {
          isDragging.current = false
          setPointed(-1)
          editor.view.dragging = null
          // Also where the block was let go over nothing that takes it.
          editor.view.focus()
        }}
        onClick={() => {
          place()
          setOpen(true)
        }}
        onKeyDown={(event) => {
          if (event.key === 'Escape') editor.view.focus()
        }}
      >
        <GripVertical aria-hidden="true" />
      </button>
      <DropdownMenu.Root
        modal={false}
        open={isOpen}
        onOpenChange={(open) => {
          setOpen(open)
          if (!open) setPointed(-1)
        }}
      >
        <DropdownMenu.Trigger asChild>
          <span className={styles.anchor} aria-hidden="true" />
        </DropdownMenu.Trigger>
        <DropdownMenu.Portal container={scroller.current}>
          <DropdownMenu.Content
            className={classNames(menuStyles.menu, styles.menu)}
            aria-label={t('block.menu')}
            align="start"
            sideOffset={4}
            collisionPadding={8}
            loop
            onCloseAutoFocus={(event) => {
              event.preventDefault()
              // The menu goes a moment after its item was chosen: a caret that was set meanwhile stays where it is.
              if (!editor.view.hasFocus()) editor.view.focus()
            }}
          >
            {isOpen && canTurnInto(editor, start()) && (
              <>
                <MenuLabel>{t('block.turnInto')}</MenuLabel>
                {kinds.map(({ command, icon: Icon }) => (
                  <MenuItem
                    key={command}
                    icon={<Icon />}
                    onSelect={() => turnBlockInto(editor, start(), command)}
                    {...keysFor(command)}
                  >
                    {commandName(command)}
                  </MenuItem>
                ))}
                <MenuSeparator />
              </>
            )}
            <MenuItem
              icon={<ArrowUp />}
              onSelect={() => moveBlockAt(editor, start(), 'edit.moveBlockUp')}
              {...keysFor('edit.moveBlockUp')}
            >
              {t('command.edit.moveBlockUp')}
            </MenuItem>
            <MenuItem
              icon={<ArrowDown />}
              onSelect={() => moveBlockAt(editor, start(), 'edit.moveBlockDown')}
              {...keysFor('edit.moveBlockDown')}
            >
              {t('command.edit.moveBlockDown')}
            </MenuItem>
            <MenuItem icon={<CopyPlus />} onSelect={() => duplicateBlock(editor, start())}>
              {t('block.duplicate')}
            </MenuItem>
            <MenuItem icon={<Trash2 />} danger onSelect={() => removeBlock(editor, start())}>
              {t('block.remove')}
            </MenuItem>
          </DropdownMenu.Content>
        </DropdownMenu.Portal>
      </DropdownMenu.Root>
    </div>
  )
}

/** Puts the handle into the margin at the block's first line, on the side where the copy's lines begin. */
function placeBeside(
  editor: Editor,
  scroller: HTMLElement | null,
  frame: HTMLElement | null,
  index: number,
): void {
  if (scroller === null || frame === null || index < 0) return
  const block = editor.view.nodeDOM(startOfBlock(editor.state.doc, index))
  if (!(block instanceof HTMLElement)) return
  const bounds = scroller.getBoundingClientRect()
  const copy = editor.view.dom.getBoundingClientRect()
  const rect = block.getBoundingClientRect()
  const line = Number.parseFloat(getComputedStyle(block).lineHeight) || rect.height
  const middle = rect.top + Math.min(line, rect.height) / 2
  const isRightToLeft = getComputedStyle(editor.view.dom).direction === 'rtl'
  const left = isRightToLeft ? copy.right + 4 : copy.left - frame.offsetWidth - 4
  frame.style.top = `${middle - frame.offsetHeight / 2 - bounds.top + scroller.scrollTop}px`
  frame.style.left = `${left - bounds.left}px`
}

/** The block follows the pointer as ProseMirror's own drags do: it decides where it may be let go. */
function startDrag(editor: Editor, start: number, event: DragEvent<HTMLButtonElement>): void {
  selectBlock(editor, start)
  const { view } = editor
  const slice = view.state.selection.content()
  const { dom, text } = view.serializeForClipboard(slice)
  event.dataTransfer.clearData()
  event.dataTransfer.setData('text/html', dom.innerHTML)
  event.dataTransfer.setData('text/plain', text)
  event.dataTransfer.effectAllowed = 'copyMove'
  const block = view.nodeDOM(start)
  if (block instanceof HTMLElement) event.dataTransfer.setDragImage(block, 0, 0)
  view.dragging = { slice, move: true }
}
