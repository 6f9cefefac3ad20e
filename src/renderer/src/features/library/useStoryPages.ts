import { articleStates } from '../../../../shared/article/articleState'
import type { ArticleListItem } from '../../../../shared/article/records'
import type { ChannelInput } from '../../../../shared/ipc/contract'
import type { ArticleFilter } from '../../../../shared/ipc/storageContract'
import type { Selection } from '../../app/deskStore'
import { useChannel, useChannels } from '../../app/queries'
import type { ListOrder } from './dayGroups'

/** What was given up or taken down has a list of its own. */
const onTheWay = articleStates.filter((state) => state !== 'withdrawn')

/** Stories asked for at a time. */
const pageSize = 100

export function filterOf(selection: Selection, text: string, order: ListOrder): ArticleFilter {
  return {
    order,
    ...(selection.kind === 'all' ? { states: onTheWay } : {}),
    ...(text === '' ? {} : { text }),
    ...(selection.kind === 'pages' ? { kind: 'page' } : {}),
    ...(selection.kind === 'state' ? { states: [selection.state] } : {}),
    ...(selection.kind === 'term' ? { termId: selection.id } : {}),
  }
}

export interface StoryPages {
  /** Undefined until the first answer. */
  total: number | undefined
  error: Error | null
  retry: () => void
  /** The story at a place of the list; undefined while its page is on the way. */
  at: (index: number) => ArticleListItem | undefined
  /** The place of a story among the pages that are here; -1 when it is on none of them. */
  indexOf: (articleId: string) => number
}

/** The pages of the list that are in view, however long the list is. */
export function useStoryPages(filter: ArticleFilter, visible: { first: number; last: number }): StoryPages {
  const page = (offset: number): ChannelInput<'article:list'> => ({ ...filter, limit: pageSize, offset })
  const first = useChannel('article:list', page(0), { keepPrevious: true })
  const offsets: number[] = []
  for (
    let number = Math.floor(visible.first / pageSize);
    number <= Math.floor(visible.last / pageSize);
    number++
  ) {
    if (number > 0) offsets.push(number * pageSize)
  }
  const others = useChannels('article:list', offsets.map(page))
  const pages = new Map<number, readonly ArticleListItem[]>([[0, first.data?.items ?? []]])
  for (const [place, offset] of offsets.entries()) pages.set(offset, others[place]?.items ?? [])
  return {
    total: first.data?.total,
    error: first.error,
    retry: () => void first.refetch(),
    at: (index) => pages.get(Math.floor(index / pageSize) * pageSize)?.[index % pageSize],
    indexOf(articleId) {
      for (const [offset, items] of pages) {
        const place = items.findIndex((item) => item.id === articleId)
        if (place >= 0) return offset + place
      }
      return -1
    },
  }
}
