import { z } from 'zod'
import { idSchema } from '../article/idSchema'
import { mediaHashSchema, momentSchema } from '../article/records'
import { correctionPlaces } from '../article/relations'
import { namedLinkSchema } from './authorProfile'
import { unchosenLook } from './look'
import { lookSchema } from './lookSchema'
import { permalinkForms } from './permalinks'
import { shareNetworks } from './shareNetworks'

/** How the dates on the pages are written: "22 November 2026", "22 Nov 2026", "22/11/2026". */
export const dateForms = ['long', 'medium', 'short'] as const
export type DateForm = (typeof dateForms)[number]

/** More accounts than these are no longer a line in the footer. */
export const mostSocialAccounts = 12

/** More links than these are no longer a column. */
export const mostUsefulLinks = 12

/** More topics than these are no bar. */
export const mostBarTopics = 12

/** More pages than these are no menu. */
export const mostMenuPages = 12

const menuPageSchema = z.object({
  /** A static page, by its id. */
  page: idSchema,
  /** What the menu calls it; empty for its headline. */
  label: z.string().max(60),
})
/** A static page in a menu. */
export type MenuPage = z.infer<typeof menuPageSchema>

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
  dateForm: z.enum(dateForms),
  /** In the order of the footer. */
  socialAccounts: z.array(namedLinkSchema).max(mostSocialAccounts),
  /** Where readers sign in, an https address; empty for nowhere. */
  signInAddress: z.string().max(500),
  /** Offered beside e-mail, copying and printing. */
  shareNetworks: z.array(z.enum(shareNetworks)),
  /** Where corrections stand on the page, unless a story has it otherwise. */
  correctionsPlace: z.enum(correctionPlaces),
  /** The page of a comment service that is shown in a frame, as `commentsFrame` reads it; empty for no comments. */
  commentsAddress: z.string().max(500),
  /** The logo by its hash, empty for the name in letters; another for dark screens, empty for the same. */
  logo: z.union([mediaHashSchema, z.literal('')]),
  logoDark: z.union([mediaHashSchema, z.literal('')]),
  /** Square PNGs for the browser's tab and the home screen, by their hashes; none: a monogram. */
  icons: z.array(mediaHashSchema).max(4),
  look: lookSchema,
  /** What overrides parts of the pages: an installed theme by its hash; empty for Galley's own. */
  theme: z.union([mediaHashSchema, z.literal('')]),
  /** Linked to in the footer. */
  usefulLinks: z.array(namedLinkSchema).max(mostUsefulLinks),
  permalinkForm: z.enum(permalinkForms),
  /** The forms that addresses had before, oldest first, each until when: kept by Galley, not by the form. */
  formerPermalinks: z.array(
    z.object({ form: z.enum(permalinkForms), timeZone: z.string().max(64), until: momentSchema }),
  ),
  /** The topics of the topic bar by their ids, in its order; none: those with most stories. */
  topicBar: z.array(idSchema).max(mostBarTopics),
  /** The static pages of the navigation's menu and of the footer, each in its order; those that are not live are left out. */
  navigationPages: z.array(menuPageSchema).max(mostMenuPages),
  footerPages: z.array(menuPageSchema).max(mostMenuPages),
})
/** What the whole site has in common. */
export type SiteSettings = z.infer<typeof siteSettingsSchema>

/** What the settings are while nobody has chosen. */
const unchosen = {
  tagline: '',
  timeZone: 'UTC',
  baseUrl: '',
  footerText: '',
  copyright: '',
  dateForm: 'long',
  socialAccounts: [],
  signInAddress: '',
  shareNetworks: [],
  correctionsPlace: 'below',
  commentsAddress: '',
  logo: '',
  logoDark: '',
  icons: [],
  look: unchosenLook,
  theme: '',
  usefulLinks: [],
  permalinkForm: 'section',
  formerPermalinks: [],
  topicBar: [],
  navigationPages: [],
  footerPages: [],
} satisfies Partial<SiteSettings>

/**
 * The settings that a new workspace starts with.
 * @param language BCP 47
 */
export function defaultSiteSettings(name: string, language = 'en-GB'): SiteSettings {
  return { ...unchosen, name, language }
}

/**
 * Settings as a workspace has them stored: what an older Galley did not know yet is as if nobody had chosen. Not by
 * defaults in the schema, which would be filled into every change of a part of the settings too.
 */
export function readSiteSettings(json: string): SiteSettings {
  const stored: unknown = JSON.parse(json)
  return siteSettingsSchema.parse(typeof stored === 'object' ? { ...unchosen, ...stored } : stored)
}
