import type { GalleyError } from '../../../../shared/errors'
import { ErrorNotice } from '../../components/ErrorNotice'
import { t } from '../../texts/t'
import styles from './PreviewPane.module.css'

/** A part of the site's theme that could not be written, over the page in which Galley's own stands in for it. */
export function ThemeNotice({ failure }: { failure: GalleyError | null }) {
  if (failure === null) return null
  return (
    <div className={styles.themeNotice}>
      <ErrorNotice error={failure} />
      <p>{t('themes.standsIn')}</p>
    </div>
  )
}
