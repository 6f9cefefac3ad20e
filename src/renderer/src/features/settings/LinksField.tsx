import { Plus, X } from 'lucide-react'
import { useEffect, useRef } from 'react'
import type { NamedLink } from '../../../../shared/site/authorProfile'
import { Button } from '../../components/Button'
import { FieldGroup } from '../../components/FieldGroup'
import { IconButton } from '../../components/IconButton'
import { TextField } from '../../components/TextField'
import { t } from '../../texts/t'
import styles from './Settings.module.css'
import { linkProblems } from './siteProblems'

/** What the rows are called: `site.social` for accounts, `site.useful` for useful links, `author.link` for an author's. */
export type LinksName = 'site.social' | 'site.useful' | 'author.link'

export interface LinksFieldProps {
  name: LinksName
  links: readonly NamedLink[]
  /** As many rows as there may be. */
  most: number
  /** Stands in an empty field of a name. */
  example: string
  /** Somebody has tried to save: what is wrong is said. */
  asked: boolean
  onChange: (links: NamedLink[]) => void
}

/** Links with a name each, a row each. What removes a row hands the focus on: to the next row, or what adds one. */
export function LinksField({ name, links, most, example, asked, onChange }: LinksFieldProps) {
  const rows = useRef<HTMLDivElement>(null)
  const focusRow = useRef<{ row: number; field: 'name' | 'remove' } | null>(null)
  useEffect(() => {
    const wanted = focusRow.current
    focusRow.current = null
    if (wanted === null || rows.current === null) return
    const row = rows.current.children[Math.min(wanted.row, links.length - 1)]
    const add = rows.current.parentElement?.querySelector<HTMLElement>('[data-add]')
    const control = row?.querySelector<HTMLElement>(wanted.field === 'name' ? 'input' : 'button')
    ;(control ?? add)?.focus()
  }, [links])

  const change = (at: number, part: Partial<NamedLink>) =>
    onChange(links.map((link, index) => (index === at ? { ...link, ...part } : link)))
  const remove = (at: number) => {
    focusRow.current = { row: at, field: 'remove' }
    onChange(links.filter((_, other) => other !== at))
  }
  const add = () => {
    focusRow.current = { row: links.length, field: 'name' }
    onChange([...links, { name: '', address: '' }])
  }
  return (
    <FieldGroup label={t(name)}>
      <p className={styles.hint}>{t(`${name}Hint`)}</p>
      <div ref={rows} className={styles.linkRows}>
        {links.map((link, index) => {
          const number = index + 1
          const problems = asked ? linkProblems(link) : {}
          return (
            // Told by the number that it is called by: rows keep no state of their own.
            <div key={number} className={styles.account}>
              <TextField
                label={t(`${name}Name`, { number })}
                hideLabel
                placeholder={example}
                maxLength={60}
                value={link.name}
                error={problems.name === undefined ? undefined : t(problems.name)}
                onChange={(event) => change(index, { name: event.target.value })}
              />
              <TextField
                label={t(`${name}Address`, { number })}
                hideLabel
                placeholder="https://"
                inputMode="url"
                maxLength={500}
                value={link.address}
                error={problems.address === undefined ? undefined : t(problems.address)}
                onChange={(event) => change(index, { address: event.target.value })}
              />
              <IconButton label={t(`${name}Remove`, { number })} icon={<X />} onClick={() => remove(index)} />
            </div>
          )
        })}
      </div>
      {links.length < most && (
        <div>
          <Button data-add icon={<Plus />} onClick={add}>
            {t(`${name}Add`)}
          </Button>
        </div>
      )}
    </FieldGroup>
  )
}
