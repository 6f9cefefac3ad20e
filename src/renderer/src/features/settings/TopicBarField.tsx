import { ArrowDown, ArrowUp, GripVertical, Plus, X } from 'lucide-react'
import { type ReactNode, useRef, useState } from 'react'
import { mostBarTopics } from '../../../../shared/site/siteSettings'
import { useCall, useChannel } from '../../app/queries'
import { tellFailure } from '../../app/tellFailure'
import { Button } from '../../components/Button'
import { IconButton } from '../../components/IconButton'
import { Select } from '../../components/Select'
import { showToast } from '../../components/toasts'
import { t } from '../../texts/t'
import { byName } from './byName'
import styles from './OrderedRows.module.css'
import { useMovedFocus } from './useMovedFocus'

/** The topics of the topic bar in their order. Each change is kept at once. */
export function TopicBarField() {
  const { data: settings } = useChannel('site:get', {})
  const { data: topics } = useChannel('term:list', { kind: 'topic' })
  const update = useCall('site:update')
  const [moving, setMoving] = useState<string[] | null>(null)
  const [next, setNext] = useState('')
  const [dragged, setDragged] = useState<number | null>(null)
  const list = useRef<HTMLDivElement>(null)
  const keepFocus = useMovedFocus(list)
  if (settings === undefined || topics === undefined) return null

  const known = new Map(topics.map((topic) => [topic.id, topic.name]))
  const chosen = (moving ?? settings.topicBar).filter((id) => known.has(id))
  const others = byName(topics.filter(({ id }) => !chosen.includes(id)))
  const toAdd = others.find(({ id }) => id === next) ?? others[0]

  const keep = (topicBar: string[]) => {
    setMoving(topicBar)
    update.mutate({ topicBar }, { onError: tellFailure, onSettled: () => setMoving(null) })
  }
  const place = (from: number, to: number) => {
    const rest = chosen.toSpliced(from, 1)
    keep(rest.toSpliced(to, 0, ...chosen.slice(from, from + 1)))
  }
  const remove = (index: number, name: string) => {
    keep(chosen.toSpliced(index, 1))
    showToast({
      message: t('topicBar.removed', { name }),
      action: { label: t('action.undo'), run: () => keep(chosen) },
    })
  }
  const control = (
    id: string,
    label: string,
    name: string,
    icon: ReactNode,
    off: boolean,
    run: () => void,
  ) => (
    <IconButton
      size="small"
      data-control={name}
      label={label}
      icon={icon}
      disabled={off}
      onClick={() => {
        keepFocus(id, name)
        run()
      }}
    />
  )
  return (
    <div ref={list}>
      {chosen.length === 0 ? (
        <p>{t('topicBar.none')}</p>
      ) : (
        <ol className={styles.rows} aria-label={t('topicBar.title')}>
          {chosen.map((id, index) => {
            const name = known.get(id) ?? ''
            return (
              <li
                key={id}
                data-row={id}
                className={styles.row}
                draggable
                onDragStart={(event) => {
                  event.dataTransfer.effectAllowed = 'move'
                  event.dataTransfer.setData('text/plain', name)
                  setDragged(index)
                }}
                onDragEnd={() => setDragged(null)}
                onDragOver={(event) => dragged !== null && event.preventDefault()}
                onDrop={(event) => {
                  event.preventDefault()
                  if (dragged !== null && dragged !== index) place(dragged, index)
                  setDragged(null)
                }}
              >
                <GripVertical aria-hidden="true" className={styles.grip} />
                <span className={styles.name} dir="auto">
                  {name}
                </span>
                {control(id, t('sections.up', { name }), 'up', <ArrowUp />, index === 0, () =>
                  place(index, index - 1),
                )}
                {control(
                  id,
                  t('sections.down', { name }),
                  'down',
                  <ArrowDown />,
                  index === chosen.length - 1,
                  () => place(index, index + 1),
                )}
                {control(id, t('topicBar.remove', { name }), 'remove', <X />, false, () =>
                  remove(index, name),
                )}
              </li>
            )
          })}
        </ol>
      )}
      {toAdd !== undefined && chosen.length < mostBarTopics && (
        <div className={styles.add}>
          <Select
            label={t('topicBar.choose')}
            value={toAdd.id}
            options={others.map(({ id, name }) => ({ value: id, label: name }))}
            onChange={setNext}
          />
          <Button data-after-rows icon={<Plus />} onClick={() => keep([...chosen, toAdd.id])}>
            {t('topicBar.add')}
          </Button>
        </div>
      )}
    </div>
  )
}
