import type { ArticleListItem } from '../../../../shared/article/records'
import type { ArticleFilter } from '../../../../shared/ipc/storageContract'
import type { TextKey } from '../../texts/t'

export type ListOrder = NonNullable<ArticleFilter['order']>

/** Midnight at the start of the day, in the computer's own time zone. */
function startOfDay(moment: number, daysBack = 0): number {
  const day = new Date(moment)
  day.setHours(0, 0, 0, 0)
  // By date, not by 24 hours: a day with a clock change is longer or shorter.
  day.setDate(day.getDate() - daysBack)
  return day.getTime()
}

/** The moment that an order goes by; null when there is none, and undefined when the order isn't one of time. */
function orderedMoment(item: ArticleListItem, order: ListOrder): number | null | undefined {
  if (order === 'headline') return undefined
  if (order === 'published') return item.publishedAt
  return order === 'created' ? item.createdAt : item.updatedAt
}

/** The group that a story stands in, as a text of the catalogue; undefined for orders without groups. */
export function dayGroup(item: ArticleListItem, order: ListOrder, now: number): TextKey | undefined {
  const moment = orderedMoment(item, order)
  if (moment === undefined) return undefined
  if (moment === null) return 'list.unpublished'
  if (moment >= startOfDay(now)) return 'list.today'
  if (moment >= startOfDay(now, 1)) return 'list.yesterday'
  return moment >= startOfDay(now, 6) ? 'list.thisWeek' : 'list.earlier'
}
