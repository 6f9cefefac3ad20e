import type { Editor } from '@tiptap/core'
import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { Article } from '../../../shared/article/records'
import { type CommandId, commandIds, isEditorCommand } from '../../../shared/ipc/commands'
import { classNames } from '../components/classNames'
import { giveFocusBack } from '../components/giveFocusBack'
import { findBlock } from '../editor/findBlock'
import { runEditorCommand } from '../editor/runEditorCommand'
import { showPlace } from '../editor/showPlace'
import { stories } from '../editor/stories'
import { useStory } from '../editor/useStory'
import { OutlineView } from '../features/contents/OutlineView'
import { outlineStore, showOutline } from '../features/contents/outlineStore'
import { WritingColumn } from '../features/drafting/WritingColumn'
import { FindBar } from '../features/find/FindBar'
import { PreviewPane } from '../features/preview/PreviewPane'
import { StorySpelling } from '../features/spelling/StorySpelling'
import { t } from '../texts/t'
import { useCommands } from './commands'
import { changeDesk, useDesk } from './deskStore'
import { onFlush } from './flushing'
import { changeLayout, layoutStore, type PanelTab, returnPreview, useLayout } from './layoutStore'
import { SeamHandle } from './SeamHandle'
import styles from './StoryDesk.module.css'
import { type HiddenParts, StoryHeader } from './StoryHeader'
import { StoryPanel } from './StoryPanel'
import { showCopy, tellBehindPreview } from './showCopy'
import { soughtPlaceStore } from './siteCheck'
import { useStore } from './store'
import { fieldOfCheck, showStoryField } from './storyFields'
import { storyStatusStore } from './storyStatus'
import { tellShown } from './tellShown'
import { useFocusAfterFolding } from './useFocusAfterFolding'

onFlush(async () => {
  await stories.flush()
  return !stories.hasUnsaved
})

/** Narrowest width that shows the story and its preview side by side, in pixels. */
const besideWidth = 820

export interface StoryDeskProps {
  article: Article
  /** The panel lies over the story instead of beside it. */
  overlaid: boolean
  /** The story has the window for itself; the list is behind it. */
  single: boolean
  hidden: HiddenParts
}

