import type { CountedTerm } from '../../../../shared/article/records'
import { useCall } from '../../app/queries'
import { Button } from '../../components/Button'
import { Dialog } from '../../components/Dialog'
import { ErrorNotice } from '../../components/ErrorNotice'
import { showToast } from '../../components/toasts'
import { t } from '../../texts/t'

export interface RemoveTermDialogProps {
  term: CountedTerm
  onDone: () => void
  onClose: () => void
}

/** Taking a term off its stories cannot be undone, so it is named and confirmed. */
export function RemoveTermDialog({ term, onDone, onClose }: RemoveTermDialogProps) {
  const remove = useCall('term:remove')
  const { id, name, count } = term
  const onRemoved = () => {
    showToast({ message: t('terms.removed', { name }) })
    onDone()
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('terms.removeTitle', { name })}
      description={t('terms.removeText', { name, count })}
      footer={
        <>
          <Button onClick={onClose}>{t('action.cancel')}</Button>
          <Button
            variant="danger"
            disabled={remove.isPending}
            onClick={() => remove.mutate({ id }, { onSuccess: onRemoved })}
          >
            {t('terms.removeNamed', { name })}
          </Button>
        </>
      }
    >
      {remove.error !== null && <ErrorNotice error={remove.error} />}
    </Dialog>
  )
}
