import { type Html, html, trustedHtml } from '../html'
import type { PageFrame } from '../pageFrame'
import { mediaAssetName } from '../pageTypes'
import { icon, isIconName } from '../parts/icons'
import { pictureSize, withSources } from '../parts/pictures'
import { cropVariants, roundedFocus, wholeVariants } from '../pictureVariants'
import { themeAssetName } from './pageTheme'
import { knownPicture } from './pictureData'
import type { TemplateTools } from './templates'

/** The filters of templates that need the page. They throw an Error in plain words. */
export function templateTools(frame: PageFrame): TemplateTools {
  return {
    asset(path) {
      const { theme } = frame.site
      if (theme === undefined || !theme.assets.includes(path)) {
        throw new Error(`The theme has no file “assets/${path}”.`)
      }
      return frame.addresses.asset(themeAssetName(theme, path))
    },
    icon(name) {
      if (!isIconName(name)) throw new Error(`There is no icon “${name}”.`)
      return icon(name)
    },
    image: (picture, shape, sizes, loading) => image(frame, picture, shape, sizes, loading),
  }
}

function image(frame: PageFrame, shownAs: unknown, shape: string, sizes: string, loading: string): Html {
  const known = knownPicture(shownAs)
  if (known === undefined)
    throw new Error('“image” takes a picture, as in “{{ story.picture | image: "wide" }}”.')
  const { picture, shapes, alt } = known
  if (!shapes.some((its) => its === shape)) {
    throw new Error(`This picture comes in the shapes ${shapes.map((its) => `“${its}”`).join(' and ')}.`)
  }
  const variants =
    shape === 'card' || shape === 'wide' ? cropVariants(picture, shape) : wholeVariants(picture)
  const soon = loading === 'eager' ? html` fetchpriority="high"` : html` loading="lazy" decoding="async"`
  const { x, y } = roundedFocus(picture.focus)
  const isCut = shape !== 'whole' && (x !== 0.5 || y !== 0.5)
  const position = isCut && html` style="object-position: ${Math.round(x * 100)}% ${Math.round(y * 100)}%"`
  const address = frame.addresses.asset(mediaAssetName(picture.media, picture.mime))
  const shown = html`<img class="image image-${shape}" src="${address}" alt="${alt}"${pictureSize(picture)}${position}${soon}>`
  return trustedHtml(withSources(frame, variants, sizes === '' ? '100vw' : sizes, shown).text)
}
