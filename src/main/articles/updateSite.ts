import { isCommentsAddress } from '../../shared/site/commentsFrame'
import { secureAddress } from '../../shared/site/secureAddress'
import type { SiteSettings } from '../../shared/site/siteSettings'
import { invalid, type Workspace } from './workspace'

/**
 * Changes the site's settings.
 * @throws GalleyError `invalidInput` for a time zone or language that does not exist, and for an address that is none
 */
export function updateSite(
  workspace: Workspace,
  patch: { [Key in keyof SiteSettings]?: SiteSettings[Key] | undefined },
): SiteSettings {
  const before = workspace.queries.workspace.site()
  const given = Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined))
  const site: SiteSettings = { ...before, ...given }
  refuseUnknown(site)
  refuseInsecure(site)
  workspace.queries.workspace.setSite(site)
  workspace.publicationChanged()
  workspace.emit({ name: 'site:changed', payload: {} })
  return site
}

function refuseUnknown(site: SiteSettings): void {
  try {
    new Intl.DateTimeFormat(site.language, { timeZone: site.timeZone })
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    throw invalid(
      `The language “${site.language}” or the time zone “${site.timeZone}” does not exist.`,
      'Use ones like “en-GB” and “Europe/London”.',
    )
  }
  if (site.baseUrl === '') return
  if (!URL.canParse(site.baseUrl) || !/^https?:$/.test(new URL(site.baseUrl).protocol)) {
    throw invalid(
      `“${site.baseUrl}” is not a web address.`,
      'Write it whole, e.g. “https://courier.example/”.',
    )
  }
}

/** Where pages lead readers, or what they show in a frame. */
function refuseInsecure({ socialAccounts, signInAddress, commentsAddress }: SiteSettings): void {
  for (const { name, address } of socialAccounts) {
    if (name.trim() === '') {
      throw invalid(`The account at “${address}” has no name.`, 'Name it, e.g. “Mastodon”.')
    }
    if (secureAddress(address) === null) throw notSecure(address)
  }
  if (signInAddress !== '' && secureAddress(signInAddress) === null) throw notSecure(signInAddress)
  if (commentsAddress !== '' && !isCommentsAddress(commentsAddress)) throw notSecure(commentsAddress)
}

function notSecure(address: string) {
  return invalid(
    `“${address}” is not an address that begins with https://.`,
    'Write it whole, e.g. “https://social.example/@courier”.',
  )
}
