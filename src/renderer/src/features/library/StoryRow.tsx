import { memo } from 'react'
import type { ArticleListItem } from '../../../../shared/article/records'
import { classNames } from '../../components/classNames'
import { StateBadge } from '../../components/StateBadge'
import { type TextKey, t } from '../../texts/t'
import styles from './StoryRow.module.css'

export interface StoryRowProps {
  item: ArticleListItem
  chosen: boolean
  /** In the tab order: one row of the list is. */
  tabbable: boolean
  /** The heading over it, when it is the first of its group. */
  group: TextKey | undefined
  onOpen: (articleId: string, way: OpeningWay) => void
}

/** How a row was pressed. */
export interface OpeningWay {
  inNewWindow: boolean
  byKeys: boolean
}

/** One story of the list. */
export const StoryRow = memo(function StoryRow({ item, chosen, tabbable, group, onOpen }: StoryRowProps) {
  return (
    <>
      {group !== undefined && <p className={styles.group}>{t(group)}</p>}
      <button
        type="button"
        data-story={item.id}
        tabIndex={tabbable ? 0 : -1}
        className={classNames(styles.row, chosen && styles.chosen)}
        aria-current={chosen ? 'true' : undefined}
        onClick={({ ctrlKey, metaKey, detail }) =>
          onOpen(item.id, { inNewWindow: ctrlKey || metaKey, byKeys: detail === 0 })
        }
      >
        <span className={styles.words}>
          <span className={classNames(styles.headline, item.headline === '' && styles.untitled)} dir="auto">
            {item.headline === ''
              ? t(item.kind === 'page' ? 'pages.untitled' : 'list.untitled')
              : item.headline}
          </span>
          {item.standfirst !== '' && (
            <span className={styles.standfirst} dir="auto">
              {item.standfirst}
            </span>
          )}
        </span>
        {item.featuredMedia !== null && (
          <img
            className={styles.picture}
            src={`media://${item.featuredMedia}`}
            alt=""
            loading="lazy"
            decoding="async"
            draggable={false}
          />
        )}
        <span className={styles.facts}>
          <StateBadge
            state={item.state}
            {...(item.workingCopy ? { label: t('list.edited', { state: t(`state.${item.state}`) }) } : {})}
          />
          {item.live && item.corrected && <span className={styles.fact}>{t('list.corrected')}</span>}
          {item.section !== null && (
            <span className={styles.fact} dir="auto">
              {item.section.name}
            </span>
          )}
          <span className={styles.fact}>{t('list.words', { count: item.words })}</span>
        </span>
      </button>
    </>
  )
})
