import {
  Ban,
  Check,
  CornerUpLeft,
  Ellipsis,
  Eye,
  EyeOff,
  Globe,
  Inbox,
  type LucideIcon,
  RotateCcw,
  Trash2,
  Undo2,
} from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { isMoveCommand, moveOfCommand } from '../../../../shared/article/moveOfCommand'
import { endsStory, type MoveName, moves } from '../../../../shared/article/moves'
import type { Article } from '../../../../shared/article/records'
import { type CommandId, commandIds } from '../../../../shared/ipc/commands'
import { useCommands } from '../../app/commands'
import { tellShown } from '../../app/tellShown'
import { Button } from '../../components/Button'
import { focusBefore } from '../../components/focusBefore'
import { giveFocusBack } from '../../components/giveFocusBack'
import { IconButton } from '../../components/IconButton'
import { Menu, MenuItem } from '../../components/Menu'
import type { Story } from '../../editor/story'
import { t } from '../../texts/t'
import { arrangeMoves } from './arrangeMoves'
import styles from './MoveButtons.module.css'
import { NoteDialog } from './NoteDialog'
import { PublishDialog } from './PublishDialog'
import { publishLabel } from './publishLabel'
import { useMove } from './useMove'

const icons: Record<MoveName, LucideIcon> = {
  file: Inbox,
  refile: Inbox,
  recall: CornerUpLeft,
  claim: Eye,
  release: EyeOff,
  sendBack: Undo2,
  approve: Check,
  reopen: RotateCcw,
  publish: Globe,
  withdraw: Ban,
  discard: Trash2,
  kill: Ban,
  revive: RotateCcw,
}

export interface MoveButtonsProps {
  article: Article
  story: Story
}

/** What may be done with the story now, the next step standing out. Publishing shows its checks first. */
export function MoveButtons({ article, story }: MoveButtonsProps) {
  const [asking, setAsking] = useState<MoveName | null>(null)
  const makeMove = useMove(article, story)
  const group = useRef<HTMLFieldSetElement>(null)
  const isAsked = asking !== null || makeMove.isPending
  // The button that was pressed may have gone with the move. The group has the focus then, not the next move: a key
  // pressed twice makes one move; where nothing is left to do, what has become of the story. Whoever moved the story by
  // keys from elsewhere goes on there.
  const before = useRef<HTMLElement | null>(null)
  useEffect(() => {
    if (!isAsked) return
    return () => {
      setTimeout(() => giveFocusBack(before.current ?? nextSteps(group.current)))
    }
  }, [isAsked])
  const isUnchanged = article.live && !article.workingCopy
  const { main, beside, menu } = arrangeMoves(article.allowedMoves, isUnchanged)

  const start = (move: MoveName) => {
    const focused = focusBefore()
    before.current = group.current?.contains(focused) === true ? null : focused
    if (move === 'publish' || moves[move].note === true) setAsking(move)
    else makeMove.mutate({ move })
  }
  const answers: Partial<Record<CommandId, () => void>> = {}
  for (const command of commandIds) {
    const move = isMoveCommand(command) ? moveOfCommand(command, article.allowedMoves) : null
    if (move !== null) answers[command] = () => !makeMove.isPending && start(move)
  }
  useCommands(answers)
  const { allowedMoves } = article
  useEffect(() => {
    tellShown({ moves: allowedMoves })
    return () => tellShown({ moves: [] })
  }, [allowedMoves])
  const finish = (move: MoveName, note?: string) =>
    makeMove.mutate(note === undefined ? { move } : { move, note }, { onSuccess: () => setAsking(null) })

  const button = (move: MoveName, variant: 'primary' | 'secondary') => {
    const Icon = icons[move]
    return (
      <Button
        variant={variant}
        disabled={makeMove.isPending || story.status === 'loading'}
        onClick={() => start(move)}
        icon={<Icon aria-hidden="true" />}
      >
        {moveLabel(move, article)}
      </Button>
    )
  }
  return (
    <fieldset ref={group} tabIndex={-1} className={styles.moves} aria-label={t('move.group')}>
      {beside !== null && button(beside, 'secondary')}
      {main !== null && button(main, 'primary')}
      {menu.length > 0 && (
        <Menu align="end" trigger={<IconButton label={t('move.more')} icon={<Ellipsis />} />}>
          {menu.map((move) => {
            const Icon = icons[move]
            return (
              <MenuItem key={move} icon={<Icon />} danger={endsStory(move)} onSelect={() => start(move)}>
                {moveLabel(move, article)}
              </MenuItem>
            )
          })}
        </Menu>
      )}
      {asking === 'publish' && (
        <PublishDialog
          article={article}
          story={story}
          isBusy={makeMove.isPending}
          onPublish={() => finish('publish')}
          onClose={() => setAsking(null)}
        />
      )}
      {asking !== null && asking !== 'publish' && (
        <NoteDialog
          articleId={article.id}
          kind={article.kind}
          move={asking}
          isBusy={makeMove.isPending}
          onFinish={(note) => finish(asking, note)}
          onClose={() => setAsking(null)}
        />
      )}
    </fieldset>
  )
}

/** The group of the story's moves, or what stands for it where there are none. */
function nextSteps(group: HTMLElement | null): HTMLElement | null {
  return group?.querySelector('button') ? group : document.querySelector<HTMLElement>('[data-story-state]')
}

function moveLabel(move: MoveName, article: Article): string {
  return move === 'publish' ? publishLabel(article) : t(`move.${move}`)
}
