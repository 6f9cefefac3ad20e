import { useState } from 'react'
import type { ChannelOutput } from '../../../../shared/ipc/contract'
import { languageTagSchema } from '../../../../shared/spelling/dictionarySchemas'
import { languageName } from '../../app/languageName'
import { useCall, useChannel } from '../../app/queries'
import { Button } from '../../components/Button'
import { Dialog } from '../../components/Dialog'
import { ErrorNotice } from '../../components/ErrorNotice'
import { Select } from '../../components/Select'
import { TextField } from '../../components/TextField'
import { showToast } from '../../components/toasts'
import { t } from '../../texts/t'

export interface InstallDictionaryDialogProps {
  /** The files as they were chosen, and the languages that they say they are for. */
  chosen: NonNullable<ChannelOutput<'spelling:choose'>>
  onClose: () => void
}

function languageChoices(languages: readonly string[]): { value: string; label: string }[] {
  return languages
    .map((value) => ({ value, label: languageName(value) }))
    .sort((one, other) => one.label.localeCompare(other.label))
}

/** Asks which language a chosen dictionary is for, and installs it. */
export function InstallDictionaryDialog({ chosen, onClose }: InstallDictionaryDialogProps) {
  const [language, setLanguage] = useState(chosen.languages[0] ?? '')
  const [isRefused, setIsRefused] = useState(false)
  const install = useCall('spelling:install')
  const { data: dictionaries } = useChannel('spelling:dictionaries', {})
  const tag = languageTagSchema.safeParse(language.trim())
  const isReplaced = (dictionaries ?? []).some(
    (dictionary) => dictionary.source === 'installed' && dictionary.language === tag.data,
  )
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('spelling.installTitle')}
      description={<bdi>{t('spelling.file', { path: chosen.path })}</bdi>}
      onSubmit={() => {
        if (!tag.success) return setIsRefused(true)
        install.mutate(
          { language: tag.data, files: chosen.grant },
          {
            onSuccess: () => {
              showToast({ message: t('spelling.installedNow', { language: languageName(tag.data) }) })
              onClose()
            },
          },
        )
      }}
      footer={
        <>
          <Button onClick={onClose}>{t('action.cancel')}</Button>
          <Button type="submit" variant="primary" disabled={install.isPending}>
            {t('spelling.installNow')}
          </Button>
        </>
      }
    >
      {chosen.languages.length > 1 ? (
        <Select
          label={t('spelling.language')}
          hint={t('spelling.severalHint')}
          value={language}
          options={languageChoices(chosen.languages)}
          onChange={setLanguage}
        />
      ) : (
        <TextField
          label={t('spelling.language')}
          hint={
            tag.success
              ? [languageName(tag.data), isReplaced && t('spelling.replaces')].filter(Boolean).join('. ')
              : t('spelling.languageHint')
          }
          value={language}
          error={isRefused && !tag.success ? t('spelling.languageProblem') : undefined}
          onChange={(event) => setLanguage(event.target.value)}
        />
      )}
      {install.error !== null && <ErrorNotice error={install.error} />}
    </Dialog>
  )
}
