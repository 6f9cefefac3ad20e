import { Merge, Plus } from 'lucide-react'
import { useState } from 'react'
import type { CountedTerm } from '../../../../shared/article/records'
import { maximumTermLength, type TermKind, termKey, termKinds } from '../../../../shared/article/term'
import { useChannel } from '../../app/queries'
import { Button } from '../../components/Button'
import { EmptyState } from '../../components/EmptyState'
import { ErrorNotice } from '../../components/ErrorNotice'
import { Select } from '../../components/Select'
import { TextField } from '../../components/TextField'
import { t } from '../../texts/t'
import { byName } from './byName'
import { MergeTermsDialog } from './MergeTermsDialog'
import { RemoveTermDialog } from './RemoveTermDialog'
import styles from './Settings.module.css'
import { TermNameDialog } from './TermNameDialog'
import { TermRows } from './TermRows'

type Open = { kind: 'add' } | { kind: 'rename' | 'remove'; term: CountedTerm } | { kind: 'merge' } | null

/** Sections, topics, tags and authors: added, renamed, merged and removed, everywhere at once. */
export function TermsSettings() {
  const [kind, setKind] = useState<TermKind>('section')
  const [filter, setFilter] = useState('')
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set())
  const [open, setOpen] = useState<Open>(null)
  const { data, error, refetch } = useChannel('term:list', { kind })

  // Sections keep the order of the site's navigation.
  const all = kind === 'section' ? (data ?? []) : byName(data ?? [])
  const key = termKey(filter)
  const shown = key === '' ? all : all.filter(({ name }) => termKey(name).includes(key))
  const chosen = all.filter(({ id }) => selected.has(id))
  const close = () => setOpen(null)
  const done = () => {
    setSelected(new Set())
    close()
  }
  const toggle = (id: string) => {
    const next = new Set(selected)
    if (!next.delete(id)) next.add(id)
    setSelected(next)
  }
  return (
    <div className={styles.terms}>
      <div className={styles.tools}>
        <Select
          label={t('terms.kind')}
          value={kind}
          options={termKinds.map((value) => ({ value, label: t(`terms.${value}`) }))}
          onChange={(next) => {
            setKind(next)
            setSelected(new Set())
            setFilter('')
          }}
        />
        <TextField
          label={t('terms.filter')}
          value={filter}
          maxLength={maximumTermLength}
          onChange={(event) => setFilter(event.target.value)}
        />
        <Button icon={<Merge />} disabled={chosen.length < 2} onClick={() => setOpen({ kind: 'merge' })}>
          {chosen.length < 2 ? t('terms.merge') : t('terms.mergeSelected', { count: chosen.length })}
        </Button>
        <Button icon={<Plus />} onClick={() => setOpen({ kind: 'add' })}>
          {t('terms.add')}
        </Button>
      </div>
      {error !== null && (
        <ErrorNotice error={error} action={{ label: t('action.retry'), run: () => void refetch() }} />
      )}
      {data !== undefined && shown.length === 0 && (
        <EmptyState
          title={t('list.emptyState.title')}
          text={filter === '' ? t(`terms.empty.${kind}`) : t('terms.noMatch', { text: filter })}
        />
      )}
      {shown.length > 0 && (
        <TermRows
          terms={shown}
          selected={selected}
          onToggle={toggle}
          onRename={(term) => setOpen({ kind: 'rename', term })}
          onRemove={(term) => setOpen({ kind: 'remove', term })}
        />
      )}
      {open?.kind === 'add' && <TermNameDialog kind={kind} term={null} onClose={close} />}
      {open?.kind === 'rename' && <TermNameDialog kind={kind} term={open.term} onClose={close} />}
      {open?.kind === 'remove' && <RemoveTermDialog term={open.term} onDone={done} onClose={close} />}
      {open?.kind === 'merge' && <MergeTermsDialog terms={chosen} onDone={done} onClose={close} />}
    </div>
  )
}
