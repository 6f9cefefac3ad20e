import { z } from 'zod'

export const siteSettingsSchema = z.object({
  /** The masthead. */
  name: z.string().min(1).max(200),
  tagline: z.string().max(400),
  /** BCP 47. */
  language: z.string().min(2).max(35),
  /** IANA name, e.g. `Europe/London`. */
  timeZone: z.string().min(1).max(64),
  /** Where the site will be served, e.g. `https://courier.example/`; empty while not known. */
  baseUrl: z.string().max(500),
  footerText: z.string().max(2000),
  copyright: z.string().max(400),
})
/** What the whole site has in common. */
export type SiteSettings = z.infer<typeof siteSettingsSchema>

/**
 * The settings that a new workspace starts with.
 * @param language BCP 47
 */
export function defaultSiteSettings(name: string, language = 'en-GB'): SiteSettings {
  return { name, tagline: '', language, timeZone: 'UTC', baseUrl: '', footerText: '', copyright: '' }
}
