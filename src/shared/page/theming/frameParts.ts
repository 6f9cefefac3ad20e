import { type Html, html } from '../html'
import type { PageFrame } from '../pageFrame'
import { footer } from '../parts/footer'
import { logo, masthead, navigation, topicBar } from '../parts/masthead'
import { readerTools } from '../parts/readerTools'
import { themeAssetName, themeStylesheet } from './pageTheme'
import { part } from './part'
import { navigationData } from './storyPartData'
import { mapMarkup } from './storyParts'

/** The head of every page. @param current path of the section (or home) that the page is in */
export function headerPart(frame: PageFrame, current: string | null, isSearch: boolean): Html {
  const parts = {
    masthead: part(
      frame,
      'masthead',
      () => masthead(frame),
      () => ({ logo: logo(frame) }),
    ),
    navigation: part(
      frame,
      'navigation',
      () => navigation(frame, current),
      () => navigationData(frame, current),
    ),
    readerTools: part(frame, 'reader-tools', () => readerTools(frame, isSearch)),
    topicBar: part(
      frame,
      'topic-bar',
      () => topicBar(frame),
      () => (frame.site.topics.length === 0 ? null : {}),
    ),
  }
  return part(
    frame,
    'header',
    () =>
      html`<header class="header frame"><div class="header-line">${parts.masthead}${parts.navigation}${parts.readerTools}</div>${parts.topicBar}</header>`,
    () => mapMarkup(parts),
  )
}

export function footerPart(frame: PageFrame): Html {
  return part(frame, 'footer', () => footer(frame))
}

/** The stylesheets: Galley's own, the theme's after it, or the theme's alone. */
export function themeStyles({ site: { theme }, addresses: { asset } }: PageFrame): Html {
  const own = html`<link rel="stylesheet" href="${asset('assets/theme.css')}">\n`
  if (theme === undefined) return own
  const its = html`<link rel="stylesheet" href="${asset(themeAssetName(theme, themeStylesheet))}">\n`
  return theme.styles === 'instead' ? its : html`${own}${its}`
}
