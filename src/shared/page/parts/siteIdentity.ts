import { colourOf, lookStyles } from '../../site/look'
import type { SiteSettings } from '../../site/siteSettings'
import { type Html, html, noHtml, trustedHtml } from '../html'
import type { PageFrame } from '../pageFrame'
import { assetOf } from './avatar'
import { initialsOf } from './initials'

/**
 * The look that was chosen, after the theme's stylesheet. Inside the page: it is a few hundred bytes, made of colours and
 * choices alone, and so needs neither a request nor a name of its own.
 */
export function siteStyles({ site }: PageFrame): Html {
  const styles = remembered(looks, site.settings, ({ look }) => lookStyles(look))
  return styles === '' ? noHtml : html`<style>${trustedHtml(styles)}</style>\n`
}

/** The smallest picture that a home screen wants, in pixels. */
const homeScreenSize = 180

/** The site's sign in the browser's tab: the pictures set, or a monogram. */
export function siteIcons({ site, addresses }: PageFrame): Html {
  const icons = (site.icons ?? []).flatMap((picture) => {
    const address = addresses.asset(assetOf(picture))
    return address === '' ? [] : [{ picture, address }]
  })
  const large = icons.find(({ picture }) => picture.width >= homeScreenSize)
  if (icons.length === 0) {
    const address = remembered(monograms, site.settings, monogramAddress)
    return html`<link rel="icon" type="image/svg+xml" href="${address}">\n`
  }
  return html`${icons.map(
    ({ picture: { mime, width, height }, address }) =>
      html`<link rel="icon" type="${mime}" sizes="${width}x${height}" href="${address}">\n`,
  )}${large !== undefined && html`<link rel="apple-touch-icon" href="${large.address}">\n`}`
}

/** A letter or two of the name on the accent colour: letters and digits, and nothing else of what was typed. */
export function monogramAddress({ name, look }: Pick<SiteSettings, 'name' | 'look'>): string {
  const letters = [...initialsOf(name)].slice(0, 2).join('').toWellFormed()
  const size = [...letters].length > 1 ? 30 : 40
  const drawing = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64"><rect width="64" height="64" rx="12" fill="${colourOf(look, 'accent')}"/><text x="32" y="34" dominant-baseline="central" text-anchor="middle" font-family="Georgia,serif" font-weight="700" font-size="${size}" fill="${colourOf(look, 'paper')}">${letters}</text></svg>`
  return `data:image/svg+xml,${encodeURIComponent(drawing)}`
}

const looks = new WeakMap<SiteSettings, string>()
const monograms = new WeakMap<SiteSettings, string>()

/** The same for every page of a site. */
function remembered(
  known: WeakMap<SiteSettings, string>,
  settings: SiteSettings,
  make: (settings: SiteSettings) => string,
): string {
  let made = known.get(settings)
  if (made === undefined) {
    made = make(settings)
    known.set(settings, made)
  }
  return made
}
