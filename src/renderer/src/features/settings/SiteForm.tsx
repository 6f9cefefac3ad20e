import { pageDates } from '../../../../shared/page/pageDates'
import { dateForms, type SiteSettings } from '../../../../shared/site/siteSettings'
import { Select } from '../../components/Select'
import { TextField } from '../../components/TextField'
import { t } from '../../texts/t'
import { ReaderFields } from './ReaderFields'
import styles from './Settings.module.css'
import { type SiteDraft, SiteDraftForm } from './SiteDraftForm'

const fields = [
  'name',
  'tagline',
  'language',
  'timeZone',
  'dateForm',
  'baseUrl',
  'socialAccounts',
  'shareNetworks',
  'signInAddress',
  'commentsAddress',
] as const satisfies (keyof SiteSettings)[]

/** What the whole site has in common. */
export function SiteForm() {
  return <SiteDraftForm fields={fields}>{(site) => <SiteFields {...site} />}</SiteDraftForm>
}

/** The settings that are a line of text. */
type TextSetting = 'name' | 'tagline' | 'language' | 'baseUrl'

function SiteFields({ draft, asked, change, problem }: SiteDraft) {
  const field = (name: TextSetting) => ({
    value: draft[name],
    error: problem(name),
    onChange: (event: { target: { value: string } }) => change({ [name]: event.target.value }),
  })
  return (
    <>
      <TextField label={t('site.name')} hint={t('site.nameHint')} maxLength={200} {...field('name')} />
      <TextField label={t('site.tagline')} maxLength={400} {...field('tagline')} />
      <div className={styles.pair}>
        <TextField
          label={t('site.language')}
          hint={t('site.languageHint')}
          maxLength={35}
          {...field('language')}
        />
        <Select
          label={t('site.timeZone')}
          hint={t('site.timeZoneHint')}
          value={draft.timeZone}
          options={timeZoneOptions(draft.timeZone)}
          onChange={(timeZone) => change({ timeZone })}
        />
      </div>
      <Select
        label={t('site.dateForm')}
        hint={t('site.dateFormHint')}
        value={draft.dateForm}
        options={dateFormOptions(draft)}
        onChange={(dateForm) => change({ dateForm })}
      />
      <TextField
        label={t('site.baseUrl')}
        hint={t('site.baseUrlHint')}
        inputMode="url"
        maxLength={500}
        {...field('baseUrl')}
      />
      <ReaderFields draft={draft} asked={asked} onChange={change} />
    </>
  )
}

/** Every time zone that the system knows, UTC first; the one in use even if the system doesn't know it. */
function timeZoneOptions(current: string): { value: string; label: string }[] {
  const names = new Set(['UTC', ...Intl.supportedValuesOf('timeZone'), current])
  return [...names].map((value) => ({ value, label: value.replaceAll('_', ' ') }))
}

/** An example, whatever today is: a day that cannot be taken for a month. */
const exampleDay = Date.UTC(2026, 10, 22, 12)

/** Each form by what it makes of a day, as the pages will write it. */
function dateFormOptions({ language, timeZone }: SiteSettings) {
  return dateForms.map((dateForm) => ({
    value: dateForm,
    label: pageDates({ language, timeZone, dateForm }).day(exampleDay),
  }))
}
