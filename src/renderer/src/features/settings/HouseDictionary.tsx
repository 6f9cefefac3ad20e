import { useState } from 'react'
import { houseWordSchema } from '../../../../shared/spelling/dictionarySchemas'
import { type HouseWord, longestWord } from '../../../../shared/spelling/houseWord'
import { languageName } from '../../app/languageName'
import { useCall, useChannel } from '../../app/queries'
import { tellFailure } from '../../app/tellFailure'
import { Button } from '../../components/Button'
import { EmptyState } from '../../components/EmptyState'
import { ErrorNotice } from '../../components/ErrorNotice'
import { Select } from '../../components/Select'
import { TextField } from '../../components/TextField'
import { showToast } from '../../components/toasts'
import { t } from '../../texts/t'
import { HouseWordRows } from './HouseWordRows'
import styles from './SpellingSettings.module.css'

/** Longer lists can be searched in. */
const shortList = 8

/** The words that are right in every story of the workspace: listed, added, taken out. */
export function HouseDictionary() {
  const { data: words, error, refetch } = useChannel('dictionary:list', {})
  const [filter, setFilter] = useState('')
  const add = useCall('dictionary:add')
  const remove = useCall('dictionary:remove')
  const all = words ?? []
  const wanted = filter.trim().toLocaleLowerCase()
  const shown = wanted === '' ? all : all.filter(({ word }) => word.toLocaleLowerCase().includes(wanted))

  const takeOut = (entry: HouseWord) =>
    remove.mutate(entry, {
      onSuccess: () =>
        showToast({
          message: t('spelling.removed', { word: entry.word }),
          action: {
            label: t('action.undo'),
            run: () => add.mutate(entry, { onError: tellFailure }),
          },
        }),
      onError: tellFailure,
    })
  return (
    <section className={styles.section} aria-labelledby="house-dictionary">
      <h3 id="house-dictionary" className={styles.title}>
        {t('spelling.house')}
      </h3>
      <p className={styles.lead}>{t('spelling.houseLead')}</p>
      {error !== null && (
        <ErrorNotice error={error} action={{ label: t('action.retry'), run: () => void refetch() }} />
      )}
      <AddWord words={all} />
      {all.length > shortList && (
        <TextField
          label={t('spelling.filter')}
          value={filter}
          maxLength={longestWord}
          onChange={(event) => setFilter(event.target.value)}
        />
      )}
      {words?.length === 0 && <EmptyState title={t('spelling.emptyTitle')} text={t('spelling.empty')} />}
      {all.length > 0 && shown.length === 0 && (
        <p className={styles.lead}>{t('spelling.noMatch', { text: filter.trim() })}</p>
      )}
      {shown.length > 0 && <HouseWordRows words={shown} onRemove={takeOut} />}
    </section>
  )
}

function AddWord({ words }: { words: readonly HouseWord[] }) {
  const [word, setWord] = useState('')
  const [language, setLanguage] = useState('')
  const [problem, setProblem] = useState<string | undefined>(undefined)
  const { data: dictionaries } = useChannel('spelling:dictionaries', {})
  const add = useCall('dictionary:add')
  const bases = new Set((dictionaries ?? []).map((dictionary) => dictionary.language.split('-', 1)[0] ?? ''))
  const options = [...bases].map((value) => ({ value, label: languageName(value) }))

  const submit = () => {
    const entry = houseWordSchema.safeParse({ word, language: language === '' ? null : language })
    if (!entry.success) return setProblem(t('spelling.wordProblem'))
    const { data } = entry
    if (words.some((one) => one.word === data.word && one.language === data.language)) {
      return setProblem(t('spelling.wordThere'))
    }
    add.mutate(data, { onSuccess: () => setWord(''), onError: tellFailure })
  }
  return (
    <form
      noValidate
      className={styles.adding}
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <TextField
        label={t('spelling.word')}
        value={word}
        maxLength={longestWord}
        error={problem}
        onChange={(event) => {
          setWord(event.target.value)
          setProblem(undefined)
        }}
      />
      <Select
        label={t('spelling.for')}
        value={language}
        options={[{ value: '', label: t('spelling.everyLanguage') }, ...options]}
        onChange={setLanguage}
      />
      <Button type="submit">{t('action.add')}</Button>
    </form>
  )
}
