import type { PagePicture, PageTerm } from '../pageTypes'

/** Stories in a feed: the newest of its list. */
export const storiesInFeed = 30

/** A story as feeds carry it. Moments are milliseconds since 1970 (UTC). */
export interface FeedStory {
  id: string
  /** Path of its page inside the site. */
  path: string
  language: string
  headline: string
  standfirst: string
  section: PageTerm | null
  topics: readonly PageTerm[]
  tags: readonly PageTerm[]
  authors: readonly PageTerm[]
  featuredImage: PagePicture | null
  publishedAt: number
  /** Last publication, when later than the first; else null. */
  updatedAt: number | null
  /** The copy as HTML with absolute addresses; null where the feed carries the standfirst alone. */
  content: string | null
}

/** What the feeds of one list say, whatever their format. */
export interface Feed {
  /** Without the site's name, which goes with it; empty for the site's own. */
  title: string
  /** Path of the first page of the list that it follows. */
  path: string
  /** Newest first. */
  stories: readonly FeedStory[]
}
