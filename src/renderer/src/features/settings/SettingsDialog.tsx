import { type ReactNode, useState } from 'react'
import type { SitePreviewInput } from '../../../../shared/page/sitePreview'
import { useCommands } from '../../app/commands'
import { useChannel } from '../../app/queries'
import { Dialog } from '../../components/Dialog'
import { DialogTabs } from '../../components/DialogTabs'
import { t } from '../../texts/t'
import { AuthorsSettings } from './AuthorsSettings'
import { FooterForm } from './FooterForm'
import { LookForm } from './LookForm'
import { NavigationSettings } from './NavigationSettings'
import { PeopleSettings } from './PeopleSettings'
import styles from './Settings.module.css'
import { SiteForm } from './SiteForm'
import { SpellingSettings } from './SpellingSettings'
import { keepDraftsOf } from './settingsDrafts'
import { TermsSettings } from './TermsSettings'
import { useShownAuthor, useShownSettings } from './useShownSettings'

export type SettingsTab =
  | 'site'
  | 'look'
  | 'footer'
  | 'navigation'
  | 'authors'
  | 'people'
  | 'terms'
  | 'spelling'

/** What the preview shows of what is not saved. */
export type SettingsPreview = Pick<SitePreviewInput, 'settings' | 'author'>

export interface SettingsDialogProps {
  first: SettingsTab
  onClose: () => void
  /** The preview beside what changes the site. */
  preview: (shown: SettingsPreview) => ReactNode
}

/** Everything that is set once for the workspace. */
export function SettingsDialog({ first, onClose, preview }: SettingsDialogProps) {
  const { data: workspace } = useChannel('workspace:current', {})
  const folder = workspace?.folder
  if (folder === undefined) return null
  keepDraftsOf(folder)
  return <SettingsTabs first={first} onClose={onClose} preview={preview} />
}

function SettingsTabs({ first, onClose, preview }: SettingsDialogProps) {
  const [tab, setTab] = useState<SettingsTab>(first)
  const [chosen, setChosen] = useState<string | null>(null)
  // Asked for while they are open, another page of them comes up.
  useCommands({
    'site.settings': () => setTab('site'),
    'terms.manage': () => setTab('terms'),
    'profile.manage': () => setTab('people'),
    'dictionary.manage': () => setTab('spelling'),
  })
  const settings = useShownSettings()
  const author = useShownAuthor(chosen)
  const beside = (form: ReactNode, shown: SettingsPreview = { settings }) => (
    <div className={styles.beside}>
      <div className={styles.form}>{form}</div>
      <div className={styles.preview}>{preview(shown)}</div>
    </div>
  )
  return (
    <Dialog open size="full" onClose={onClose} title={t('settings.title')}>
      <DialogTabs
        label={t('settings.title')}
        value={tab}
        onChange={setTab}
        tabs={[
          { id: 'site', label: t('settings.site'), panel: beside(<SiteForm />) },
          { id: 'look', label: t('settings.look'), panel: beside(<LookForm />) },
          { id: 'footer', label: t('settings.footer'), panel: beside(<FooterForm />) },
          { id: 'navigation', label: t('settings.navigation'), panel: beside(<NavigationSettings />) },
          {
            id: 'authors',
            label: t('settings.authors'),
            panel: beside(
              <AuthorsSettings chosen={author?.id ?? null} onChoose={setChosen} />,
              author === undefined ? { settings } : { settings, author },
            ),
          },
          { id: 'terms', label: t('settings.terms'), panel: <TermsSettings /> },
          { id: 'people', label: t('settings.people'), panel: <PeopleSettings /> },
          { id: 'spelling', label: t('spelling.tab'), panel: <SpellingSettings /> },
        ]}
      />
    </Dialog>
  )
}
