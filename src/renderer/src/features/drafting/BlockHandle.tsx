import type { Editor } from '@tiptap/core'
import type { Transaction } from '@tiptap/pm/state'
import { GripVertical } from 'lucide-react'
import { DropdownMenu } from 'radix-ui'
import { type DragEvent, type RefObject, useEffect, useRef, useState } from 'react'
import { classNames } from '../../components/classNames'
import menuStyles from '../../components/Menu.module.css'
import { selectBlock } from '../../editor/selectBlock'
import { selectedBlocks } from '../../editor/selectedBlocks'
import { useEditorValue } from '../../editor/useEditorValue'
import { t } from '../../texts/t'
import styles from './BlockHandle.module.css'
import { BlockMenu } from './BlockMenu'
import { blockOfCaret, blockUnder, noBlock } from './blockUnder'

export interface BlockHandleProps {
  editor: Editor
  /** The element that scrolls the copy. */
  scroller: RefObject<HTMLElement | null>
}

/**
 * Takes hold of a block or of an item of a list, in the margin where lines begin: of the one under the pointer, else of
 * the caret's. Dragging moves it, a press opens what can be done with it.
 */
export function BlockHandle({ editor, scroller }: BlockHandleProps) {
  const caretBlock = useEditorValue(editor, blockOfCaret)
  const [pointed, setPointed] = useState(noBlock)
  const [isOpen, setOpen] = useState(false)
  const frame = useRef<HTMLDivElement>(null)
  const isOpenNow = useRef(false)
  // The handle stays where it is until the drag has ended: a handle that is gone would not hear of it.
  const isDragging = useRef(false)
  useEffect(() => {
    isOpenNow.current = isOpen
  }, [isOpen])
  const start = pointed === noBlock ? caretBlock : pointed

  const place = () => placeBeside(editor, scroller.current, frame.current, start)
  useEffect(() => {
    // While one types nothing is measured: the handle is placed when it is looked for.
    if (pointed !== noBlock) placeBeside(editor, scroller.current, frame.current, pointed)
  }, [editor, scroller, pointed])

  useEffect(() => {
    const view = scroller.current
    if (view === null) return
    let waiting = 0
    const onPointerMove = (event: PointerEvent) => {
      if (event.pointerType === 'touch' || event.buttons !== 0 || waiting !== 0) return
      const { clientX, clientY, target } = event
      waiting = requestAnimationFrame(() => {
        waiting = 0
        if (
          isOpenNow.current ||
          isDragging.current ||
          (target instanceof Node && frame.current?.contains(target))
        )
          return
        setPointed(blockUnder(editor, { clientX, clientY }))
      })
    }
    // A finger points at nothing before it touches: the block that it has touched has the handle until one goes on.
    const onPointerUp = (event: PointerEvent) => {
      const { pointerType, target } = event
      if (pointerType !== 'touch' || (target instanceof Node && frame.current?.contains(target))) return
      if (!isOpenNow.current) setPointed(blockUnder(editor, event))
    }
    const onPointerLeave = ({ pointerType }: PointerEvent) => {
      if (pointerType !== 'touch') leave()
    }
    const leave = () => {
      if (!isOpenNow.current && !isDragging.current) setPointed(noBlock)
    }
    // Another window writes too: a position says nothing of the copy as it is then.
    const follow = ({ transaction }: { transaction: Transaction }) => {
      if (transaction.docChanged) leave()
    }
    editor.on('transaction', follow)
    view.addEventListener('pointermove', onPointerMove)
    view.addEventListener('pointerup', onPointerUp)
    view.addEventListener('pointerleave', onPointerLeave)
    view.addEventListener('scroll', leave)
    editor.view.dom.addEventListener('keydown', leave)
    return () => {
      cancelAnimationFrame(waiting)
      editor.off('transaction', follow)
      view.removeEventListener('pointermove', onPointerMove)
      view.removeEventListener('pointerup', onPointerUp)
      view.removeEventListener('pointerleave', onPointerLeave)
      view.removeEventListener('scroll', leave)
      editor.view.dom.removeEventListener('keydown', leave)
    }
  }, [editor, scroller])
  if (start === noBlock) return null
  return (
    <div ref={frame} className={classNames(styles.frame, (pointed !== noBlock || isOpen) && styles.shown)}>
      <button
        type="button"
        className={styles.handle}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        title={t('block.handle')}
        draggable
        onFocus={place}
        onDragStart={(event) => {
          if (!isBlockAt(editor, start)) return event.preventDefault()
          isDragging.current = true
          setPointed(start)
          startDrag(editor, start, event)
        }}
        onDragEnd={() => {
          isDragging.current = false
          setPointed(noBlock)
          editor.view.dragging = null
          // Also where the block was let go over nothing that takes it.
          editor.view.focus()
        }}
        onClick={() => {
          place()
          // The copy may have become another since it was pointed at: by what is written in another window.
          setOpen(isBlockAt(editor, start))
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
          if (!open) setPointed(noBlock)
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
            {isOpen && <BlockMenu editor={editor} start={start} />}
          </DropdownMenu.Content>
        </DropdownMenu.Portal>
      </DropdownMenu.Root>
    </div>
  )
}

function isBlockAt({ state: { doc } }: Editor, start: number): boolean {
  return start >= 0 && start < doc.content.size && doc.nodeAt(start)?.isBlock === true
}

/**
 * Puts the handle into the margin at the block's first line, on the side where the copy's lines begin; for an item in a cell
 * of a table onto the cell's edge.
 */
function placeBeside(
  editor: Editor,
  scroller: HTMLElement | null,
  frame: HTMLElement | null,
  start: number,
): void {
  if (scroller === null || frame === null || !isBlockAt(editor, start)) return
  const block = editor.view.nodeDOM(start)
  if (!(block instanceof HTMLElement)) return
  const bounds = scroller.getBoundingClientRect()
  const copy = editor.view.dom.getBoundingClientRect()
  const rect = block.getBoundingClientRect()
  const line = Number.parseFloat(getComputedStyle(block).lineHeight) || rect.height
  const middle = rect.top + Math.min(line, rect.height) / 2
  const isRightToLeft = getComputedStyle(editor.view.dom).direction === 'rtl'
  const cell = block.closest('td, th')?.getBoundingClientRect()
  frame.toggleAttribute('data-on-edge', cell !== undefined)
  let left = isRightToLeft ? copy.right + 4 : copy.left - frame.offsetWidth - 4
  if (cell !== undefined) left = (isRightToLeft ? cell.right : cell.left) - frame.offsetWidth / 2
  frame.style.top = `${middle - frame.offsetHeight / 2 - bounds.top + scroller.scrollTop}px`
  frame.style.left = `${left - bounds.left}px`
}

/**
 * The block follows the pointer as ProseMirror's own drags do (`BlockDrag` decides where it may be let go), and with it
 * the others, where several are selected of which it is one.
 */
function startDrag(editor: Editor, start: number, event: DragEvent<HTMLButtonElement>): void {
  const { view } = editor
  const run = selectedBlocks(view.state)
  const isOneOfSeveral = run !== null && run.end - run.first > 1 && run.from <= start && start < run.to
  const isTogether = isOneOfSeveral && run.parent.type.name === 'doc'
  if (!isTogether) selectBlock(editor, start)
  const { doc } = view.state
  // Not what is selected: of a table that is its cells.
  const slice = isTogether
    ? doc.slice(run.from, run.to)
    : doc.slice(start, start + (doc.nodeAt(start)?.nodeSize ?? 0))
  const { dom, text } = view.serializeForClipboard(slice)
  event.dataTransfer.clearData()
  event.dataTransfer.setData('text/html', dom.innerHTML)
  event.dataTransfer.setData('text/plain', text)
  event.dataTransfer.effectAllowed = 'copyMove'
  const block = view.nodeDOM(start)
  if (block instanceof HTMLElement) event.dataTransfer.setDragImage(block, 0, 0)
  view.dragging = { slice, move: true }
}
