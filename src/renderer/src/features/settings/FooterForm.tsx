import { permalinkForms } from '../../../../shared/site/permalinks'
import { mostUsefulLinks, type SiteSettings } from '../../../../shared/site/siteSettings'
import { Select } from '../../components/Select'
import { TextArea } from '../../components/TextArea'
import { TextField } from '../../components/TextField'
import { t } from '../../texts/t'
import { LinksField } from './LinksField'
import styles from './Settings.module.css'
import { SiteDraftForm } from './SiteDraftForm'

const fields = [
  'footerText',
  'copyright',
  'usefulLinks',
  'permalinkForm',
] as const satisfies (keyof SiteSettings)[]

/** The foot of every page, and how the addresses of stories are made. */
export function FooterForm() {
  return (
    <SiteDraftForm fields={fields}>
      {({ draft, asked, change }) => (
        <>
          <TextArea
            label={t('site.footerText')}
            maxLength={2000}
            value={draft.footerText}
            onChange={(event) => change({ footerText: event.target.value })}
          />
          <TextField
            label={t('site.copyright')}
            maxLength={400}
            value={draft.copyright}
            onChange={(event) => change({ copyright: event.target.value })}
          />
          <LinksField
            name="site.useful"
            links={draft.usefulLinks}
            most={mostUsefulLinks}
            example={t('site.usefulExample')}
            asked={asked}
            onChange={(usefulLinks) => change({ usefulLinks })}
          />
          <Select
            label={t('site.permalinks')}
            hint={t('site.permalinksHint')}
            value={draft.permalinkForm}
            options={permalinkForms.map((value) => ({ value, label: t(`site.permalinks.${value}`) }))}
            onChange={(permalinkForm) => change({ permalinkForm })}
          />
          <p className={styles.hint}>{t('site.analytics')}</p>
        </>
      )}
    </SiteDraftForm>
  )
}
