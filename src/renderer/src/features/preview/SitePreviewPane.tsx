import type { SitePreviewInput } from '../../../../shared/page/sitePreview'
import { useChannel } from '../../app/queries'
import { createStore, useStore } from '../../app/store'
import { useSettled } from '../../app/useSettled'
import { ErrorNotice } from '../../components/ErrorNotice'
import { t } from '../../texts/t'
import { PreviewFrame, usePreviewFrame } from './PreviewFrame'
import styles from './PreviewPane.module.css'
import { ThemeNotice } from './ThemeNotice'
import { useSentPage } from './useSentPage'

/** How long the typing pauses before the preview follows, in milliseconds. */
const following = 150

/** Kept while one goes from page to page of the settings. */
const pageShown = createStore<'home' | 'story'>('home')

export interface SitePreviewPaneProps {
  /** What has been changed and is not saved, as far as it could be saved. */
  settings: SitePreviewInput['settings']
  /** Shows this author's page, as it would read. */
  author?: SitePreviewInput['author']
}

/** A page of the site as it would be with what has been changed in the settings. */
export function SitePreviewPane({ settings, author }: SitePreviewPaneProps) {
  const page = useStore(pageShown, (chosen) => chosen)
  const show = author === undefined ? page : 'author'
  const input = useSettled<SitePreviewInput>(
    { settings, show, ...(author === undefined ? {} : { author }) },
    following,
  )
  const preview = useChannel('preview:site', input, { keepPrevious: true })
  const handle = usePreviewFrame()
  const themeFailure = useSentPage(preview.data, handle)
  return (
    <PreviewFrame
      handle={handle}
      label={t('sitePreview.title')}
      choices={
        author === undefined && (
          <fieldset className={styles.pages} aria-label={t('sitePreview.page')}>
            {(['home', 'story'] as const).map((name) => (
              <label key={name}>
                <input
                  type="radio"
                  name="site-preview-page"
                  checked={page === name}
                  onChange={() => pageShown.set(name)}
                />
                {t(`sitePreview.${name}`)}
              </label>
            ))}
          </fieldset>
        )
      }
      notice={
        preview.isError ? <ErrorNotice error={preview.error} /> : <ThemeNotice failure={themeFailure} />
      }
    />
  )
}
