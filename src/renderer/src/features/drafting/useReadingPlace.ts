import type { Editor } from '@tiptap/core'
import { TextSelection } from '@tiptap/pm/state'
import { type RefObject, useLayoutEffect } from 'react'
import { enteredWorkspace } from '../../app/enteredWorkspace'
import { readRemembered, writeRemembered } from '../../app/remembered'
import { startOfBlock } from './blockUnder'

/** Where one was in a story: the caret, and the first block in view with how far it is scrolled past, in pixels. */
interface ReadingPlace {
  anchor: number
  head: number
  block: number
  offset: number
}

/** How many stories' places are remembered, those left last. */
const mostPlaces = 200

/** Frames that a place may take to come to rest, and how many it must rest for. */
const mostFrames = 30
const restFrames = 4
const handsOn = ['wheel', 'pointerdown', 'keydown'] as const

type Places = readonly (readonly [articleId: string, place: ReadingPlace])[]

function placesKey(): string {
  return `places.${enteredWorkspace.get() ?? ''}`
}

function readPlaces(key = placesKey()): Places {
  return readRemembered(key, (stored) => (Array.isArray(stored) ? stored.filter(isPlace) : undefined)) ?? []
}

function isPlace(entry: unknown): entry is Places[number] {
  if (!Array.isArray(entry)) return false
  const [articleId, place]: unknown[] = entry
  if (typeof articleId !== 'string' || typeof place !== 'object' || place === null) return false
  const found = new Map<string, unknown>(Object.entries(place))
  return ['anchor', 'head', 'block', 'offset'].every((name) => Number.isFinite(found.get(name)))
}

/**
 * Puts caret and scroll position where they were when the story was left, also after a restart. A story that is new here
 * starts at its top. To be called once the copy is in its place.
 */
export function useRestoredPlace(
  editor: Editor | null,
  articleId: string,
  scroller: RefObject<HTMLElement | null>,
): void {
  useLayoutEffect(() => {
    const view = scroller.current
    const [, place] = readPlaces().find(([id]) => id === articleId) ?? []
    if (editor === null || view === null || place === undefined) return
    restoreCaret(editor, place)
    return settleScroll(editor, view, place)
  }, [editor, articleId, scroller])
}

/** Remembers caret and scroll position when the story or the window is left. To be called before the copy is put in. */
export function useRememberedPlace(
  editor: Editor | null,
  articleId: string,
  scroller: RefObject<HTMLElement | null>,
): void {
  useLayoutEffect(() => {
    const view = scroller.current
    if (editor === null || view === null) return
    const key = placesKey()
    const remember = () => {
      if (editor.isDestroyed || !view.isConnected) return
      const others = readPlaces(key).filter(([id]) => id !== articleId)
      writeRemembered(key, [...others, [articleId, readPlace(editor, view)]].slice(-mostPlaces))
    }
    window.addEventListener('blur', remember)
    window.addEventListener('pagehide', remember)
    return () => {
      window.removeEventListener('blur', remember)
      window.removeEventListener('pagehide', remember)
      remember()
    }
  }, [editor, articleId, scroller])
}

function readPlace(editor: Editor, scroller: HTMLElement): ReadingPlace {
  const { anchor, head } = editor.state.selection
  const top = scroller.getBoundingClientRect().top
  if (scroller.scrollTop === 0) return { anchor, head, block: 0, offset: 0 }
  const { doc } = editor.state
  // The first block that reaches into view, by halving: their order is that of their places.
  let low = 0
  let high = doc.childCount - 1
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    const element = editor.view.nodeDOM(startOfBlock(doc, middle))
    if (element instanceof HTMLElement && element.getBoundingClientRect().bottom <= top) low = middle + 1
    else high = middle
  }
  const first = editor.view.nodeDOM(startOfBlock(doc, low))
  const offset = first instanceof HTMLElement ? Math.round(top - first.getBoundingClientRect().top) : 0
  return { anchor, head, block: low, offset }
}

function restoreCaret(editor: Editor, { anchor, head }: ReadingPlace): void {
  const { doc, selection, tr } = editor.state
  // A story that stayed open has its caret still, wherever others' edits have moved it.
  if (!selection.eq(TextSelection.atStart(doc)) && selection.from > 1) return
  const size = doc.content.size
  const [$anchor, $head] = [doc.resolve(Math.min(anchor, size)), doc.resolve(Math.min(head, size))]
  editor.view.dispatch(tr.setSelection(TextSelection.between($anchor, $head)).setMeta('addToHistory', false))
}

/**
 * Scrolls to the place, frame by frame until it rests: blocks that come into view change from their estimated height to
 * their own. Whoever scrolls or types meanwhile is left alone. @returns a function that ends it
 */
function settleScroll(editor: Editor, scroller: HTMLElement, place: ReadingPlace): () => void {
  let frames = mostFrames
  let waiting = 0
  const stop = () => {
    cancelAnimationFrame(waiting)
    for (const name of handsOn) window.removeEventListener(name, stop, { capture: true })
  }
  const step = () => {
    const moved = restoreScroll(editor, scroller, place)
    frames = moved ? frames - 1 : Math.min(frames - 1, restFrames)
    if (frames > 0) waiting = requestAnimationFrame(step)
    else stop()
  }
  for (const name of handsOn) window.addEventListener(name, stop, { capture: true, passive: true })
  step()
  return stop
}

/** @returns whether it had to move */
function restoreScroll(editor: Editor, scroller: HTMLElement, { block, offset }: ReadingPlace): boolean {
  if (editor.isDestroyed) return false
  const { doc } = editor.state
  if (block <= 0 || block >= doc.childCount) return false
  const element = editor.view.nodeDOM(startOfBlock(doc, block))
  if (!(element instanceof HTMLElement)) return false
  const distance = element.getBoundingClientRect().top - scroller.getBoundingClientRect().top + offset
  if (Math.abs(distance) < 1) return false
  scroller.scrollTop += distance
  return true
}
