import { useRef, useState } from 'react'
import type { Article } from '../../../../shared/article/records'
import { maximumTermLength } from '../../../../shared/article/term'
import { useCall, useChannel } from '../../app/queries'
import { rememberArticle } from '../../app/rememberArticle'
import { isSameTerm } from '../../app/useTermSuggestions'
import { Button } from '../../components/Button'
import { ErrorNotice } from '../../components/ErrorNotice'
import { Select } from '../../components/Select'
import { TextField } from '../../components/TextField'
import { t } from '../../texts/t'
import styles from './SectionField.module.css'

const none = 'none'
const another = 'another'

/** The story's main section: one of those in use, or a new one. The other sections stay as they are. */
export function SectionField({ article }: { article: Article }) {
  const [newName, setNewName] = useState<string | null>(null)
  const { data: sections = [] } = useChannel('term:list', { kind: 'section' })
  const setTerms = useCall('article:setTerms')
  const main = article.section
  const field = useRef<HTMLDivElement>(null)
  const stopAsking = () => {
    setNewName(null)
    field.current?.querySelector('select')?.focus()
  }

  const choose = (name: string | null) => {
    const others = article.sections.slice(1).map((section) => section.name)
    const kept = name === null ? others : [name, ...others.filter((other) => !isSameTerm(other, name))]
    setTerms.mutate(
      { id: article.id, kind: 'section', names: kept },
      {
        onSuccess: (changed) => {
          rememberArticle(changed)
          if (newName !== null) stopAsking()
        },
      },
    )
  }
  const options = [
    { value: none, label: t('details.section.none') },
    ...sections.map(({ id, name }) => ({ value: id, label: name })),
    ...(main !== null && !sections.some(({ id }) => id === main.id)
      ? [{ value: main.id, label: main.name }]
      : []),
    { value: another, label: t('details.section.new') },
  ]
  return (
    <div ref={field} className={styles.section}>
      <Select
        label={t('details.section')}
        value={newName === null ? (main?.id ?? none) : another}
        options={options}
        onChange={(value) => {
          if (value === another) setNewName('')
          else choose(sections.find(({ id }) => id === value)?.name ?? null)
        }}
      />
      {newName !== null && (
        <form
          className={styles.form}
          onSubmit={(event) => {
            event.preventDefault()
            if (newName.trim() !== '') choose(newName.trim())
          }}
        >
          <TextField
            autoFocus
            label={t('details.section.name')}
            hideLabel
            placeholder={t('details.section.name')}
            value={newName}
            maxLength={maximumTermLength}
            onChange={(event) => setNewName(event.target.value)}
            onKeyDown={(event) => {
              if (event.key !== 'Escape') return
              event.preventDefault()
              stopAsking()
            }}
          />
          <Button type="submit">{t('action.add')}</Button>
        </form>
      )}
      {setTerms.isError && <ErrorNotice error={setTerms.error} />}
    </div>
  )
}
