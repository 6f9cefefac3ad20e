import { z } from 'zod'
import { idSchema } from '../article/idSchema'
import type { DocumentJson } from '../document/articleDocument'
import { authorProfileSchema } from '../site/authorProfile'
import { siteSettingsSchema } from '../site/siteSettings'
import type { PageArticleDetails, PageList, PageSite } from './pageTypes'

/** What is looked at: the home page, the newest story, or an author's page as it would be. */
export const sitePreviewInput = z.object({
  /** What has been changed and is not saved. */
  settings: siteSettingsSchema.partial(),
  show: z.enum(['home', 'story', 'author']),
  author: z.object({ id: idSchema, profile: authorProfileSchema }).optional(),
})
export type SitePreviewInput = z.infer<typeof sitePreviewInput>

/** A page of the site with settings that are not saved; all null where there is nothing to show. */
export interface SitePreview {
  site: PageSite
  list: PageList | null
  story: { details: PageArticleDetails; document: DocumentJson } | null
}

/** A page of the site as it would be with a story in it as it stands now; list and story null where there is none. */
export interface VisitedPage extends SitePreview {
  /** Headline of the story, or what the list is called; empty where there is no page. */
  title: string
  /** It is the page of the story itself. */
  isOwn: boolean
}
