import { Ban, Check, Eye, Globe, Inbox, type LucideIcon, Pencil, Undo2 } from 'lucide-react'
import type { ArticleState } from '../../../shared/article/articleState'
import { t } from '../texts/t'
import { classNames } from './classNames'
import styles from './StateBadge.module.css'

/** The icon of each state, for lists and badges alike. */
export const stateIcons: Readonly<Record<ArticleState, LucideIcon>> = {
  draft: Pencil,
  filed: Inbox,
  in_review: Eye,
  changes_requested: Undo2,
  approved: Check,
  published: Globe,
  withdrawn: Ban,
}

export interface StateBadgeProps {
  state: ArticleState
  /** Says more than the state's word, e.g. "In review, claimed by you". */
  label?: string
}

/** A story's state: an icon, a word and a colour, never the colour alone. */
export function StateBadge({ state, label = t(`state.${state}`) }: StateBadgeProps) {
  const Icon = stateIcons[state]
  return (
    <span className={classNames(styles.badge, styles[state])}>
      <Icon aria-hidden="true" />
      <span className={styles.word}>{label}</span>
    </span>
  )
}
