import type { Editor } from '@tiptap/core'
import { CircleAlert, Info, TriangleAlert } from 'lucide-react'
import type { Check } from '../../../../shared/article/records'
import { Button } from '../../components/Button'
import { showBlock } from '../../editor/showBlock'
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
      {ordered.map((check) => {
        const { code, severity, says, index } = check
        const message = sayText(says)
        const Icon = icons[severity]
        return (
          <li key={`${code} ${index} ${message}`}>
            <Icon aria-hidden="true" className={styles[severity]} />
            <div className={styles.words}>
              <p>{message}</p>
              <p className={styles.severity}>{t(`check.${severity}`)}</p>
            </div>
            {index !== null && editor !== null && (
              <Button
                size="small"
                variant="ghost"
                className={styles.show}
                aria-label={t('check.show', { message })}
                onClick={() => {
                  onShow?.()
                  // After a dialog around this has closed and given the focus back.
                  requestAnimationFrame(() => showBlock(editor, index))
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

function rank({ severity, index }: Check): number {
  return ranks[severity] + (index ?? -1)
}
