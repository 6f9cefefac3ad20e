import type { Editor } from '@tiptap/core'
import { type ReactNode, type RefObject, useEffect, useLayoutEffect, useRef } from 'react'
import { createPortal } from 'react-dom'
import type { Article } from '../../../../shared/article/records'
import { textDirection } from '../../../../shared/page/textDirection'
import { classNames } from '../../components/classNames'
import { ErrorNotice } from '../../components/ErrorNotice'
import type { Story } from '../../editor/story'
import { t } from '../../texts/t'
import { BlockForms } from './BlockForms'
import { BlockHandle } from './BlockHandle'
import { BubbleToolbar } from './BubbleToolbar'
import { Byline } from './Byline'
import './blocks.css'
import './boxes.css'
import './pictures.css'
import './tables.css'
import './comforts.css'
import './copy.css'
import './pictureFrame.css'
import { CopySaid } from './CopySaid'
import { DetailButton } from './DetailButton'
import { FormatToolbar } from './FormatToolbar'
import { LinkPopover } from './LinkPopover'
import { NoteNotice } from './NoteNotice'
import { SaveFailure } from './SaveFailure'
import { SlashMenu } from './SlashMenu'
import { SpecialCharacters } from './SpecialCharacters'
import { spokenByWindow } from './spokenByWindow'
import { useCaretKept } from './useCaretKept'
import { useRememberedPlace, useRestoredPlace } from './useReadingPlace'
import { useWritingPreferences } from './useWritingPreferences'
import styles from './WritingColumn.module.css'

export interface WritingColumnProps {
  article: Article
  story: Story
  /** What of other features stands between the tools and the copy. */
  bars?: ReactNode
}

/** Where a story is written: the tools above, the notices that concern its text, the copy. */
export function WritingColumn({ article, story, bars }: WritingColumnProps) {
  const { editor, bylineSlot } = story
  const scroller = useRef<HTMLDivElement>(null)
  const paper = useRef<HTMLDivElement>(null)

  useRememberedPlace(editor, article.id, scroller)
  useLayoutEffect(() => {
    const element = editor?.view.dom.parentElement
    if (!element || paper.current === null) return
    paper.current.append(element)
    return () => element.remove()
  }, [editor])
  const { style, ...look } = useWritingPreferences(editor, article.language)
  useRestoredPlace(editor, article.id, scroller)
  useCaretKept(editor, scroller)

  useEffect(() => {
    if (editor === null || !editor.isEditable) return
    if (editor.state.doc.child(0).content.size === 0) editor.commands.focus('start')
    // After a restart one goes on writing where one was, without a click first.
    else if (document.activeElement === document.body) editor.view.focus()
  }, [editor])

  if (story.status === 'failed') {
    return (
      <div className={styles.column}>
        <div className={styles.failure}>
          <ErrorNotice error={story.error} action={{ label: t('action.retry'), run: story.retry }} />
        </div>
      </div>
    )
  }
  return (
    <section className={styles.column} aria-label={t('story.region')} aria-busy={story.status === 'loading'}>
      {editor !== null && story.status === 'ready' && <FormatToolbar editor={editor} style={style} />}
      {editor !== null && <SaveFailure story={story} />}
      {bars}
      <div ref={scroller} className={styles.scroller} data-copy-scroller="" {...look}>
        <div
          className={styles.sheet}
          style={style}
          lang={article.language}
          dir={textDirection(article.language)}
        >
          {story.status === 'readOnly' && <ErrorNotice error={story.error} />}
          <LiveNotice article={article} />
          <NoteNotice article={article} />
          <Kicker article={article} />
          <div ref={paper} className={styles.paper} />
        </div>
        {editor !== null && <LinkPopover editor={editor} scroller={scroller} />}
        {editor !== null && <BlockForms editor={editor} scroller={scroller} articleId={article.id} />}
        {editor !== null && story.status === 'ready' && <CopyTools editor={editor} scroller={scroller} />}
      </div>
      {bylineSlot !== null && createPortal(<Byline article={article} />, bylineSlot)}
    </section>
  )
}

/** What comes to hand in the copy itself. */
function CopyTools({ editor, scroller }: { editor: Editor; scroller: RefObject<HTMLDivElement | null> }) {
  return (
    <>
      <BlockHandle editor={editor} scroller={scroller} />
      <BubbleToolbar editor={editor} scroller={scroller} />
      <SlashMenu editor={editor} scroller={scroller} />
      <SpecialCharacters editor={editor} />
      <CopySaid />
    </>
  )
}

/** Over the headline: where the story stands, or that it is a static page. */
function Kicker({ article: { kind, section } }: { article: Article }) {
  if (kind === 'page') return <p className={styles.kicker}>{t('pages.page')}</p>
  return (
    <p className={classNames(styles.kicker, section === null && styles.missing)}>
      <DetailButton field="section" title={t('story.chooseSection')}>
        {section?.name ?? t('story.noSection')}
      </DetailButton>
    </p>
  )
}

function LiveNotice({ article }: { article: Article }) {
  if (!article.live) return null
  return (
    <p className={styles.notice} role="note" {...spokenByWindow}>
      {t(article.workingCopy ? 'story.workingCopy' : article.kind === 'page' ? 'pages.live' : 'story.live')}
    </p>
  )
}
