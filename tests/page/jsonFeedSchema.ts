import { z } from 'zod'

const author = z.strictObject({ name: z.string(), url: z.url(), avatar: z.url().optional() })
const language = z.string().regex(/^[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*$/)
const moment = z.iso.datetime()

/** JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/), with the fields that Galley writes and no others. */
export const jsonFeedSchema = z.strictObject({
  version: z.literal('https://jsonfeed.org/version/1.1'),
  title: z.string(),
  home_page_url: z.url(),
  feed_url: z.url(),
  description: z.string(),
  icon: z.url().optional(),
  favicon: z.url().optional(),
  language: language.optional(),
  authors: z.array(author),
  items: z.array(
    z
      .strictObject({
        id: z.string().min(1),
        url: z.url(),
        title: z.string(),
        summary: z.string().optional(),
        content_html: z.string().optional(),
        content_text: z.string().optional(),
        image: z.url().optional(),
        date_published: moment,
        date_modified: moment.optional(),
        authors: z.array(author).optional(),
        tags: z.array(z.string()).optional(),
        language: language.optional(),
      })
      .refine((item) => item.content_html !== undefined || item.content_text !== undefined),
  ),
})
