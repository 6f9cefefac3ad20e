import type { SiteSettings } from '../../../../shared/site/siteSettings'
import type { TextKey } from '../../texts/t'

/** What is wrong with settings before they are sent, by field; empty when nothing is. */
export function siteProblems(settings: SiteSettings): Partial<Record<keyof SiteSettings, TextKey>> {
  const problems: Partial<Record<keyof SiteSettings, TextKey>> = {}
  if (settings.name.trim() === '') problems.name = 'site.nameNeeded'
  if (!isLanguageTag(settings.language.trim())) problems.language = 'site.languageWrong'
  if (settings.baseUrl.trim() !== '' && !isWebAddress(settings.baseUrl.trim()))
    problems.baseUrl = 'site.baseUrlWrong'
  return problems
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
