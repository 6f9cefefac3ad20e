import { BookOpenText, FileText, SearchX } from 'lucide-react'
import { runCommand } from '../../app/commands'
import { changeDesk, type Selection } from '../../app/deskStore'
import { Button } from '../../components/Button'
import { EmptyState } from '../../components/EmptyState'
import { stateIcons } from '../../components/StateBadge'
import { t } from '../../texts/t'

export interface ListEmptyProps {
  selection: Selection
  text: string
  onClear: () => void
}

/** What an empty list says: why it is empty, and what fills it. */
export function ListEmpty({ selection, text, onClear }: ListEmptyProps) {
  if (text !== '') {
    return (
      <EmptyState
        icon={<SearchX />}
        title={t('list.noMatch.title')}
        text={t('list.noMatch.text', { text })}
        actions={
          <>
            <Button onClick={onClear}>{t('list.clearFilter')}</Button>
            {selection.kind !== 'all' && (
              <Button onClick={() => changeDesk({ selection: { kind: 'all' } })}>
                {t('list.noMatch.everywhere')}
              </Button>
            )}
          </>
        }
      />
    )
  }
  if (selection.kind === 'pages') {
    return (
      <EmptyState
        icon={<BookOpenText />}
        title={t('pages.empty.title')}
        text={t('pages.empty.text')}
        actions={
          <Button variant="primary" onClick={() => void runCommand('page.new')}>
            {t('pages.new')}
          </Button>
        }
      />
    )
  }
  if (selection.kind === 'state') {
    const Icon = stateIcons[selection.state]
    return (
      <EmptyState
        icon={<Icon />}
        title={t('list.emptyState.title')}
        text={t(`list.emptyState.${selection.state}`)}
        {...(selection.state === 'draft' ? { actions: <NewStory /> } : {})}
      />
    )
  }
  if (selection.kind === 'term') {
    return (
      <EmptyState
        icon={<FileText />}
        title={t('list.emptyState.title')}
        text={t('list.emptyTerm')}
        {...(selection.termKind === 'section' ? { actions: <NewStory /> } : {})}
      />
    )
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

/** A story started here stands in this list. */
function NewStory() {
  return <Button onClick={() => void runCommand('story.new')}>{t('list.newStory')}</Button>
}
