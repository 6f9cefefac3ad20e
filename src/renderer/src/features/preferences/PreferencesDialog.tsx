import { useState } from 'react'
import type { PreferencesPage } from '../../app/windowDialogStore'
import { Dialog } from '../../components/Dialog'
import { DialogTabs } from '../../components/DialogTabs'
import { t } from '../../texts/t'
import { AppearancePage } from './AppearancePage'
import { LanguagePage } from './LanguagePage'
import { ShortcutsPage } from './ShortcutsPage'
import { TypingPage } from './TypingPage'
import { WritingPage } from './WritingPage'

/** What is chosen on this computer, for every workspace. Every choice holds at once. */
export function PreferencesDialog({ first, onClose }: { first: PreferencesPage; onClose: () => void }) {
  const [page, setPage] = useState<PreferencesPage>(first)
  return (
    <Dialog open size="large" onClose={onClose} title={t('preferences.title')}>
      <DialogTabs
        label={t('preferences.title')}
        value={page}
        onChange={setPage}
        tabs={[
          { id: 'appearance', label: t('preferences.appearance'), panel: <AppearancePage /> },
          { id: 'writing', label: t('preferences.writing'), panel: <WritingPage /> },
          { id: 'typing', label: t('preferences.typing'), panel: <TypingPage /> },
          { id: 'language', label: t('preferences.language'), panel: <LanguagePage /> },
          { id: 'shortcuts', label: t('preferences.shortcuts'), panel: <ShortcutsPage /> },
        ]}
      />
    </Dialog>
  )
}
