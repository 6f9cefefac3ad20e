import { z } from 'zod'
import { correctionPlaces } from '../article/relations'
import { shareNetworks } from './shareNetworks'

/** How the dates on the pages are written: "22 November 2026", "22 Nov 2026", "22/11/2026". */
export const dateForms = ['long', 'medium', 'short'] as const
export type DateForm = (typeof dateForms)[number]

/** The newspaper's account somewhere else. */
export const socialAccountSchema = z.object({
  /** What the link says, e.g. `Mastodon`. */
  name: z.string().max(60),
  /** An https address. */
  address: z.string().max(500),
})
export type SocialAccount = z.infer<typeof socialAccountSchema>

/** More accounts than these are no longer a line in the footer. */
export const mostSocialAccounts = 12

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
  socialAccounts: z.array(socialAccountSchema).max(mostSocialAccounts),
  /** Where readers sign in, an https address; empty for nowhere. */
  signInAddress: z.string().max(500),
  /** Offered beside e-mail, copying and printing. */
  shareNetworks: z.array(z.enum(shareNetworks)),
  /** Where corrections stand on the page, unless a story has it otherwise. */
  correctionsPlace: z.enum(correctionPlaces),
  /** The page of a comment service that is shown in a frame, as `commentsFrame` reads it; empty for no comments. */
  commentsAddress: z.string().max(500),
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
