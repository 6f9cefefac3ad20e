import type { Editor } from '@tiptap/core'
import type { Node as DocumentNode } from '@tiptap/pm/model'
import type { EditorState } from '@tiptap/pm/state'
import { useEffect, useState } from 'react'
import type { ContentsEntry } from '../../../../shared/document/extractContents'
import { useEditorValue } from '../../editor/useEditorValue'

/** How far under the upper edge of the view one reads, in pixels. */
const readingLine = 120

/** Scrolling so soon after an edit or a move of the caret is its consequence, in milliseconds. */
const consequence = 250

/**
 * Index of the block whose heading one is under: the caret's, and while one scrolls that of the text in view, until the
 * caret moves again. -1 before the first heading.
 */
export function useCurrentHeading(editor: Editor, entries: readonly ContentsEntry[]): number {
  const atCaret = useEditorValue(editor, headingAtCaret)
  const [inView, setInView] = useState<number | null>(null)

  useEffect(() => {
    let lastTransaction = 0
    let frame = 0
    const onTransaction = () => {
      lastTransaction = performance.now()
      setInView(null)
    }
    const onScroll = ({ target }: Event) => {
      if (!(target instanceof Element) || !target.contains(editor.view.dom)) return
      if (frame !== 0 || performance.now() - lastTransaction < consequence) return
      frame = requestAnimationFrame(() => {
        frame = 0
        if (!editor.isDestroyed) setInView(headingInView(editor, target, entries))
      })
    }
    editor.on('transaction', onTransaction)
    document.addEventListener('scroll', onScroll, { capture: true, passive: true })
    return () => {
      cancelAnimationFrame(frame)
      editor.off('transaction', onTransaction)
      document.removeEventListener('scroll', onScroll, { capture: true })
    }
  }, [editor, entries])
  return inView ?? atCaret
}

function headingAtCaret({ doc, selection }: EditorState): number {
  for (let index = selection.$from.index(0); index >= 0; index--) {
    if (doc.maybeChild(index)?.type.name === 'heading') return index
  }
  return -1
}

/** The last heading above the reading line. Asks for the places of a handful of them only: they stand in order. */
function headingInView(editor: Editor, scroller: Element, entries: readonly ContentsEntry[]): number {
  const line = scroller.getBoundingClientRect().top + readingLine
  const starts = blockStarts(editor.state.doc)
  let low = 0
  let high = entries.length
  while (low < high) {
    const middle = (low + high) >> 1
    const start = starts[entries[middle]?.index ?? -1]
    const element = start === undefined ? null : editor.view.nodeDOM(start)
    // A heading that has gone meanwhile: the list is renewed in a moment.
    if (!(element instanceof HTMLElement)) return -1
    if (element.getBoundingClientRect().top <= line) low = middle + 1
    else high = middle
  }
  return entries[low - 1]?.index ?? -1
}

let known: { document: DocumentNode; starts: number[] } | undefined

/** Where each block begins; kept as long as the story is not edited. */
function blockStarts(document: DocumentNode): number[] {
  if (known?.document !== document) {
    const starts: number[] = []
    document.forEach((_block, offset) => {
      starts.push(offset)
    })
    known = { document, starts }
  }
  return known.starts
}
