import type { Editor } from '@tiptap/core'
import { TextSelection } from '@tiptap/pm/state'
import { Bold, Italic, Link, Trash2 } from 'lucide-react'
import { type RefObject, useEffect, useLayoutEffect, useReducer, useRef, useState } from 'react'
import { Button } from '../../components/Button'
import { IconButton } from '../../components/IconButton'
import { TextField } from '../../components/TextField'
import { blockFormOf, closeBlockForm } from '../../editor/extensions/BlockForms'
import { FootnoteEditor } from '../../editor/footnoteEditor'
import { t } from '../../texts/t'
import { AnchoredPanel } from './AnchoredPanel'
import styles from './FootnoteForm.module.css'

export interface FootnoteFormProps {
  editor: Editor
  scroller: RefObject<HTMLElement | null>
  /** Where the footnote begins. */
  at: number
}

/**
 * The text of a footnote, under its number. Enter and Escape lead back into the copy, after the footnote; Escape takes
 * one away again that was never written.
 */
export function FootnoteForm({ editor, scroller, at }: FootnoteFormProps) {
  const host = useRef<HTMLDivElement>(null)
  const note = useRef<FootnoteEditor>(null)
  const [, renew] = useReducer((count: number) => count + 1, 0)
  const [isLinking, setIsLinking] = useState(false)
  const [isNew] = useState(() => editor.state.doc.nodeAt(at)?.content.size === 0)

  const leave = () => {
    const { state, view } = editor
    const form = blockFormOf(state)
    const footnote = form?.kind === 'footnote' ? state.doc.nodeAt(form.at) : null
    if (form?.kind === 'footnote' && footnote !== null) {
      const after = TextSelection.create(state.doc, form.at + footnote.nodeSize)
      view.dispatch(state.tr.setSelection(after))
    }
    closeBlockForm(view)
    view.focus()
  }
  const remove = () => {
    const { state, view } = editor
    const form = blockFormOf(state)
    const footnote = form?.kind === 'footnote' ? state.doc.nodeAt(form.at) : null
    if (form?.kind === 'footnote' && footnote !== null) {
      view.dispatch(state.tr.delete(form.at, form.at + footnote.nodeSize))
    }
    closeBlockForm(view)
    view.focus()
  }
  const leaveByEscape = () => {
    const form = blockFormOf(editor.state)
    const isEmpty = form?.kind === 'footnote' && editor.state.doc.nodeAt(form.at)?.content.size === 0
    if (isNew && isEmpty) remove()
    else leave()
  }
  const latest = useRef({ leave, leaveByEscape })
  useEffect(() => {
    latest.current = { leave, leaveByEscape }
  })

  useLayoutEffect(() => {
    if (host.current === null) return
    let position = 0
    const made = new FootnoteEditor(host.current, editor, {
      label: t('footnoteForm.text'),
      placeholder: t('footnoteForm.placeholder'),
      position: () => {
        const form = blockFormOf(editor.state)
        if (form?.kind === 'footnote') position = form.at
        return position
      },
      onLeave: () => latest.current.leave(),
      onEscape: () => latest.current.leaveByEscape(),
      onChange: renew,
    })
    note.current = made
    made.view.focus()
    return () => made.destroy()
  }, [editor])

  // The panel stands under the line of copy; the number itself stands higher.
  const { doc } = editor.state
  const wordBefore = doc.resolve(at).parentOffset > 0 ? at - 1 : at

  return (
    <AnchoredPanel
      editor={editor}
      scroller={scroller}
      from={wordBefore}
      to={at}
      wide
      takesFocus={false}
      label={t('block.footnote')}
      onSubmit={leave}
      onClose={(reason) => (reason === 'escape' ? leaveByEscape() : closeBlockForm(editor.view))}
    >
      <div ref={host} className={styles.editor} dir="auto" />
      {isLinking && <LinkField note={note} onDone={() => setIsLinking(false)} />}
      <div className={styles.tools}>
        <IconButton
          size="small"
          label={t('format.bold')}
          icon={<Bold />}
          pressed={note.current?.isActive('bold') ?? false}
          onClick={() => note.current?.toggle('bold')}
        />
        <IconButton
          size="small"
          label={t('format.italic')}
          icon={<Italic />}
          pressed={note.current?.isActive('italic') ?? false}
          onClick={() => note.current?.toggle('italic')}
        />
        <IconButton
          size="small"
          label={t('format.link')}
          icon={<Link />}
          pressed={note.current?.isActive('link') ?? false}
          disabled={note.current?.view.state.selection.empty ?? true}
          onClick={() => {
            if (note.current?.isActive('link') === true) note.current.link(null)
            else setIsLinking(true)
          }}
        />
        <IconButton size="small" label={t('footnoteForm.remove')} icon={<Trash2 />} onClick={remove} />
        <span className={styles.space} />
        <Button size="small" onClick={leave}>
          {t('footnoteForm.done')}
        </Button>
      </div>
    </AnchoredPanel>
  )
}

/** Asks for the address of the words selected in the footnote. */
function LinkField({ note, onDone }: { note: RefObject<FootnoteEditor | null>; onDone: () => void }) {
  const [address, setAddress] = useState('')
  const [isRefused, setIsRefused] = useState(false)
  const apply = () => {
    const typed = address.trim()
    const withScheme = /^[\w-]+(\.[\w-]+)+(\/|$)/.test(typed) ? `https://${typed}` : typed
    if (note.current?.link(withScheme) === true) onDone()
    else setIsRefused(true)
  }
  return (
    <div className={styles.link}>
      <TextField
        ref={(field) => field?.focus()}
        label={t('link.address')}
        hideLabel
        placeholder="https://"
        value={address}
        error={isRefused ? t('link.refused') : undefined}
        onChange={(event) => setAddress(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return
          event.preventDefault()
          apply()
        }}
      />
      <Button onClick={apply}>{t('link.apply')}</Button>
    </div>
  )
}
