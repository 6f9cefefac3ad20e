import type { Editor } from '@tiptap/core'
import type { EditorState, Transaction } from '@tiptap/pm/state'
import { useEffect, useMemo, useState } from 'react'
import { type ContentsEntry, extractContents } from '../../../../shared/document/extractContents'
import { showCopy } from '../../app/showCopy'
import { useStore } from '../../app/store'
import { moveSection, setShortForm, shiftLevel, stepTarget } from '../../editor/sections'
import { showBlock } from '../../editor/showBlock'
import type { Story } from '../../editor/story'
import { useStoryProgress } from '../../editor/useStory'
import { t } from '../../texts/t'
import { type ContentsRow, contentsRows, foldable } from './contentsRows'
import { foldedOf, outlineStore, setFolded } from './outlineStore'

export type SectionAction = 'moveUp' | 'moveDown' | 'raise' | 'lower' | 'raiseAlone' | 'lowerAlone'

export interface ContentsTreeModel {
  editor: Editor
  entries: readonly ContentsEntry[]
  rows: readonly ContentsRow[]
  /** Where the keys are; null before one has been there. */
  active: string | null
  setActive(anchor: string): void
  filter: string
  setFilter(text: string): void
  canFold: boolean
  isAllFolded: boolean
  foldAll(): void
  setRowFolded(anchor: string, isFolded: boolean): void
  go(anchor: string): void
  can(anchor: string, action: SectionAction): boolean
  act(anchor: string, action: SectionAction): void
  /** Moves a section before the block at that place. */
  moveTo(anchor: string, before: number): void
  setShort(anchor: string, text: string): void
  /** What has just been done, for those who don't see it. */
  said: string
}

/** The headings of a story as a tree, and what can be done with its sections. */
export function useContentsTree(articleId: string, story: Story, editor: Editor): ContentsTreeModel {
  const told = useStoryProgress(story, (progress) => progress.contents)
  // What was done here is seen at once; the story's own list follows after a pause.
  const [own, setOwn] = useState<{ told: ContentsEntry[]; entries: ContentsEntry[] } | null>(null)
  const entries = own !== null && own.told === told ? own.entries : told
  const folded = useStore(outlineStore, (state) => foldedOf(state, articleId))
  const [filter, setFilter] = useState('')
  const [active, setActive] = useState<string | null>(null)
  const [said, setSaid] = useState('')
  const rows = useMemo(() => contentsRows(entries, { folded, filter }), [entries, folded, filter])
  const withOthers = useMemo(() => foldable(entries), [entries])

  // Undone or done again from within the tree: nobody types, so nothing is worth waiting for.
  useEffect(() => {
    const onUpdate = () => {
      if (document.activeElement?.getAttribute('role') !== 'tree') return
      setOwn({ told, entries: extractContents(editor.state.doc) })
    }
    editor.on('update', onUpdate)
    return () => {
      editor.off('update', onUpdate)
    }
  }, [editor, told])

  /** The heading as it stands in the story at this moment. */
  const find = (anchor: string) => extractContents(editor.state.doc).find((entry) => entry.anchor === anchor)

  const run = (
    anchor: string,
    make: (state: EditorState, entry: ContentsEntry) => Transaction | null,
    done: (name: string, level: number) => string,
  ) => {
    const entry = find(anchor)
    const transaction = entry === undefined || !editor.isEditable ? null : make(editor.state, entry)
    if (entry === undefined || transaction === null) {
      if (entry !== undefined) setSaid(t('outline.unmoved', { name: entry.text }))
      return
    }
    editor.view.dispatch(transaction)
    const changed = extractContents(editor.state.doc)
    setOwn({ told, entries: changed })
    setActive(anchor)
    setSaid(done(entry.text, changed.find((one) => one.anchor === anchor)?.level ?? entry.level))
  }
  const moved = (name: string) => t('outline.moved', { name })
  const shifted = (name: string, level: number) => t('outline.raised', { name, level: level - 1 })
  const make = (action: SectionAction) => (state: EditorState, entry: ContentsEntry) => {
    if (action === 'moveUp' || action === 'moveDown') {
      const target = stepTarget(state.doc, entry.index, action === 'moveUp' ? 'up' : 'down')
      return target === null ? null : moveSection(state, entry.index, target)
    }
    const by = action === 'raise' || action === 'raiseAlone' ? -1 : 1
    return shiftLevel(state, entry.index, by, action === 'raise' || action === 'lower')
  }

  return {
    editor,
    entries,
    rows,
    active,
    setActive,
    filter,
    setFilter,
    canFold: withOthers.length > 0,
    isAllFolded: withOthers.length > 0 && withOthers.every((anchor) => folded.has(anchor)),
    foldAll() {
      const all = withOthers.every((anchor) => folded.has(anchor))
      setFolded(articleId, new Set(all ? [] : withOthers))
    },
    setRowFolded(anchor, isFolded) {
      const next = new Set(folded)
      if (isFolded) next.add(anchor)
      else next.delete(anchor)
      setFolded(articleId, next)
    },
    go(anchor) {
      const entry = find(anchor)
      if (entry !== undefined) showCopy(() => showBlock(editor, entry.index))
    },
    can(anchor, action) {
      const entry = entries.find((one) => one.anchor === anchor)
      return entry !== undefined && editor.isEditable && make(action)(editor.state, entry) !== null
    },
    act: (anchor, action) =>
      run(anchor, make(action), action === 'moveUp' || action === 'moveDown' ? moved : shifted),
    moveTo: (anchor, before) => run(anchor, (state, { index }) => moveSection(state, index, before), moved),
    setShort: (anchor, text) =>
      run(
        anchor,
        (state, { index }) => setShortForm(state, index, text),
        () => '',
      ),
    said,
  }
}
