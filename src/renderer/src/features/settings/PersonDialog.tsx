import { useState } from 'react'
import { type Role, roles } from '../../../../shared/article/articleState'
import type { Profile } from '../../../../shared/article/records'
import { useCall } from '../../app/queries'
import { Button } from '../../components/Button'
import { Checkbox } from '../../components/Checkbox'
import { Dialog } from '../../components/Dialog'
import { ErrorNotice } from '../../components/ErrorNotice'
import { FieldGroup } from '../../components/FieldGroup'
import { TextField } from '../../components/TextField'
import { t } from '../../texts/t'
import styles from './Settings.module.css'

/** Adds somebody (`profile` is null), or changes their name and roles. */
export function PersonDialog({ profile, onClose }: { profile: Profile | null; onClose: () => void }) {
  const [name, setName] = useState(profile?.name ?? '')
  const [chosen, setChosen] = useState<readonly Role[]>(profile?.roles ?? ['journalist'])
  const [asked, setAsked] = useState(false)
  const create = useCall('profile:create')
  const update = useCall('profile:update')
  const error = create.error ?? update.error

  const submit = () => {
    setAsked(true)
    const person = { name: name.trim(), roles: [...chosen] }
    if (person.name === '' || person.roles.length === 0) return
    if (profile === null) create.mutate(person, { onSuccess: onClose })
    else update.mutate({ id: profile.id, ...person }, { onSuccess: onClose })
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title={t(profile === null ? 'people.add' : 'people.editTitle')}
      onSubmit={submit}
      footer={
        <>
          <Button onClick={onClose}>{t('action.cancel')}</Button>
          <Button variant="primary" type="submit" disabled={create.isPending || update.isPending}>
            {t(profile === null ? 'action.add' : 'action.save')}
          </Button>
        </>
      }
    >
      <TextField
        label={t('people.name')}
        error={asked && name.trim() === '' ? t('people.nameNeeded') : undefined}
        value={name}
        maxLength={120}
        onChange={(event) => setName(event.target.value)}
      />
      <FieldGroup label={t('people.roles')}>
        {roles.map((role) => (
          <Checkbox
            key={role}
            label={t(`role.${role}`)}
            hint={t(`people.role.${role}`)}
            checked={chosen.includes(role)}
            onChange={(on) =>
              setChosen(
                on
                  ? roles.filter((other) => other === role || chosen.includes(other))
                  : chosen.filter((other) => other !== role),
              )
            }
          />
        ))}
        {asked && chosen.length === 0 && (
          <p className={styles.error} role="alert">
            {t('people.roleNeeded')}
          </p>
        )}
      </FieldGroup>
      {error !== null && <ErrorNotice error={error} />}
    </Dialog>
  )
}
