import { z } from 'zod'
import { authorProfileSchema, type namedLinkSchema } from '../../../../shared/site/authorProfile'
import { lookSchema } from '../../../../shared/site/lookSchema'
import { type SiteSettings, siteSettingsSchema } from '../../../../shared/site/siteSettings'
import type { SettingsDrafts } from './settingsDrafts'

/** As the forms let one type it: what cannot be saved yet is a draft too. */
const typed = z.string().max(5_000)
const typedLinks = z.array(z.object({ name: typed, address: typed })).max(100) satisfies z.ZodType<
  z.infer<typeof namedLinkSchema>[]
>
const typedLook = lookSchema.extend({ accent: typed, paper: typed, accentDark: typed, paperDark: typed })
const typedProfile = authorProfileSchema.extend({ biography: typed, links: typedLinks })

const fields: Record<string, z.ZodType> = {
  ...siteSettingsSchema.shape,
  name: typed,
  tagline: typed,
  language: typed,
  baseUrl: typed,
  footerText: typed,
  copyright: typed,
  signInAddress: typed,
  commentsAddress: typed,
  socialAccounts: typedLinks,
  usefulLinks: typedLinks,
  look: typedLook,
}

const storedSchema = z.record(
  z.string(),
  z.object({ site: z.record(z.string(), z.unknown()), authors: z.record(z.string(), z.unknown()) }),
)

/** The drafts of each workspace, by its folder, as they were remembered: what this build cannot read is left out. */
export function readKeptDrafts(stored: unknown): ReadonlyMap<string, SettingsDrafts> {
  const parsed = storedSchema.safeParse(stored)
  if (!parsed.success) return new Map()
  const entries = Object.entries(parsed.data).map(([folder, { site, authors }]) => {
    return [folder, { site: readSite(site), authors: readAuthors(authors) }] as const
  })
  return new Map(entries.filter(([, drafts]) => !isEmpty(drafts)))
}

export function isEmpty({ site, authors }: SettingsDrafts): boolean {
  return Object.keys(site).length === 0 && Object.values(authors).every((profile) => profile === undefined)
}

function readSite(site: Readonly<Record<string, unknown>>): Partial<SiteSettings> {
  return Object.fromEntries(
    Object.entries(site).filter(([name, value]) => fields[name]?.safeParse(value).success === true),
  )
}

function readAuthors(authors: Readonly<Record<string, unknown>>): SettingsDrafts['authors'] {
  const entries = Object.entries(authors).flatMap(([id, profile]) => {
    const read = typedProfile.safeParse(profile)
    return read.success ? [[id, read.data] as const] : []
  })
  return Object.fromEntries(entries)
}
