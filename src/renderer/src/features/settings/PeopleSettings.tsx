import { UserPlus } from 'lucide-react'
import { useState } from 'react'
import type { Profile } from '../../../../shared/article/records'
import { useCall, useChannel } from '../../app/queries'
import { tellFailure } from '../../app/tellFailure'
import { Button } from '../../components/Button'
import { ErrorNotice } from '../../components/ErrorNotice'
import { showToast } from '../../components/toasts'
import { t } from '../../texts/t'
import { PersonDialog } from './PersonDialog'
import styles from './Settings.module.css'

/** Who works in the workspace, and what each may do. */
export function PeopleSettings() {
  const { data: profiles, error, refetch } = useChannel('profile:list', {})
  const { data: current } = useChannel('profile:current', {})
  const [editing, setEditing] = useState<Profile | 'new' | null>(null)
  const use = useCall('profile:use')
  if (error !== null) {
    return (
      <div className={styles.page}>
        <ErrorNotice error={error} action={{ label: t('action.retry'), run: () => void refetch() }} />
      </div>
    )
  }
  return (
    <div className={styles.page}>
      <p className={styles.lead}>{t('people.text')}</p>
      <ul className={styles.rows}>
        {(profiles ?? []).map((profile) => (
          <li key={profile.id} className={styles.row}>
            <div className={styles.main}>
              <p className={styles.name} dir="auto">
                {profile.name}
              </p>
              <p className={styles.facts}>{profile.roles.map((role) => t(`role.${role}`)).join(', ')}</p>
            </div>
            {profile.id === current?.id ? (
              <span className={styles.facts}>{t('people.current')}</span>
            ) : (
              <Button
                size="small"
                aria-label={t('people.use', { name: profile.name })}
                onClick={() =>
                  use.mutate(
                    { id: profile.id },
                    {
                      onSuccess: ({ name }) => showToast({ message: t('people.switched', { name }) }),
                      onError: tellFailure,
                    },
                  )
                }
              >
                {t('people.useShort')}
              </Button>
            )}
            <Button
              size="small"
              variant="ghost"
              aria-label={t('people.edit', { name: profile.name })}
              onClick={() => setEditing(profile)}
            >
              {t('people.editShort')}
            </Button>
          </li>
        ))}
      </ul>
      <div>
        <Button icon={<UserPlus />} onClick={() => setEditing('new')}>
          {t('people.add')}
        </Button>
      </div>
      {editing !== null && (
        <PersonDialog profile={editing === 'new' ? null : editing} onClose={() => setEditing(null)} />
      )}
    </div>
  )
}
