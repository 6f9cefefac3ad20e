import { useVirtualizer } from '@tanstack/react-virtual'
import { ChevronRight } from 'lucide-react'
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { useCommands } from '../../app/commands'
import { classNames } from '../../components/classNames'
import { sectionAt } from '../../editor/sections'
import { t } from '../../texts/t'
import styles from './ContentsTree.module.css'
import type { ContentsTreeModel, SectionAction } from './useContentsTree'
import { useCurrentHeading } from './useCurrentHeading'
import { useSectionDrag } from './useSectionDrag'

/** A line's height until it has been measured, in pixels. */
const estimatedHeight = 28

export interface ContentsTreeProps {
  model: ContentsTreeModel
  /** Of the copy: in Arabic the tree stands mirrored, its keys as well. */
  direction: 'ltr' | 'rtl'
  isNumbered: boolean
  /** Deepest heading level that the page's contents show. */
  deepestShown: number
  /** Words of each section, by anchor; left out where they are not shown. */
  words?: ReadonlyMap<string, number>
  /** Larger, for the outline. */
  isLarge?: boolean
  /** A heading was gone to. */
  onGone?: () => void
  /** The short form of this line is asked for. */
  onShortForm: (anchor: string) => void
  /** A letter typed in the tree. */
  onType: (letter: string) => void
  onEscape: () => void
}

/** Beside the keys of moving blocks and of raising and lowering headings, whatever they are. */
const altShift: Partial<Record<string, SectionAction>> = {
  ArrowLeft: 'raise',
  ArrowRight: 'lower',
}

const mirrored: Partial<Record<string, string>> = { ArrowLeft: 'ArrowRight', ArrowRight: 'ArrowLeft' }

