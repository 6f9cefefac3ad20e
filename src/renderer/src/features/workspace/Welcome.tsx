import { FolderOpen, Newspaper, Plus, Sparkle, X } from 'lucide-react'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import type { RecentWorkspace } from '../../../../shared/ipc/windowContract'
import { useCommands } from '../../app/commands'
import { call } from '../../app/ipcClient'
import { useCall, useChannel } from '../../app/queries'
import { offerTour } from '../../app/tourStore'
import { ErrorNotice } from '../../components/ErrorNotice'
import { focusBefore } from '../../components/focusBefore'
import { giveFocusBack } from '../../components/giveFocusBack'
import { IconButton } from '../../components/IconButton'
import { useFocusKept } from '../../components/useFocusKept'
import { t } from '../../texts/t'
import { CreateWorkspaceForm } from './CreateWorkspaceForm'
import styles from './Welcome.module.css'

/** What one sees with no workspace open: create one, open one, go on with a recent one, or look at the sample. */
export function Welcome() {
  const { data: recent } = useChannel('workspace:recent', {})
  const [creating, setCreating] = useState(false)
  const gaveUp = useRef(false)
  const [busy, setBusy] = useState<string | null>(null)
  const [failure, setFailure] = useState<unknown>(null)

  const run = (doing: string, work: () => Promise<unknown>) => {
    setFailure(null)
    const pressed = focusBefore()
    work()
      .catch(setFailure)
      .finally(() => {
        setBusy(null)
        // Greyed meanwhile, it had to let go of it.
        setTimeout(() => giveFocusBack(pressed))
      })
    setBusy(doing)
  }
  const openChosen = () =>
    run(t('welcome.opening'), async () => {
      const chosen = await call('dialog:chooseFolder', { purpose: 'openWorkspace' })
      if (chosen !== null) await call('workspace:open', { grant: chosen.grant })
    })
  const openSample = () =>
    run(t('welcome.creating'), async () => {
      const chosen = await call('dialog:chooseFolder', { purpose: 'createWorkspace' })
      if (chosen === null) return
      const name = t('welcome.sampleName')
      const { folder } = await call('workspace:create', { name, inside: chosen.grant, sample: true })
      offerTour(folder)
    })
  const openRecent = (folder: string) =>
    run(t('welcome.opening'), () => call('workspace:open', { recent: folder }))

  const giveUp = () => {
    gaveUp.current = true
    setCreating(false)
  }
  // One who gives up goes on with the keys at the ways.
  useEffect(() => {
    if (!creating && gaveUp.current) giveFocusBack(null)
    gaveUp.current = false
  }, [creating])

  useCommands({
    'workspace.create': () => setCreating(true),
    'workspace.open': openChosen,
  })

  return (
    <main className={styles.welcome}>
      <div className={styles.sheet}>
        <header className={styles.masthead}>
          <Newspaper aria-hidden="true" />
          <h1>{t('welcome.title')}</h1>
          <p>{t('welcome.lead')}</p>
        </header>
        {creating ? (
          <section
            className={styles.create}
            aria-label={t('welcome.create')}
            onKeyDown={(event) => {
              if (event.key === 'Escape' && !event.nativeEvent.isComposing) giveUp()
            }}
          >
            <h2>{t('welcome.create')}</h2>
            <CreateWorkspaceForm onCreated={() => setCreating(false)} onCancel={giveUp} />
          </section>
        ) : (
          <ul className={styles.ways}>
            <Way
              icon={<Plus />}
              title={t('welcome.create')}
              text={t('welcome.createText')}
              disabled={busy !== null}
              onChoose={() => setCreating(true)}
            />
            <Way
              icon={<FolderOpen />}
              title={t('welcome.open')}
              text={t('welcome.openText')}
              disabled={busy !== null}
              onChoose={openChosen}
            />
            <Way
              icon={<Sparkle />}
              title={t('welcome.sample')}
              text={t('welcome.sampleText')}
              disabled={busy !== null}
              onChoose={openSample}
            />
          </ul>
        )}
        <p className={styles.busy} role="status">
          {busy ?? ''}
        </p>
        {failure !== null && <ErrorNotice error={failure} />}
        {!creating && recent !== undefined && recent.length > 0 && (
          <Recent recent={recent} disabled={busy !== null} onOpen={openRecent} />
        )}
      </div>
    </main>
  )
}

interface WayProps {
  icon: ReactNode
  title: string
  text: string
  disabled: boolean
  onChoose: () => void
}

function Way({ icon, title, text, disabled, onChoose }: WayProps) {
  return (
    <li>
      <button type="button" className={styles.way} disabled={disabled} onClick={onChoose}>
        <span className={styles.icon}>{icon}</span>
        <span>
          <span className={styles.wayTitle}>{title}</span>
          <span className={styles.wayText}>{text}</span>
        </span>
      </button>
    </li>
  )
}

interface RecentProps {
  recent: RecentWorkspace[]
  disabled: boolean
  onOpen: (folder: string) => void
}

function Recent({ recent, disabled, onOpen }: RecentProps) {
  const forget = useCall('workspace:forget')
  const keepsFocus = useFocusKept()
  return (
    <section className={styles.recent} {...keepsFocus}>
      <h2>{t('welcome.recent')}</h2>
      <ul>
        {recent.map(({ folder, name, missing }) => (
          <li key={folder} className={styles.recentRow}>
            <button
              type="button"
              className={styles.recentOpen}
              disabled={disabled || missing}
              onClick={() => onOpen(folder)}
            >
              <span className={styles.recentName} dir="auto">
                {name}
              </span>
              <span className={styles.recentFolder} title={folder}>
                {missing ? `${t('welcome.missing')} ${folder}` : folder}
              </span>
            </button>
            <IconButton
              size="small"
              label={t('welcome.forget', { name })}
              icon={<X />}
              onClick={() => forget.mutate({ folder })}
            />
          </li>
        ))}
      </ul>
    </section>
  )
}
