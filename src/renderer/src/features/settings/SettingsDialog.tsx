import { useState } from 'react'
import { Dialog } from '../../components/Dialog'
import { DialogTabs } from '../../components/DialogTabs'
import { t } from '../../texts/t'
import { AuthorsSettings } from './AuthorsSettings'
import { FooterForm } from './FooterForm'
import { LookForm } from './LookForm'
import { NavigationSettings } from './NavigationSettings'
import { PeopleSettings } from './PeopleSettings'
import { SiteForm } from './SiteForm'
import { SpellingSettings } from './SpellingSettings'
import { TermsSettings } from './TermsSettings'

export type SettingsTab =
  | 'site'
  | 'look'
  | 'footer'
  | 'navigation'
  | 'authors'
  | 'people'
  | 'terms'
  | 'spelling'

/** Everything that is set once for the workspace. */
export function SettingsDialog({ first, onClose }: { first: SettingsTab; onClose: () => void }) {
  const [author, setAuthor] = useState<string | null>(null)
  const [tab, setTab] = useState<SettingsTab>(first)
  return (
    <Dialog open size="large" onClose={onClose} title={t('settings.title')}>
      <DialogTabs
        label={t('settings.title')}
        value={tab}
        onChange={setTab}
        tabs={[
          { id: 'site', label: t('settings.site'), panel: <SiteForm /> },
          { id: 'look', label: t('settings.look'), panel: <LookForm /> },
          { id: 'footer', label: t('settings.footer'), panel: <FooterForm /> },
          { id: 'navigation', label: t('settings.navigation'), panel: <NavigationSettings /> },
          {
            id: 'authors',
            label: t('settings.authors'),
            panel: <AuthorsSettings chosen={author} onChoose={setAuthor} />,
          },
          { id: 'terms', label: t('settings.terms'), panel: <TermsSettings /> },
          { id: 'people', label: t('settings.people'), panel: <PeopleSettings /> },
          { id: 'spelling', label: t('spelling.tab'), panel: <SpellingSettings /> },
        ]}
      />
    </Dialog>
  )
}
