import { useEffect, useState } from 'react'
import type { WorkspaceInfo } from '../../../shared/ipc/windowContract'
import { JobTray } from '../features/exporting/JobTray'
import { Sidebar } from '../features/library/Sidebar'
import { StoryList } from '../features/library/StoryList'
import { t } from '../texts/t'
import { runCommand, useCommands } from './commands'
import { DeskDialogs } from './DeskDialogs'
import { deskStore, openStory, useDesk } from './deskStore'
import { changeLayout, layoutStore, seams, useLayout } from './layoutStore'
import styles from './Shell.module.css'
import { StatusBar } from './StatusBar'
import { StoryArea } from './StoryArea'
import { overlayQuery, singleQuery } from './showSelection'
import { tellShown } from './tellShown'
import { useDeskCommands } from './useDeskCommands'
import { useFocusAfterFolding } from './useFocusAfterFolding'
import { useMediaQuery } from './useMediaQuery'

/** The desk: sidebar, list, story, and the status bar under them. */
export function Shell({ workspace }: { workspace: WorkspaceInfo }) {
  const overlaid = useMediaQuery(overlayQuery)
  const single = useMediaQuery(singleQuery)
  const sidebarShown = useLayout((layout) => layout.sidebarShown)
  const listShown = useLayout((layout) => layout.listShown)
  const articleId = useDesk((desk) => desk.articleId)
  const [sidebarOver, setSidebarOver] = useState(false)
  useDeskCommands()
  useWidths()

  const toggleSidebar = () => {
    if (overlaid) setSidebarOver((over) => !over)
    else changeLayout({ sidebarShown: !layoutStore.get().sidebarShown })
  }

  // What was chosen in the overlay is what one came for.
  useEffect(() => deskStore.subscribe(() => setSidebarOver(false)), [])

  const sidebarVisible = overlaid ? sidebarOver : sidebarShown
  // With no story open there would be nothing else to go on from.
  const listVisible = articleId === null || (!single && listShown)
  useFocusAfterFolding(sidebarVisible, 'nav [data-collapse]')
  useFocusAfterFolding(listVisible)
  useCommands({
    'view.sidebar': toggleSidebar,
    'view.list': () => {
      if (single) openStory(null)
      else changeLayout({ listShown: !layoutStore.get().listShown })
    },
    // The list that finds stories is hidden, or behind the story: it is shown first.
    ...(listVisible
      ? {}
      : {
          'story.find': () => {
            if (single) openStory(null)
            else changeLayout({ listShown: true })
            requestAnimationFrame(() => runCommand('story.find'))
          },
        }),
  })
  useEffect(() => {
    tellShown({ sidebar: sidebarVisible, list: listVisible, story: articleId !== null })
  }, [sidebarVisible, listVisible, articleId])
  useEffect(() => () => tellShown({ sidebar: false, list: false, story: false }), [])
  return (
    <div className={styles.window}>
      <div className={styles.frame}>
        {sidebarVisible && <Sidebar workspace={workspace} over={overlaid} onClose={toggleSidebar} />}
        {overlaid && sidebarOver && (
          <button
            type="button"
            tabIndex={-1}
            className={styles.scrim}
            aria-label={t('sidebar.collapse')}
            onClick={() => setSidebarOver(false)}
          />
        )}
        {(!single || articleId === null) && (
          <StoryList
            fills={single}
            hidden={!listVisible}
            onShowSidebar={sidebarVisible && !overlaid ? undefined : toggleSidebar}
          />
        )}
        {(!single || articleId !== null) && (
          <StoryArea
            single={single}
            overlaid={overlaid}
            hidden={{ list: !listVisible, sidebar: overlaid || !sidebarVisible }}
          />
        )}
      </div>
      <StatusBar workspace={workspace} />
      <JobTray />
      <DeskDialogs />
    </div>
  )
}

/** Puts dragged widths on the page, where notices find them too, without rendering anything again. */
function useWidths(): void {
  useEffect(() => {
    const { style } = document.documentElement
    const apply = () => {
      const { widths } = layoutStore.get()
      for (const seam of seams) {
        const width = widths[seam]
        if (width === null) style.removeProperty(`--${seam}-width`)
        else style.setProperty(`--${seam}-width`, `${width}px`)
      }
    }
    apply()
    return layoutStore.subscribe(apply)
  }, [])
}
