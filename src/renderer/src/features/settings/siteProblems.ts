import { isBlank } from '../../../../shared/article/term'
import type { NamedLink } from '../../../../shared/site/authorProfile'
import { isCommentsAddress } from '../../../../shared/site/commentsFrame'
import { readColour } from '../../../../shared/site/contrast'
import { isReadable, lookColours } from '../../../../shared/site/look'
import { secureAddress } from '../../../../shared/site/secureAddress'
import type { SiteSettings } from '../../../../shared/site/siteSettings'
import type { TextKey } from '../../texts/t'

/** What is wrong with settings before they are sent, by field; empty when nothing is. */
export function siteProblems(settings: SiteSettings): Partial<Record<keyof SiteSettings, TextKey>> {
  const problems: Partial<Record<keyof SiteSettings, TextKey>> = {}
  if (isBlank(settings.name)) problems.name = 'site.nameNeeded'
  if (!isLanguageTag(settings.language.trim())) problems.language = 'site.languageWrong'
  if (settings.baseUrl.trim() !== '' && !isWebAddress(settings.baseUrl.trim()))
    problems.baseUrl = 'site.baseUrlWrong'
  const linkProblem = settings.socialAccounts.flatMap((account) => Object.values(linkProblems(account))).at(0)
  if (linkProblem !== undefined) problems.socialAccounts = linkProblem
  if (settings.usefulLinks.some((link) => Object.keys(linkProblems(link)).length > 0))
    problems.usefulLinks = 'site.linkWrong'
  if (settings.signInAddress.trim() !== '' && secureAddress(settings.signInAddress) === null)
    problems.signInAddress = 'site.secureAddressWrong'
  if (settings.commentsAddress.trim() !== '' && !isCommentsAddress(settings.commentsAddress))
    problems.commentsAddress = 'site.commentsWrong'
  if (lookColours.some((name) => settings.look[name] !== '' && readColour(settings.look[name]) === null))
    problems.look = 'look.colourWrong'
  else if (!isReadable(settings.look)) problems.look = 'look.tooFaint'
  return problems
}

/** What is wrong with a link and its name. A row without a word in it is none, and is not kept. */
export function linkProblems(link: NamedLink): Partial<Record<keyof NamedLink, TextKey>> {
  if (isEmptyLink(link)) return {}
  return {
    ...(isBlank(link.name) && { name: 'site.linkNameNeeded' }),
    ...(secureAddress(link.address) === null && { address: 'site.secureAddressWrong' }),
  }
}

/** Settings as they are sent: without spaces around what was typed, and without empty rows. */
export function tidySettings(settings: SiteSettings): SiteSettings {
  return {
    ...settings,
    name: settings.name.trim(),
    language: settings.language.trim(),
    baseUrl: settings.baseUrl.trim(),
    signInAddress: settings.signInAddress.trim(),
    commentsAddress: settings.commentsAddress.trim(),
    socialAccounts: tidyLinks(settings.socialAccounts),
    usefulLinks: tidyLinks(settings.usefulLinks),
  }
}

export function tidyLinks(links: readonly NamedLink[]): NamedLink[] {
  return links
    .filter((link) => !isEmptyLink(link))
    .map(({ name, address }) => ({ name: name.trim(), address: address.trim() }))
}

function isEmptyLink({ name, address }: NamedLink): boolean {
  return name.trim() === '' && address.trim() === ''
}

/** A well-formed language tag (BCP 47). */
function isLanguageTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1
  } catch (error) {
    if (error instanceof RangeError) return false
    throw error
  }
}

function isWebAddress(address: string): boolean {
  const url = URL.parse(address)
  return url !== null && (url.protocol === 'https:' || url.protocol === 'http:') && url.hostname !== ''
}