/** One story: its header, the writing column, the side panel and the preview. */
export function StoryDesk({ article, overlaid, single, hidden }: StoryDeskProps) {
  const story = useStory(article.id)
  const body = useRef<HTMLDivElement>(null)
  const width = useWidth(body)
  const panelShown = useLayout((layout) => layout.panelShown)
  const previewShown = useLayout((layout) => layout.previewShown)
  const previewPlace = useLayout((layout) => layout.previewPlace)
  const panelWidth = useLayout((layout) => layout.widths.panel ?? 320)
  const [panelOver, setPanelOver] = useState(false)
  const outlineShown = useStore(outlineStore, ({ isOpen }) => isOpen)
  const fresh = useDesk((desk) => desk.freshArticleId === article.id)
  const { editor, status, progress, retry } = story

  const beside = previewShown && previewPlace === 'beside' && width !== null && width >= besideWidth
  // What has no width yet is not known to have no room: a copy that is away for a moment loses the caret.
  const alone = previewShown && !beside && width !== null
  // Beside the preview the panel stays only where all three have room.
  const panelOverlays = overlaid || (beside && width - panelWidth < besideWidth)
  const panelVisible = panelOverlays ? panelOver : panelShown

  const setPanel = (visible: boolean) => {
    if (panelOverlays) setPanelOver(visible)
    else changeLayout({ panelShown: visible })
  }
  const showTab = (panelTab: PanelTab) => {
    changeLayout({ panelTab })
    setPanel(true)
    // Whoever asks for a tab goes on in it: from there Tab leads into it, Escape back to the copy.
    requestAnimationFrame(() =>
      document.querySelector<HTMLElement>('[data-story-panel] [role="tab"][aria-selected="true"]')?.focus(),
    )
  }
  const editing: Partial<Record<CommandId, () => void>> = {}
  for (const command of commandIds) {
    if (isEditorCommand(command)) {
      editing[command] = () => {
        if (editor !== null) showCopy(() => runEditorCommand(editor, command))
      }
    }
  }
  useCommands({
    ...editing,
    'edit.undo': () => undo(editor, 'undo'),
    'edit.redo': () => undo(editor, 'redo'),
    'view.panel': () => setPanel(!panelVisible),
    'view.preview': () => changeLayout({ previewShown: !layoutStore.get().previewShown }),
    'view.copy': () => showCopy(() => editor?.view.focus()),
    'view.contents': () => showTab('contents'),
    'view.outline': () => {
      const open = alone || !outlineStore.get().isOpen
      showCopy(() => showOutline(open))
    },
    'view.details': () => showTab('details'),
    ...(article.kind === 'page' ? {} : { 'view.tags': () => showTab('tags') }),
    'view.review': () => showTab('review'),
    'story.versions': () => showTab('review'),
  })

  // In the place of the copy the preview takes the focus along, and gives it back.
  useEffect(() => {
    tellBehindPreview(alone)
    if (!alone) return
    const taker = document.activeElement?.closest('[data-copy-scroller]')
      ? body.current?.querySelector<HTMLElement>('[data-preview] button[aria-pressed="true"]')
      : null
    taker?.focus()
    // The seam between both has gone, with the focus if it was moved by keys.
    giveFocusBack(null)
    return () => {
      tellBehindPreview(false)
      if (taker !== null && taker === document.activeElement) taker.blur()
      giveFocusBack(null)
    }
  }, [alone])
  useFocusAfterFolding(panelVisible)
  useFocusAfterFolding(previewShown)
  const isReady = editor !== null && status === 'ready'
  useEffect(() => {
    if (!isReady) return
    const idle = requestIdleCallback(returnPreview, { timeout: 2_000 })
    return () => cancelIdleCallback(idle)
  }, [isReady])
  useEffect(() => {
    storyStatusStore.set({ editor, status, progress, retry })
  }, [editor, status, progress, retry])
  useEffect(() => () => storyStatusStore.set(null), [])

  useEffect(() => {
    tellShown({ panel: panelVisible, preview: previewShown })
  }, [panelVisible, previewShown])
  useEffect(() => () => tellShown({ panel: false, preview: false }), [])

  useEffect(() => {
    if (!fresh || editor === null || status !== 'ready') return
    changeDesk({ freshArticleId: null })
    showCopy(() => (editor.isEmpty ? editor.commands.focus('start') : editor.view.focus()))
  }, [fresh, editor, status])

  const sought = useStore(soughtPlaceStore, (place) => (place?.articleId === article.id ? place : null))
  useEffect(() => {
    if (sought === null || editor === null || status !== 'ready') return
    soughtPlaceStore.set(null)
    const { index, words } = sought
    const field = fieldOfCheck(sought)
    // After the dialog that it was chosen in has closed and given the focus back.
    setTimeout(() => {
      if (field !== null) return showStoryField(field)
      showCopy(() => {
        if (index === null) editor.commands.focus()
        else showPlace(editor, { ...sought, index: findBlock(editor.state.doc, index, words) })
      })
    })
  }, [sought, editor, status])

  return (
    <>
      <StoryHeader
        article={article}
        story={story}
        single={single}
        hidden={hidden}
        panelVisible={panelVisible}
      />
      <div ref={body} className={classNames(styles.body, panelVisible && !panelOverlays && styles.withPanel)}>
        <div
          className={classNames(styles.writing, outlineShown && styles.covered)}
          hidden={alone}
          data-gives-way=""
        >
          <WritingColumn
            article={article}
            story={story}
            bars={
              editor !== null && (
                <>
                  <FindBar editor={editor} />
                  <StorySpelling editor={editor} article={article} />
                </>
              )
            }
          />
          {outlineShown && <OutlineView article={article} story={story} />}
        </div>
        {previewShown && (
          <div
            className={classNames(styles.preview, beside && styles.beside)}
            data-preview=""
            {...(beside ? {} : { 'data-gives-way': '' })}
          >
            {beside && (
              <SeamHandle
                seam="preview"
                label={t('shell.seam.preview')}
                edge="start"
                onCollapse={() => changeLayout({ previewShown: false })}
              />
            )}
            <PreviewPane article={article} story={story} />
          </div>
        )}
        {panelVisible && (
          <StoryPanel
            article={article}
            story={story}
            over={panelOverlays}
            onClose={() => setPanelOver(false)}
          />
        )}
      </div>
    </>
  )
}

/** Takes back, or does again, in the field that has the caret; else in the copy. */
function undo(editor: Editor | null, direction: 'undo' | 'redo'): void {
  const field = document.activeElement
  if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) {
    document.execCommand(direction)
  } else if (editor?.isEditable === true) editor.commands[direction]()
}

/** The element's width in pixels, kept up to date; null before it is drawn. */
function useWidth(element: { current: HTMLElement | null }): number | null {
  const [width, setWidth] = useState<number | null>(null)
  useLayoutEffect(() => {
    if (element.current === null) return
    setWidth(element.current.clientWidth)
    const observer = new ResizeObserver(([entry]) => {
      if (entry !== undefined) setWidth(Math.round(entry.contentRect.width))
    })
    observer.observe(element.current)
    return () => observer.disconnect()
  }, [element])
  return width
}
