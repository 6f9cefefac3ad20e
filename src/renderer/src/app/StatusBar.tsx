import { Cloud, CloudAlert, CloudOff, CloudUpload, UserRound, UsersRound } from 'lucide-react'
import { useSyncExternalStore } from 'react'
import type { WorkspaceInfo } from '../../../shared/ipc/windowContract'
import { Menu, MenuChoice, MenuItem, MenuLabel, MenuSeparator } from '../components/Menu'
import { showToast } from '../components/toasts'
import { t } from '../texts/t'
import { showDialog, useDesk } from './deskStore'
import { PaletteHint } from './PaletteHint'
import { useCall, useChannel } from './queries'
import styles from './StatusBar.module.css'
import { StoryPart } from './storyModule'
import { tellFailure } from './tellFailure'

/** Always in the same place: saved or not, words, language, state; what waits to be published; who works. */
export function StatusBar({ workspace }: { workspace: WorkspaceInfo }) {
  const articleId = useDesk((desk) => desk.articleId)
  return (
    <section className={styles.bar} aria-label={t('status.label')}>
      {articleId !== null && <StoryPart articleId={articleId} />}
      <span className={styles.space} />
      <OutboxPart />
      <ProfilePart workspace={workspace} />
      <PaletteHint />
    </section>
  )
}

function OutboxPart() {
  const { data: summary } = useChannel('workspace:summary', {}, { keepPrevious: true })
  const { data: targets } = useChannel('target:list', {})
  const { data: unsent } = useChannel('outbox:unsent', {}, { keepPrevious: true })
  const online = useOnline()
  if (summary === undefined || targets === undefined || unsent === undefined) return null
  const { waiting, failed } = summary
  let icon = <Cloud aria-hidden="true" />
  let text = t('status.live')
  if (failed > 0) {
    icon = <CloudAlert aria-hidden="true" />
    text = t('status.failed', { count: failed })
  } else if (waiting > 0) {
    icon = online ? <CloudUpload aria-hidden="true" /> : <CloudOff aria-hidden="true" />
    text = t(online ? 'status.waiting' : 'status.offlineWaiting', { count: waiting })
  } else if (targets.length === 0) {
    text = t('status.noTargets')
  } else if (unsent.count > 0) {
    icon = <CloudUpload aria-hidden="true" />
    text = t('status.unsent', unsent)
  } else if (!online) {
    icon = <CloudOff aria-hidden="true" />
    text = t('status.offline')
  }
  return (
    <button
      type="button"
      className={failed > 0 ? styles.notSaved : styles.item}
      title={t('status.outbox')}
      onClick={() => showDialog('publishing')}
    >
      {icon}
      {text}
    </button>
  )
}

function ProfilePart({ workspace }: { workspace: WorkspaceInfo }) {
  const { data: current } = useChannel('profile:current', {})
  const { data: profiles } = useChannel('profile:list', {})
  const use = useCall('profile:use')
  const profile = current ?? workspace.profile
  return (
    <Menu
      align="end"
      trigger={
        <button
          type="button"
          className={styles.item}
          aria-label={t('status.profile', { name: profile.name })}
        >
          <UserRound aria-hidden="true" />
          <span className={styles.name} dir="auto">
            {profile.name}
          </span>
        </button>
      }
    >
      <MenuLabel>{t('status.profileMenu')}</MenuLabel>
      <MenuChoice
        label={t('status.profileMenu')}
        value={profile.id}
        options={(profiles ?? [profile]).map(({ id, name, roles }) => ({
          value: id,
          label: name,
          hint: roles.map((role) => t(`role.${role}`)).join(', '),
        }))}
        onChange={(id) =>
          use.mutate(
            { id },
            {
              onSuccess: ({ name }) => showToast({ message: t('people.switched', { name }) }),
              onError: tellFailure,
            },
          )
        }
      />
      <MenuSeparator />
      <MenuItem icon={<UsersRound />} onSelect={() => showDialog('people')}>
        {t('status.managePeople')}
      </MenuItem>
    </Menu>
  )
}

function subscribeToNetwork(listener: () => void): () => void {
  window.addEventListener('online', listener)
  window.addEventListener('offline', listener)
  return () => {
    window.removeEventListener('online', listener)
    window.removeEventListener('offline', listener)
  }
}

function useOnline(): boolean {
  return useSyncExternalStore(subscribeToNetwork, () => navigator.onLine)
}
