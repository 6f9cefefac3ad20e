import { FileText, SearchX } from 'lucide-react'
import { runCommand } from '../../app/commands'
import type { Selection } from '../../app/deskStore'
import { Button } from '../../components/Button'
import { EmptyState } from '../../components/EmptyState'
import { t } from '../../texts/t'

/** What an empty list says: why it is empty, and what fills it. */
export function ListEmpty({ selection, text }: { selection: Selection; text: string }) {
  if (text !== '') {
    return (
      <EmptyState
        icon={<SearchX />}
        title={t('list.noMatch.title')}
        text={t('list.noMatch.text', { text })}
      />
    )
  }
  if (selection.kind === 'state') {
    return <EmptyState title={t('list.emptyState.title')} text={t(`list.emptyState.${selection.state}`)} />
  }
  if (selection.kind === 'term') {
    return <EmptyState title={t('list.emptyState.title')} text={t('list.emptyTerm')} />
  }
  return (
    <EmptyState
      icon={<FileText />}
      title={t('list.empty.title')}
      text={t('list.empty.text')}
      actions={
        <>
          <Button variant="primary" onClick={() => void runCommand('story.new')}>
            {t('list.newStory')}
          </Button>
          <Button onClick={() => void runCommand('story.import')}>{t('list.empty.import')}</Button>
        </>
      }
    />
  )
}
