import { AppWindow, ArrowRight, FileText, Upload } from 'lucide-react'
import { type MouseEvent, type ReactElement, useState } from 'react'
import { type MoveName, moves } from '../../../../shared/article/moves'
import { openStory, showDialog } from '../../app/deskStore'
import { flushTyped } from '../../app/flushing'
import { call } from '../../app/ipcClient'
import { useChannel } from '../../app/queries'
import { tellFailure } from '../../app/tellFailure'
import { tellMoved } from '../../app/tellMoved'
import { useShortcuts } from '../../app/useShortcut'
import { ContextMenu, ContextMenuItem, ContextMenuSeparator } from '../../components/ContextMenu'
import { WordedFailure } from '../../texts/failureText'
import { t } from '../../texts/t'

/** Moves that need nothing but the decision. Others ask for a note, or show their checks: the story's header has them. */
function isAtOnce(move: MoveName): boolean {
  return move !== 'publish' && moves[move].note !== true
}

/** Around the list's rows: what can be done with the story under the pointer, without opening it. */
export function StoryContextMenu({ rows }: { rows: ReactElement }) {
  const [id, setId] = useState<string | null>(null)
  const onOpening = (event: MouseEvent) => {
    const row = event.target instanceof Element ? event.target.closest('[data-story]') : null
    if (row === null) event.preventDefault()
    setId(row?.getAttribute('data-story') ?? null)
  }
  return (
    <ContextMenu target={rows} onOpening={onOpening} label={t('list.story.menu')}>
      {id !== null && <Items id={id} />}
    </ContextMenu>
  )
}

function Items({ id }: { id: string }) {
  const { data: article } = useChannel('article:get', { id })
  const keysFor = useShortcuts()
  const possible = article?.allowedMoves.filter(isAtOnce) ?? []
  return (
    <>
      <ContextMenuItem icon={<FileText />} onSelect={() => openStory(id)}>
        {t('list.story.open')}
      </ContextMenuItem>
      <ContextMenuItem
        icon={<AppWindow />}
        onSelect={() => {
          call('window:new', { articleId: id }).catch(tellFailure)
        }}
      >
        {t('list.story.openInWindow')}
      </ContextMenuItem>
      {possible.length > 0 && <ContextMenuSeparator />}
      {possible.map((move) => (
        <ContextMenuItem key={move} icon={<ArrowRight />} onSelect={() => moveStory(id, move)}>
          {t(`move.${move}`)}
        </ContextMenuItem>
      ))}
      <ContextMenuSeparator />
      <ContextMenuItem
        icon={<Upload />}
        onSelect={() => {
          openStory(id)
          showDialog('exportStory')
        }}
        {...keysFor('story.export')}
      >
        {t('list.story.export')}
      </ContextMenuItem>
    </>
  )
}

/** What has been typed is saved first, or nothing moves. */
async function moveSaved(id: string, move: MoveName): Promise<void> {
  if (!(await flushTyped())) {
    throw new WordedFailure('conflict', {
      happened: t('move.unsaved.happened'),
      safe: t('move.unsaved.safe'),
      remedy: t('move.unsaved.remedy'),
    })
  }
  tellMoved(await call('article:move', { id, move }), move)
}

function moveStory(id: string, move: MoveName): void {
  moveSaved(id, move).catch(tellFailure)
}
