import { X } from 'lucide-react'
import { useSyncExternalStore } from 'react'
import { t } from '../texts/t'
import { Button } from './Button'
import { classNames } from './classNames'
import { IconButton } from './IconButton'
import styles from './ToastRegion.module.css'
import { currentToasts, dismissToast, subscribeToToasts } from './toasts'
import { useFocusKept } from './useFocusKept'

/** Where the notices appear; stands once in the window. */
export function ToastRegion() {
  const toasts = useSyncExternalStore(subscribeToToasts, currentToasts)
  const keepsFocus = useFocusKept()
  return (
    <section
      className={styles.region}
      aria-label={t('toast.region')}
      aria-live="polite"
      data-toasts
      {...keepsFocus}
    >
      {toasts.map((toast) => (
        <div key={toast.id} className={classNames(styles.toast, toast.tone === 'failure' && styles.failure)}>
          <div className={styles.said}>
            <div className={styles.words}>
              <p>{toast.message}</p>
              {toast.details !== undefined && (
                <details>
                  <summary>{t('failure.details')}</summary>
                  <p lang="en">{toast.details}</p>
                </details>
              )}
            </div>
            {toast.action !== undefined && (
              <Button
                size="small"
                variant="ghost"
                className={styles.action}
                onClick={() => {
                  toast.action?.run()
                  dismissToast(toast.id)
                }}
              >
                {toast.action.label}
              </Button>
            )}
          </div>
          <IconButton
            size="small"
            label={t('toast.dismiss')}
            icon={<X />}
            className={styles.dismiss}
            onClick={() => dismissToast(toast.id)}
          />
        </div>
      ))}
    </section>
  )
}
