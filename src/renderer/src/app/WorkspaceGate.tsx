import { useEffect, useState } from 'react'
import { ErrorNotice } from '../components/ErrorNotice'
import { leaveToasts } from '../components/toasts'
import { Welcome } from '../features/workspace/Welcome'
import { t } from '../texts/t'
import { restoreDesk } from './deskStore'
import styles from './ErrorBoundary.module.css'
import { enteredWorkspace } from './enteredWorkspace'
import { FirstPaint } from './FirstPaint'
import { useChannel } from './queries'
import { Shell } from './Shell'
import { useWindowTitle } from './windowTitle'

const asked = new URLSearchParams(window.location.search)

/** The story that this window was opened for, or showed before it was read again; counts once, for its first workspace. */
let wantedArticle = asked.get('article') ?? asked.get('shown')

/** The welcome screen while no workspace is open, the desk when one is. */
export function WorkspaceGate() {
  const { data: workspace, error, refetch } = useChannel('workspace:current', {})
  const [readyFolder, setReadyFolder] = useState<string | null>(null)
  const folder = workspace?.folder ?? null

  useWindowTitle('workspace', workspace?.name)

  useEffect(() => {
    // After the former workspace's desk has gone: what that one still wrote on its way out was meant for it.
    enteredWorkspace.set(folder ?? undefined)
    leaveToasts()
    if (folder === null) {
      setReadyFolder(null)
      return
    }
    restoreDesk(folder, wantedArticle)
    wantedArticle = null
    setReadyFolder(folder)
  }, [folder])

  if (error !== null) {
    return (
      <main className={styles.failed}>
        <ErrorNotice error={error} action={{ label: t('action.retry'), run: () => void refetch() }} />
      </main>
    )
  }
  if (workspace === undefined) return <FirstPaint />
  if (workspace === null) return <Welcome />
  if (readyFolder !== workspace.folder) return <FirstPaint />
  return <Shell key={workspace.folder} workspace={workspace} />
}
