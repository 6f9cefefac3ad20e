import { ArrowDown, ArrowUp, X } from 'lucide-react'
import { useRef } from 'react'
import { nameOfStory } from '../../../../shared/article/nameOfStory'
import { useChannels } from '../../app/queries'
import { StoryPicker } from '../../app/StoryPicker'
import { IconButton } from '../../components/IconButton'
import { StateBadge } from '../../components/StateBadge'
import { t } from '../../texts/t'
import styles from './StoryPicks.module.css'

export interface StoryPicksProps {
  label: string
  hint: string
  /** Ids, in order. */
  stories: readonly string[]
  most: number
  /** The story that they are chosen for. */
  articleId: string
  onChange: (stories: string[]) => void
}

/** Stories chosen by name, in an order that is changed by buttons. What readers would not see is said. */
export function StoryPicks({ label, hint, stories, most, articleId, onChange }: StoryPicksProps) {
  const known = useChannels(
    'article:get',
    stories.map((id) => ({ id })),
  )
  const frame = useRef<HTMLDivElement>(null)
  /** The focus stays with the story that was moved, or goes back to the field. */
  const focus = (selector: string) =>
    requestAnimationFrame(() => {
      const target = frame.current?.querySelector<HTMLElement>(selector)
      const usable =
        target?.matches(':disabled') === true
          ? target.parentElement?.querySelector<HTMLElement>('button:enabled')
          : target
      usable?.focus()
    })
  const move = (at: number, step: 1 | -1) => {
    const id = stories[at]
    const other = stories[at + step]
    if (id === undefined || other === undefined) return
    const next = [...stories]
    next[at] = other
    next[at + step] = id
    onChange(next)
    focus(`[data-pick="${at + step}"] [data-step="${step}"]`)
  }
  const remove = (at: number) => {
    onChange(stories.filter((_, index) => index !== at))
    focus('input')
  }
  return (
    <div className={styles.picks} ref={frame}>
      {stories.length > 0 && (
        <ol className={styles.list} aria-label={label}>
          {stories.map((id, at) => {
            const story = known[at]
            const name = story === undefined ? '' : nameOfStory(story)
            return (
              <li key={id} className={styles.pick} data-pick={at}>
                <div className={styles.about}>
                  <bdi className={styles.name}>{name}</bdi>
                  {story !== undefined && (
                    <span className={styles.state}>
                      <StateBadge state={story.state} />
                      {!story.live && <span>{t('relations.notLive')}</span>}
                    </span>
                  )}
                </div>
                <div className={styles.tools}>
                  <IconButton
                    size="small"
                    label={t('relations.up', { name })}
                    icon={<ArrowUp />}
                    data-step="-1"
                    disabled={at === 0}
                    onClick={() => move(at, -1)}
                  />
                  <IconButton
                    size="small"
                    label={t('relations.down', { name })}
                    icon={<ArrowDown />}
                    data-step="1"
                    disabled={at === stories.length - 1}
                    onClick={() => move(at, 1)}
                  />
                  <IconButton
                    size="small"
                    label={t('relations.remove', { name })}
                    icon={<X />}
                    onClick={() => remove(at)}
                  />
                </div>
              </li>
            )
          })}
        </ol>
      )}
      {stories.length < most && (
        <StoryPicker
          label={label}
          hint={hint}
          isField
          except={[articleId, ...stories]}
          onChoose={({ id }) => onChange([...stories, id])}
        />
      )}
    </div>
  )
}
