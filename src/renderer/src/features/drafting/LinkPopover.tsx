import type { Editor } from '@tiptap/core'
import { Unlink } from 'lucide-react'
import { type RefObject, useState } from 'react'
import { readInternalLink, safeHref } from '../../../../shared/document/href'
import { GalleyError } from '../../../../shared/errors'
import { call } from '../../app/ipcClient'
import { Button } from '../../components/Button'
import { IconButton } from '../../components/IconButton'
import { TextField } from '../../components/TextField'
import { applyLink, closeLinkEditing, isLinkEditingOpen, linkAt } from '../../editor/extensions/LinkEditing'
import { linkToStory } from '../../editor/extensions/StoryLinking'
import { useEditorValue } from '../../editor/useEditorValue'
import { t } from '../../texts/t'
import { AnchoredPanel } from './AnchoredPanel'
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
  const [{ from, to }] = useState(editor.state.selection)
  const existing = linkAt(editor.state, from + 1)
  const [address, setAddress] = useState(existing?.href ?? '')
  const [isRefused, setIsRefused] = useState(false)

  const apply = async () => {
    const typed = address.trim()
    const withScheme = /^[\w-]+(\.[\w-]+)+(\/|$)/.test(typed) ? `https://${typed}` : typed
    const story = await storyWithSlug(withScheme)
    if (editor.isDestroyed) return
    if (story === null) {
      setIsRefused(!applyLink(editor.view, typed === '' ? null : withScheme))
      return
    }
    linkToStory(editor.view, story.id, story.headline)
    closeLinkEditing(editor.view)
  }

  return (
    <AnchoredPanel
      editor={editor}
      scroller={scroller}
      from={from}
      to={to}
      label={t('link.title')}
      onClose={() => closeLinkEditing(editor.view)}
      onSubmit={() => void apply()}
    >
      <div className={styles.row}>
        <TextField
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
          <IconButton
            label={t('link.remove')}
            icon={<Unlink />}
            onClick={() => applyLink(editor.view, null)}
          />
        )}
      </div>
    </AnchoredPanel>
  )
}

/** The story of the workspace that an address without a scheme names, so that the link follows it; null for others. */
async function storyWithSlug(address: string): Promise<{ id: string; headline: string } | null> {
  const href = safeHref(address)
  const internal = href === null ? null : readInternalLink(href)
  if (internal === null || internal.slug === null || internal.anchor !== null) return null
  try {
    return await call('article:find', { slug: internal.slug })
  } catch (error) {
    // An address of the site that no story has yet: it is kept as it was typed, and the checks will name it.
    if (error instanceof GalleyError) return null
    throw error
  }
}
