import type { Editor } from '@tiptap/core'
import type { EditorState, Transaction } from '@tiptap/pm/state'
import { TextSelection } from '@tiptap/pm/state'
import { ExternalLink, Pencil, Unlink } from 'lucide-react'
import { type RefObject, useEffect, useRef, useState } from 'react'
import { nameOfStory } from '../../../../shared/article/nameOfStory'
import type { Article } from '../../../../shared/article/records'
import { openStory } from '../../app/deskStore'
import { useChannel } from '../../app/queries'
import { IconButton } from '../../components/IconButton'
import { StateBadge } from '../../components/StateBadge'
import { openStoryLinking, removeStoryLink, storyLinkAt } from '../../editor/extensions/StoryLinking'
import { useEditorValue } from '../../editor/useEditorValue'
import { t } from '../../texts/t'
import { AnchoredPanel } from './AnchoredPanel'
import styles from './StoryLinkCard.module.css'

export interface StoryLinkCardProps {
  editor: Editor
  scroller: RefObject<HTMLElement | null>
}

const hoverMilliseconds = 250

/** The beginning of the link to a story that the caret stands in; -1 where it stands in none. */
function readCaretLink(state: EditorState): number {
  const { empty, from } = state.selection
  return empty ? (storyLinkAt(state, from)?.from ?? -1) : -1
}

/** Says where a link to a story leads, while the caret or the pointer is on it. */
export function StoryLinkCard({ editor, scroller }: StoryLinkCardProps) {
  const caret = useEditorValue(editor, readCaretLink)
  const [hovered, setHovered] = useHoveredLink(editor, scroller)
  const [dismissed, setDismissed] = useState(-1)
  useEffect(() => {
    if (caret === -1) setDismissed(-1)
  }, [caret])
  const at = hovered ?? (caret === dismissed ? -1 : caret)
  const link = at === -1 ? null : storyLinkAt(editor.state, at + 1)
  if (link === null) return null
  return (
    <Card
      key={link.story}
      editor={editor}
      scroller={scroller}
      link={link}
      onClose={() => {
        setHovered(null)
        setDismissed(caret)
      }}
    />
  )
}

interface CardProps extends StoryLinkCardProps {
  link: { story: string; from: number; to: number }
  onClose: () => void
}

function Card({ editor, scroller, link, onClose }: CardProps) {
  const { data, isError } = useChannel('article:get', { id: link.story })
  if (data === undefined && !isError) return null
  const atLink = (run: () => void) => () => {
    const { state, view } = editor
    view.dispatch(state.tr.setSelection(TextSelection.create(state.doc, link.from + 1)))
    onClose()
    run()
  }
  return (
    <AnchoredPanel
      editor={editor}
      scroller={scroller}
      from={link.from}
      to={link.to}
      label={t('storyLink.card')}
      className={styles.card}
      takesFocus={false}
      onClose={(reason) => {
        onClose()
        if (reason === 'escape') editor.view.focus()
      }}
    >
      <div className={styles.about}>
        {data === undefined ? <p className={styles.note}>{t('storyLink.gone')}</p> : <Target story={data} />}
      </div>
      <div className={styles.tools}>
        {data !== undefined && (
          <IconButton
            size="small"
            label={t('storyLink.open')}
            icon={<ExternalLink />}
            onClick={() => openStory(link.story)}
          />
        )}
        {editor.isEditable && (
          <>
            <IconButton
              size="small"
              label={t('storyLink.change')}
              icon={<Pencil />}
              onClick={atLink(() => openStoryLinking(editor.view))}
            />
            <IconButton
              size="small"
              label={t('storyLink.remove')}
              icon={<Unlink />}
              onClick={atLink(() => {
                removeStoryLink(editor.view)
                editor.view.focus()
              })}
            />
          </>
        )}
      </div>
    </AnchoredPanel>
  )
}

function Target({ story }: { story: Article }) {
  return (
    <>
      <bdi className={styles.headline}>{nameOfStory(story)}</bdi>
      <StateBadge state={story.state} />
      {!story.live && <p className={styles.note}>{t('storyLink.notLive')}</p>}
    </>
  )
}

/**
 * The beginning of the link to a story that the pointer rests on, until it leaves both the link and its card, for
 * whatever lies over the copy too, or until somebody types: a card over the lines being written is in the way.
 */
function useHoveredLink(
  editor: Editor,
  scroller: RefObject<HTMLElement | null>,
): [number | null, (at: number | null) => void] {
  const [hovered, setHovered] = useState<number | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => {
    const view = scroller.current
    const follow = ({ target }: PointerEvent) => {
      if (!(target instanceof Element) || target.closest('form') !== null) {
        clearTimeout(timer.current)
        return
      }
      const link = target.closest('a[data-story]')
      const at = link === null || editor.isDestroyed ? null : editor.view.posAtDOM(link, 0)
      clearTimeout(timer.current)
      timer.current = setTimeout(() => setHovered(at), hoverMilliseconds)
    }
    const forget = () => {
      clearTimeout(timer.current)
      timer.current = setTimeout(() => setHovered(null), hoverMilliseconds)
    }
    const onTransaction = ({ transaction }: { transaction: Transaction }) => {
      if (!transaction.docChanged) return
      clearTimeout(timer.current)
      setHovered(null)
    }
    view?.addEventListener('pointerover', follow)
    view?.addEventListener('pointerleave', forget)
    editor.on('transaction', onTransaction)
    return () => {
      view?.removeEventListener('pointerover', follow)
      view?.removeEventListener('pointerleave', forget)
      editor.off('transaction', onTransaction)
      clearTimeout(timer.current)
    }
  }, [editor, scroller])
  return [hovered, setHovered]
}
