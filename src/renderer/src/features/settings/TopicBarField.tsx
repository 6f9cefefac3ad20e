import { Plus } from 'lucide-react'
import { useState } from 'react'
import { mostBarTopics } from '../../../../shared/site/siteSettings'
import { useCall, useChannel } from '../../app/queries'
import { tellFailure } from '../../app/tellFailure'
import { Button } from '../../components/Button'
import { Select } from '../../components/Select'
import { showToast } from '../../components/toasts'
import { t } from '../../texts/t'
import { byName } from './byName'
import { moveItem } from './moveItem'
import { OrderedList } from './OrderedList'
import styles from './OrderedRows.module.css'

/** The topics of the topic bar in their order. Each change is kept at once. */
export function TopicBarField() {
  const { data: settings } = useChannel('site:get', {})
  const { data: topics } = useChannel('term:list', { kind: 'topic' })
  const update = useCall('site:update')
  const [moving, setMoving] = useState<string[] | null>(null)
  const [next, setNext] = useState('')
  if (settings === undefined || topics === undefined) return null

  const known = new Map(topics.map((topic) => [topic.id, topic.name]))
  const chosen = (moving ?? settings.topicBar).filter((id) => known.has(id))
  const others = byName(topics.filter(({ id }) => !chosen.includes(id)))
  const toAdd = others.find(({ id }) => id === next) ?? others[0]

  const keep = (topicBar: string[]) => {
    setMoving(topicBar)
    update.mutate({ topicBar }, { onError: tellFailure, onSettled: () => setMoving(null) })
  }
  return (
    <OrderedList
      label={t('topicBar.title')}
      rows={chosen.map((id) => ({ id, name: known.get(id) ?? '' }))}
      empty={t('topicBar.none')}
      removeLabel={(name) => t('topicBar.remove', { name })}
      onPlace={(from, to) => keep(moveItem(chosen, from, to))}
      onRemove={(index, name) => {
        keep(chosen.toSpliced(index, 1))
        showToast({
          message: t('topicBar.removed', { name }),
          action: { label: t('action.undo'), run: () => keep(chosen) },
        })
      }}
    >
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
    </OrderedList>
  )
}
