import { isBlank } from '../../shared/article/term'
import { isCommentsAddress } from '../../shared/site/commentsFrame'
import { checkColour, colourOf, lookColours } from '../../shared/site/look'
import { secureAddress } from '../../shared/site/secureAddress'
import type { SiteSettings } from '../../shared/site/siteSettings'
import { found, invalid, type Workspace } from './workspace'

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
  const asked: SiteSettings = { ...before, ...given }
  const site = { ...asked, formerPermalinks: formerPermalinks(before, asked, workspace.now()) }
  refuseUnknown(site)
  refuseInsecure(site)
  refuseFaint(site)
  for (const hash of [site.logo, site.logoDark, ...site.icons]) {
    if (hash !== '') found(workspace.queries.workspace.media(hash), 'picture')
  }
  refuseMenus(workspace, site)
  if (site.theme !== '') found(workspace.queries.themes.get(site.theme), 'theme')
  workspace.queries.workspace.setSite(site)
  workspace.publicationChanged()
  workspace.emit({ name: 'site:changed', payload: {} })
  return site
}

/** The form that addresses are leaving joins those that they had before: what was published under it leads on. */
function formerPermalinks(
  before: SiteSettings,
  { permalinkForm, timeZone }: SiteSettings,
  now: number,
): SiteSettings['formerPermalinks'] {
  const sameZone = before.permalinkForm !== 'month' || before.timeZone === timeZone
  if (before.permalinkForm === permalinkForm && sameZone) return before.formerPermalinks
  return [...before.formerPermalinks, { form: before.permalinkForm, timeZone: before.timeZone, until: now }]
}

function refuseUnknown(site: SiteSettings): void {
  if (isBlank(site.name)) throw invalid('The name of the site has nothing to be seen.', 'Write a name.')
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

/** A menu names static pages, each once. */
function refuseMenus({ queries }: Workspace, { navigationPages, footerPages }: SiteSettings): void {
  for (const menu of [navigationPages, footerPages]) {
    const ids = menu.map(({ page }) => page)
    if (new Set(ids).size < ids.length) throw invalid('A page was chosen twice.', 'Choose each page once.')
    for (const id of ids) {
      if (found(queries.articles.get(id), 'story or page').kind !== 'page')
        throw invalid('A menu of pages cannot lead to a story.', 'Choose a static page.')
    }
  }
}

/** Where pages lead readers, or what they show in a frame. */
function refuseInsecure({ socialAccounts, usefulLinks, signInAddress, commentsAddress }: SiteSettings): void {
  for (const { name, address } of [...socialAccounts, ...usefulLinks]) {
    if (name.trim() === '') {
      throw invalid(`The link to “${address}” has no name.`, 'Name it, e.g. “Mastodon”.')
    }
    if (secureAddress(address) === null) throw notSecure(address)
  }
  if (signInAddress !== '' && secureAddress(signInAddress) === null) throw notSecure(signInAddress)
  if (commentsAddress !== '' && !isCommentsAddress(commentsAddress)) throw notSecure(commentsAddress)
}

/** Colours that cannot be read on each other. */
function refuseFaint({ look }: SiteSettings): void {
  for (const name of lookColours) {
    const { passes, ratio, suggestion } = checkColour(look, name)
    if (passes) continue
    throw invalid(
      `The colour ${colourOf(look, name)} gives text a contrast of ${ratio}; 4.5 is the least that everybody can read.`,
      suggestion === null ? 'Choose another colour.' : `Choose another one, such as ${suggestion}.`,
    )
  }
}

function notSecure(address: string) {
  return invalid(
    `“${address}” is not an address that begins with https://.`,
    'Write it whole, e.g. “https://social.example/@courier”.',
  )
}
