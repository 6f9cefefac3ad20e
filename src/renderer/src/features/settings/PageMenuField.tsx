import { Plus } from 'lucide-react'
import { useState } from 'react'
import { type MenuPage, mostMenuPages } from '../../../../shared/site/siteSettings'
import { useCall, useChannel } from '../../app/queries'
import { tellFailure } from '../../app/tellFailure'
import { Button } from '../../components/Button'
import { Select } from '../../components/Select'
import { TextField } from '../../components/TextField'
import { showToast } from '../../components/toasts'
import { t } from '../../texts/t'
import { byName } from './byName'
import { moveItem } from './moveItem'
import { OrderedList } from './OrderedList'
import styles from './OrderedRows.module.css'

/** As many static pages as can be chosen from: nobody has more. */
const pagesOffered = 500

export interface PageMenuFieldProps {
  menu: 'navigationPages' | 'footerPages'
  label: string
}

/** The static pages of a menu in their order, each with a shorter name if it has one. Each change is kept at once. */
export function PageMenuField({ menu, label }: PageMenuFieldProps) {
  const { data: settings } = useChannel('site:get', {})
  const { data: listed } = useChannel('article:list', {
    kind: 'page',
    order: 'headline',
    limit: pagesOffered,
    offset: 0,
  })
  const update = useCall('site:update')
  const [moving, setMoving] = useState<MenuPage[] | null>(null)
  const [next, setNext] = useState('')
  if (settings === undefined || listed === undefined) return null

  const pages = byName(
    listed.items.map(({ id, headline, live }) => ({ id, name: headline || t('pages.untitled'), live })),
  )
  const known = new Map(pages.map((page) => [page.id, page]))
  const chosen = (moving ?? settings[menu]).filter(({ page }) => known.has(page))
  const others = pages.filter(({ id }) => !chosen.some(({ page }) => page === id))
  const toAdd = others.find(({ id }) => id === next) ?? others[0]

  const keep = (changed: MenuPage[]) => {
    setMoving(changed)
    update.mutate({ [menu]: changed }, { onError: tellFailure, onSettled: () => setMoving(null) })
  }
  return (
    <OrderedList
      label={label}
      rows={chosen.map(({ page: id, label: short }, index) => {
        const name = known.get(id)?.name ?? ''
        return {
          id,
          name,
          note: known.get(id)?.live === false ? t('pages.notLive') : undefined,
          more: (
            <ShortName
              name={name}
              value={short}
              onChange={(to) => keep(chosen.with(index, { page: id, label: to }))}
            />
          ),
        }
      })}
      empty={t(pages.length === 0 ? 'pages.none' : 'pages.noneChosen')}
      removeLabel={(name) => t('pages.remove', { name })}
      onPlace={(from, to) => keep(moveItem(chosen, from, to))}
      onRemove={(index, name) => {
        keep(chosen.toSpliced(index, 1))
        showToast({
          message: t('pages.removed', { name }),
          action: { label: t('action.undo'), run: () => keep(chosen) },
        })
      }}
    >
      {toAdd !== undefined && chosen.length < mostMenuPages && (
        <div className={styles.add}>
          <Select
            label={t('pages.choose')}
            value={toAdd.id}
            options={others.map(({ id, name }) => ({ value: id, label: name }))}
            onChange={setNext}
          />
          <Button
            data-after-rows
            icon={<Plus />}
            onClick={() => keep([...chosen, { page: toAdd.id, label: '' }])}
          >
            {t('pages.add')}
          </Button>
        </div>
      )}
    </OrderedList>
  )
}

interface ShortNameProps {
  name: string
  value: string
  onChange: (value: string) => void
}

/** What a menu calls a page in place of its headline. Kept when one leaves the field or presses Enter. */
function ShortName({ name, value, onChange }: ShortNameProps) {
  const [typed, setTyped] = useState<string | null>(null)
  const finish = () => {
    const tidy = typed?.trim()
    setTyped(null)
    if (tidy !== undefined && tidy !== value) onChange(tidy)
  }
  return (
    <TextField
      label={t('pages.label', { name })}
      hideLabel
      placeholder={t('pages.label', { name })}
      maxLength={60}
      value={typed ?? value}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={finish}
      onKeyDown={(event) => {
        if (event.key === 'Enter') finish()
      }}
    />
  )
}
