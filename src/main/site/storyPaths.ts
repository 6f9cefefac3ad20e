import { pageDates } from '../../shared/page/pageDates'
import { type PermalinkForm, storyPath } from '../../shared/site/permalinks'

/** Where a story lies. @param publishedAt of the first publication; milliseconds since 1970 (UTC) */
export type StoryPaths = (story: {
  slug: string
  section: { slug: string } | null
  publishedAt: number
}) => string

/** The addresses of stories by a form. A story belongs to the month that clocks in the time zone had. */
export function createStoryPaths({
  permalinkForm,
  timeZone,
}: {
  permalinkForm: PermalinkForm
  timeZone: string
}): StoryPaths {
  if (permalinkForm !== 'month') return (story) => storyPath(permalinkForm, { ...story, month: '' })
  const { monthKey } = pageDates({ language: 'en-GB', timeZone, dateForm: 'long' })
  return (story) => storyPath('month', { ...story, month: monthKey(story.publishedAt) })
}
