import { useState } from 'react'
import type { CountedTerm } from '../../../../shared/article/records'
import { useCall } from '../../app/queries'
import { Button } from '../../components/Button'
import { Dialog } from '../../components/Dialog'
import { ErrorNotice } from '../../components/ErrorNotice'
import { RadioGroup } from '../../components/RadioGroup'
import { showToast } from '../../components/toasts'
import { t } from '../../texts/t'

export interface MergeTermsDialogProps {
  /** Two or more of one kind. */
  terms: readonly CountedTerm[]
  onDone: () => void
  onClose: () => void
}

/** Several terms become one. Which stories had which is not kept, so the button names what happens. */
export function MergeTermsDialog({ terms, onDone, onClose }: MergeTermsDialogProps) {
  const byUse = [...terms].sort((one, other) => other.count - one.count)
  const [into, setInto] = useState(byUse[0]?.id ?? '')
  const merge = useCall('term:merge')
  const kept = terms.find(({ id }) => id === into)
  const submit = () => {
    const from = terms.filter(({ id }) => id !== into).map(({ id }) => id)
    merge.mutate(
      { from, into },
      {
        onSuccess: ({ name, count }) => {
          showToast({ message: t('terms.merged', { name, count }) })
          onDone()
        },
      },
    )
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('terms.mergeTitle')}
      description={t('terms.mergeText')}
      onSubmit={submit}
      footer={
        <>
          <Button onClick={onClose}>{t('action.cancel')}</Button>
          <Button variant="danger" type="submit" disabled={merge.isPending}>
            {t('terms.mergeConfirm', { name: kept?.name ?? '' })}
          </Button>
        </>
      }
    >
      <RadioGroup
        label={t('terms.mergeKeep')}
        value={into}
        onChange={setInto}
        options={byUse.map(({ id, name, count }) => ({
          value: id,
          label: name,
          hint: t('terms.count', { count }),
        }))}
      />
      {merge.error !== null && <ErrorNotice error={merge.error} />}
    </Dialog>
  )
}
