import { type ReactNode, useState } from 'react'
import type { SiteSettings } from '../../../../shared/site/siteSettings'
import { useCall, useChannel } from '../../app/queries'
import { ErrorNotice } from '../../components/ErrorNotice'
import { showToast } from '../../components/toasts'
import { useProblemInView } from '../../components/useProblemInView'
import { type TextKey, t } from '../../texts/t'
import { SaveRow } from './SaveRow'
import styles from './Settings.module.css'
import { dropDraft, keepDraft, useDrafts } from './settingsDrafts'
import { siteProblems, tidySettings } from './siteProblems'

/** What the fields of a part of the settings are written with. */
export interface SiteDraft {
  draft: SiteSettings
  /** Somebody has tried to save: what is wrong is said. */
  asked: boolean
  change: (part: Partial<SiteSettings>) => void
  /** What is wrong with a setting, once somebody has tried to save. */
  problem: (field: keyof SiteSettings) => string | undefined
}

export interface SiteDraftFormProps {
  /** The settings that this part has fields for: what is wrong elsewhere is said to be elsewhere. */
  fields: readonly (keyof SiteSettings)[]
  children: (site: SiteDraft) => ReactNode
}

/** A part of the site's settings. What is changed is kept for all parts together, and saved together. */
export function SiteDraftForm({ fields, children }: SiteDraftFormProps) {
  const { data: settings, error, refetch } = useChannel('site:get', {})
  const changes = useDrafts((drafts) => drafts.site)
  const [asked, setAsked] = useState(false)
  const update = useCall('site:update')
  const inView = useProblemInView(update.error)
  if (error !== null) {
    return (
      <div className={styles.page}>
        <ErrorNotice error={error} action={{ label: t('action.retry'), run: () => void refetch() }} />
      </div>
    )
  }
  if (settings === undefined) return null
  const draft = { ...settings, ...changes }
  const problems: Partial<Record<keyof SiteSettings, TextKey>> = siteProblems(draft)
  const names = Object.keys(problems)
  const elsewhere = names.length > 0 && !fields.some((field) => names.includes(field))
  const changed = JSON.stringify(draft) !== JSON.stringify(settings)
  const submit = () => {
    setAsked(true)
    inView.look()
    if (names.length > 0) return
    const tidy = tidySettings(draft)
    // What is set elsewhere, as the topic bar, is not set back to what it was when this was opened.
    const patch = Object.fromEntries(
      Object.entries(tidy).filter(([name]) => name in changes),
    ) as Partial<SiteSettings>
    update.mutate(patch, {
      onSuccess: () => {
        dropDraft('site')
        setAsked(false)
        showToast({ message: t('settings.saved') })
      },
    })
  }
  return (
    <form
      ref={inView.form}
      noValidate
      className={styles.page}
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      {children({
        draft,
        asked,
        change: (site) => keepDraft({ site }),
        problem: (field) => {
          const key = asked ? problems[field] : undefined
          return key === undefined ? undefined : t(key)
        },
      })}
      {update.error !== null && <ErrorNotice error={update.error} />}
      <SaveRow
        changed={changed}
        isPending={update.isPending}
        problem={asked && elsewhere ? t('siteForm.problemElsewhere') : undefined}
        onDiscard={() => {
          dropDraft('site')
          setAsked(false)
        }}
      />
    </form>
  )
}