/** The headings as a tree (ARIA practices), drawn only where it is seen; sections are dragged, moved and re-levelled in it. */
export function ContentsTree(props: ContentsTreeProps) {
  const {
    model,
    direction,
    isNumbered,
    deepestShown,
    words,
    isLarge = false,
    onGone,
    onShortForm,
    onType,
    onEscape,
  } = props
  const { rows, entries, editor } = model
  const id = useId()
  const scroller = useRef<HTMLDivElement>(null)
  const [hasFocus, setHasFocus] = useState(false)
  const current = useCurrentHeading(editor, entries)
  const activeIndex = Math.max(
    0,
    rows.findIndex(({ entry }) =>
      model.active === null ? entry.index === current : entry.anchor === model.active,
    ),
  )
  const lines = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => estimatedHeight,
    getItemKey: (index) => rows[index]?.entry.anchor ?? index,
    overscan: 8,
  })

  const landing = (from: number, y: number): number | null => {
    const over = lines.getVirtualItemForOffset(y)
    const dragged = rows[from]
    if (over === undefined || dragged === undefined) return null
    const before = y < over.start + over.size / 2 ? over.index : over.index + 1
    const section = sectionAt(editor.state.doc, dragged.entry.index)
    const block = blockBefore(before)
    return section !== null && block >= section.start && block <= section.end ? null : before
  }
  const blockBefore = (row: number) => rows[row]?.entry.index ?? editor.state.doc.childCount
  const go = (anchor: string) => {
    model.setActive(anchor)
    if (onGone === undefined) return model.go(anchor)
    onGone()
    // Once the copy is on the screen again.
    requestAnimationFrame(() => model.go(anchor))
  }
  const { drag, onPointerDown } = useSectionDrag({
    scroller,
    landing,
    onDrop: (from, before) => {
      const dragged = rows[from]
      if (dragged !== undefined) model.moveTo(dragged.entry.anchor, blockBefore(before))
    },
    onChoose: (index) => {
      const chosen = rows[index]
      if (chosen !== undefined) go(chosen.entry.anchor)
    },
    isDisabled: !editor.isEditable || model.filter !== '',
  })

  // The line that the keys or the caret are on is in sight.
  const currentRow = rows.findIndex(({ entry }) => entry.index === current)
  useEffect(() => {
    if (currentRow >= 0) lines.scrollToIndex(currentRow, { align: 'auto' })
  }, [currentRow, lines])
  useEffect(() => {
    if (model.active !== null) lines.scrollToIndex(activeIndex, { align: 'auto' })
  }, [activeIndex, model.active, lines])

  const onKeyDown = (event: KeyboardEvent) => {
    const row = rows[activeIndex]
    if (row === undefined || event.nativeEvent.isComposing) return
    const { anchor } = row.entry
    const done = () => {
      event.preventDefault()
      event.stopPropagation()
    }
    const key = direction === 'rtl' ? (mirrored[event.key] ?? event.key) : event.key
    const action = altShift[key]
    if (event.altKey && event.shiftKey && action !== undefined) {
      done()
      model.act(anchor, action)
      return
    }
    if (event.altKey || event.ctrlKey || event.metaKey) return
    const step = (to: number) => {
      const target = rows[Math.min(rows.length - 1, Math.max(0, to))]
      if (target !== undefined) model.setActive(target.entry.anchor)
    }
    const inward = () => {
      if (row.hasChildren && row.isFolded) model.setRowFolded(anchor, false)
      else if (row.hasChildren) step(activeIndex + 1)
    }
    const outward = () => {
      if (row.hasChildren && !row.isFolded && model.filter === '') model.setRowFolded(anchor, true)
      else if (row.parent !== null) model.setActive(row.parent)
    }
    const keys: Partial<Record<string, () => void>> = {
      ArrowDown: () => step(activeIndex + 1),
      ArrowUp: () => step(activeIndex - 1),
      Home: () => step(0),
      End: () => step(rows.length - 1),
      PageDown: () => step(activeIndex + 10),
      PageUp: () => step(activeIndex - 10),
      ArrowRight: inward,
      ArrowLeft: outward,
      Enter: () => go(anchor),
      ' ': () => go(anchor),
      F2: () => editor.isEditable && onShortForm(anchor),
      Escape: onEscape,
    }
    const run = keys[key] ?? (/^[\p{L}\p{N}]$/u.test(event.key) ? () => onType(event.key) : undefined)
    if (run === undefined) return
    done()
    run()
  }

  const items = lines.getVirtualItems()
  const isActiveDrawn = items.some(({ index }) => index === activeIndex)
  const indicator = drag?.before == null ? undefined : lines.getOffsetForIndex(drag.before, 'start')
  const dropAt = drag?.before == null ? null : (startOf(drag.before) ?? indicator?.[0] ?? 0)
  function startOf(row: number): number | undefined {
    return row >= rows.length ? lines.getTotalSize() : items.find(({ index }) => index === row)?.start
  }

  const activeAnchor = rows[activeIndex]?.entry.anchor
  return (
    <div
      ref={scroller}
      role="tree"
      dir={direction}
      tabIndex={0}
      aria-label={t('outline.tree')}
      aria-description={t('outline.keys')}
      {...(isActiveDrawn && rows.length > 0 ? { 'aria-activedescendant': `${id}-${activeIndex}` } : {})}
      className={classNames(styles.tree, isLarge && styles.large, drag !== null && styles.dragging)}
      onKeyDown={onKeyDown}
      onClick={({ detail, target }) => {
        // A screen reader's press on a line is a click that no pointer has made.
        const line = target instanceof Element ? target.closest<HTMLElement>('[data-index]') : null
        const chosen = detail === 0 && line !== null ? rows[Number(line.dataset.index)] : undefined
        if (chosen !== undefined) go(chosen.entry.anchor)
      }}
      onFocus={() => {
        setHasFocus(true)
        // From here on the tools are about the line that the keys are on.
        if (model.active === null && activeAnchor !== undefined) model.setActive(activeAnchor)
      }}
      onBlur={() => setHasFocus(false)}
    >
      <div className={styles.lines} style={{ height: lines.getTotalSize() }}>
        {items.map(({ index, start }) => {
          const row = rows[index]
          if (row === undefined) return null
          const { entry, depth, number, position, siblings, hasChildren, isFolded } = row
          const isLeftOut = entry.level > deepestShown
          const count = words?.get(entry.anchor)
          return (
            <div
              key={entry.anchor}
              id={`${id}-${index}`}
              data-index={index}
              ref={lines.measureElement}
              role="treeitem"
              tabIndex={-1}
              aria-level={depth}
              aria-posinset={position}
              aria-setsize={siblings}
              aria-selected={index === activeIndex}
              {...(hasChildren ? { 'aria-expanded': !isFolded } : {})}
              {...(entry.index === current ? { 'aria-current': true as const } : {})}
              {...(isLeftOut ? { title: t('contents.leftOut') } : {})}
              className={classNames(
                styles.line,
                index === activeIndex && styles.active,
                entry.index === current && styles.current,
                isLeftOut && styles.leftOut,
                drag?.from === index && styles.dragged,
              )}
              style={{ transform: `translateY(${start}px)`, paddingInlineStart: (depth - 1) * 16 }}
              onPointerDown={(event) => {
                // The tree has the keys, not a line of it, which may leave the screen.
                event.preventDefault()
                scroller.current?.focus({ preventScroll: true })
                model.setActive(entry.anchor)
                onPointerDown(event, index)
              }}
            >
              <span
                aria-hidden="true"
                className={classNames(styles.twist, isFolded && styles.folded)}
                onPointerDown={(event) => {
                  if (!hasChildren) return
                  event.stopPropagation()
                  event.preventDefault()
                  model.setRowFolded(entry.anchor, !isFolded)
                }}
              >
                {hasChildren && <ChevronRight />}
              </span>
              {isNumbered && <span className={styles.number}>{number}</span>}
              <span className={styles.text} dir="auto" {...(isLeftOut ? {} : { title: entry.text })}>
                {entry.text}
                {entry.short !== null && <span className={styles.short}>{entry.short}</span>}
              </span>
              {count !== undefined && (
                <span className={styles.words}>
                  <bdi>{t('outline.words', { count })}</bdi>
                </span>
              )}
            </div>
          )
        })}
        {dropAt !== null && <div className={styles.drop} style={{ transform: `translateY(${dropAt}px)` }} />}
      </div>
      {hasFocus && activeAnchor !== undefined && (
        <SectionKeys act={(action) => model.act(activeAnchor, action)} />
      )}
    </div>
  )
}

/** While the tree has the focus, the keys for moving blocks and for levels are about its sections. */
function SectionKeys({ act }: { act: (action: SectionAction) => void }) {
  useCommands({
    'edit.moveBlockUp': () => act('moveUp'),
    'edit.moveBlockDown': () => act('moveDown'),
    'format.raiseHeading': () => act('raise'),
    'format.lowerHeading': () => act('lower'),
  })
  return null
}
