import { useState } from 'react'
import { pageDates } from '../../../../shared/page/pageDates'
import { dateForms, type SiteSettings } from '../../../../shared/site/siteSettings'
import { useCall, useChannel } from '../../app/queries'
import { Button } from '../../components/Button'
import { ErrorNotice } from '../../components/ErrorNotice'
import { Select } from '../../components/Select'
import { TextArea } from '../../components/TextArea'
import { TextField } from '../../components/TextField'
import { showToast } from '../../components/toasts'
import { t } from '../../texts/t'
import { ReaderFields } from './ReaderFields'
import styles from './Settings.module.css'
import { siteProblems, tidySettings } from './siteProblems'

/** What the whole site has in common. */
export function SiteForm() {
  const { data: settings, error, refetch } = useChannel('site:get', {})
  if (error !== null) {
    return (
      <div className={styles.page}>
        <ErrorNotice error={error} action={{ label: t('action.retry'), run: () => void refetch() }} />
      </div>
    )
  }
  return settings === undefined ? null : <SiteFields settings={settings} />
}

/** The settings that are a line of text, or a few. */
type TextSetting = 'name' | 'tagline' | 'language' | 'baseUrl' | 'footerText' | 'copyright'

function SiteFields({ settings }: { settings: SiteSettings }) {
  const [draft, setDraft] = useState(settings)
  const [asked, setAsked] = useState(false)
  const update = useCall('site:update')
  const problems = siteProblems(draft)
  const changed = JSON.stringify(draft) !== JSON.stringify(settings)
  const problem = (field: TextSetting) => {
    const key = asked ? problems[field] : undefined
    return key === undefined ? undefined : t(key)
  }
  const field = (name: TextSetting) => ({
    value: draft[name],
    error: problem(name),
    onChange: (event: { target: { value: string } }) => setDraft({ ...draft, [name]: event.target.value }),
  })
  const submit = () => {
    setAsked(true)
    if (Object.keys(problems).length > 0) return
    const patch = tidySettings(draft)
    update.mutate(patch, {
      onSuccess: () => {
        setDraft(patch)
        showToast({ message: t('settings.saved') })
      },
    })
  }
  return (
    <form
      noValidate
      className={styles.page}
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
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
          onChange={(timeZone) => setDraft({ ...draft, timeZone })}
        />
      </div>
      <Select
        label={t('site.dateForm')}
        hint={t('site.dateFormHint')}
        value={draft.dateForm}
        options={dateFormOptions(draft)}
        onChange={(dateForm) => setDraft({ ...draft, dateForm })}
      />
      <TextField
        label={t('site.baseUrl')}
        hint={t('site.baseUrlHint')}
        inputMode="url"
        maxLength={500}
        {...field('baseUrl')}
      />
      <TextArea label={t('site.footerText')} maxLength={2000} {...field('footerText')} />
      <TextField label={t('site.copyright')} maxLength={400} {...field('copyright')} />
      <ReaderFields
        draft={draft}
        asked={asked}
        onChange={(part) => setDraft((before) => ({ ...before, ...part }))}
      />
      {update.error !== null && <ErrorNotice error={update.error} />}
      <div className={styles.save}>
        <span role="status">{changed ? t('site.unsaved') : ''}</span>
        <Button variant="primary" type="submit" disabled={!changed || update.isPending}>
          {t('action.save')}
        </Button>
      </div>
    </form>
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
