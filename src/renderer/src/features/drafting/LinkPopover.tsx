import type { Editor } from '@tiptap/core'
import { Unlink } from 'lucide-react'
import { type RefObject, useLayoutEffect, useRef, useState } from 'react'
import { Button } from '../../components/Button'
import { IconButton } from '../../components/IconButton'
import { TextField } from '../../components/TextField'
import { applyLink, closeLinkEditing, isLinkEditingOpen, linkAt } from '../../editor/extensions/LinkEditing'
import { useEditorValue } from '../../editor/useEditorValue'
import { t } from '../../texts/t'
import styles from './LinkPopover.module.css'

export interface LinkPopoverProps {
  editor: Editor
  /** The element that scrolls the copy; the popover stands inside it, under the linked words. */
  scroller: RefObject<HTMLElement | null>
}

/** Asks for the address of a link, under the line that it is on. */
export function LinkPopover({ editor, scroller }: LinkPopoverProps) {
  const isOpen = useEditorValue(editor, isLinkEditingOpen)
  return isOpen ? <LinkForm editor={editor} scroller={scroller} /> : null
}

function LinkForm({ editor, scroller }: LinkPopoverProps) {
  const existing = linkAt(editor.state, editor.state.selection.from + 1)
  const [address, setAddress] = useState(existing?.href ?? '')
  const [isRefused, setIsRefused] = useState(false)
  const frame = useRef<HTMLFormElement>(null)
  const field = useRef<HTMLInputElement>(null)

  useLayoutEffect(() => {
    const view = scroller.current
    if (view === null || frame.current === null) return
    const { selection } = editor.state
    const start = editor.view.coordsAtPos(selection.from)
    const end = editor.view.coordsAtPos(selection.to)
    const bounds = view.getBoundingClientRect()
    const left = Math.min(start.left - bounds.left, bounds.width - frame.current.offsetWidth - 16)
    frame.current.style.left = `${Math.max(16, left)}px`
    frame.current.style.top = `${end.bottom - bounds.top + view.scrollTop + 6}px`
    // Focus comes after placing: otherwise the copy would scroll to where the popover was before.
    field.current?.focus({ preventScroll: true })
    field.current?.select()
    frame.current.scrollIntoView({ block: 'nearest' })
  }, [editor, scroller])

  return (
    <form
      ref={frame}
      className={styles.popover}
      aria-label={t('link.title')}
      onSubmit={(event) => {
        event.preventDefault()
        const typed = address.trim()
        const withScheme = /^[\w-]+(\.[\w-]+)+(\/|$)/.test(typed) ? `https://${typed}` : typed
        setIsRefused(!applyLink(editor.view, typed === '' ? null : withScheme))
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        closeLinkEditing(editor.view)
      }}
    >
      <TextField
        ref={field}
        label={t('link.address')}
        hideLabel
        className={styles.field}
        placeholder={t('link.placeholder')}
        value={address}
        error={isRefused ? t('link.refused') : undefined}
        onChange={(event) => setAddress(event.target.value)}
      />
      <Button type="submit" variant="primary">
        {t('link.apply')}
      </Button>
      {existing !== null && (
        <IconButton label={t('link.remove')} icon={<Unlink />} onClick={() => applyLink(editor.view, null)} />
      )}
    </form>
  )
}
