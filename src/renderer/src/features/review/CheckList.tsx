import type { Editor } from '@tiptap/core'
import { CircleAlert, Info, TriangleAlert } from 'lucide-react'
import type { Check } from '../../../../shared/article/records'
import { showCopy } from '../../app/showCopy'
import { fieldOfCheck, showStoryField } from '../../app/storyFields'
import { Button } from '../../components/Button'
import { showPlace } from '../../editor/showPlace'
import { sayText, t } from '../../texts/t'
import styles from './CheckList.module.css'

export interface CheckListProps {
  checks: readonly Check[]
  editor: Editor | null
  /** Called before the place is shown. */
  onShow?: () => void
}

const icons = { block: CircleAlert, warn: TriangleAlert, note: Info } as const
const ranks = { block: 0, warn: 1_000_000, note: 2_000_000 } as const

/** What blocks publishing, then what is worth a look; "Show" goes to the place. */
export function CheckList({ checks, editor, onShow }: CheckListProps) {
  const ordered = [...checks].sort((first, second) => rank(first) - rank(second))
  return (
    <ul className={styles.checks}>
      {withKeys(ordered).map(([key, check]) => {
        const { severity, says, index } = check
        const field = fieldOfCheck(check)
        const message = sayText(says)
        const Icon = icons[severity]
        return (
          <li key={key}>
            <Icon aria-hidden="true" className={styles[severity]} />
            <div className={styles.words}>
              <p>{message}</p>
              <p className={styles.severity}>{t(`check.${severity}`)}</p>
            </div>
            {(field !== null || (index !== null && editor !== null)) && (
              <Button
                size="small"
                variant="ghost"
                className={styles.show}
                aria-label={t('check.show', { message })}
                onClick={() => {
                  onShow?.()
                  // After a dialog around this has closed and given the focus back.
                  requestAnimationFrame(() => showChecked(check, editor))
                }}
              >
                {t('action.show')}
              </Button>
            )}
          </li>
        )
      })}
    </ul>
  )
}

function showChecked(check: Check, editor: Editor | null): void {
  const field = fieldOfCheck(check)
  if (field !== null) showStoryField(field)
  else if (editor !== null) showCopy(() => showPlace(editor, check))
}

/** Two checks may say the same of one block (two links with the same words): the second has a key of its own. */
function withKeys(checks: readonly Check[]): [key: string, check: Check][] {
  const times = new Map<string, number>()
  return checks.map((check) => {
    const key = [check.code, check.index, check.part, check.message].join(' ')
    const before = times.get(key) ?? 0
    times.set(key, before + 1)
    return [`${key} ${before}`, check]
  })
}

function rank({ severity, index }: Check): number {
  return ranks[severity] + (index ?? -1)
}
