import { FileDown, X } from 'lucide-react'
import { useState } from 'react'
import type { ChannelOutput } from '../../../../shared/ipc/contract'
import { languageName } from '../../app/languageName'
import { useCall, useChannel } from '../../app/queries'
import { tellFailure } from '../../app/tellFailure'
import { Button } from '../../components/Button'
import { ErrorNotice } from '../../components/ErrorNotice'
import { IconButton } from '../../components/IconButton'
import { showToast } from '../../components/toasts'
import { t } from '../../texts/t'
import { byName } from './byName'
import { InstallDictionaryDialog } from './InstallDictionaryDialog'
import styles from './SpellingSettings.module.css'

type Chosen = NonNullable<ChannelOutput<'spelling:choose'>>

/** The dictionaries of this computer; more are installed from files. */
export function DictionaryList() {
  const { data, error, refetch } = useChannel('spelling:dictionaries', {})
  const [chosen, setChosen] = useState<Chosen | null>(null)
  const choose = useCall('spelling:choose')
  const remove = useCall('spelling:remove')
  const named = (data ?? []).map((dictionary) => ({ ...dictionary, name: languageName(dictionary.language) }))
  return (
    <section className={styles.section} aria-labelledby="dictionaries">
      <h3 id="dictionaries" className={styles.title}>
        {t('spelling.dictionaries')}
      </h3>
      <p className={styles.lead}>{t('spelling.dictionariesLead')}</p>
      {error !== null && (
        <ErrorNotice error={error} action={{ label: t('action.retry'), run: () => void refetch() }} />
      )}
      <ul className={styles.dictionaries}>
        {byName(named).map(({ language, source, name }) => (
          <li key={language} className={styles.dictionary}>
            <span className={styles.name}>{name}</span>
            <span className={styles.facts}>{t(`spelling.${source}`)}</span>
            {source === 'installed' && (
              <IconButton
                size="small"
                label={t('spelling.removeDictionary', { language: name })}
                icon={<X />}
                onClick={() =>
                  remove.mutate(
                    { language },
                    {
                      onSuccess: () =>
                        showToast({
                          message: t('spelling.dictionaryRemoved', { language: name }),
                        }),
                      onError: tellFailure,
                    },
                  )
                }
              />
            )}
          </li>
        ))}
      </ul>
      {choose.error !== null && <ErrorNotice error={choose.error} />}
      <div>
        <Button icon={<FileDown />} onClick={() => choose.mutate({}, { onSuccess: setChosen })}>
          {t('spelling.install')}
        </Button>
      </div>
      {chosen !== null && <InstallDictionaryDialog chosen={chosen} onClose={() => setChosen(null)} />}
    </section>
  )
}
