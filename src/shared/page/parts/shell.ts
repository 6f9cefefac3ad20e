import { type Html, html } from '../html'
import type { PageFrame } from '../pageFrame'
import { textDirection } from '../textDirection'
import { footerPart, headerPart, themeStyles } from '../theming/frameParts'
import { contentPolicy } from './contentPolicy'
import { siteIcons, siteStyles } from './siteIdentity'

export interface Shell {
  /** What the browser's tab says, without the site's name. */
  title: string
  description: string
  /** More of the head: structured data, Open Graph, canonical address. */
  head: Html
  /** Path of the section that the page is in, of home or of a static page; null for none. */
  current: string | null
  main: Html
  /** Whom the page may show in a frame; nobody unless said. */
  frameOrigin?: string | null
  /** It is the search page. */
  isSearch?: boolean
}

/** The whole document around a page's main part. */
export function shell(
  frame: PageFrame,
  { title, description, head, current, main, frameOrigin = null, isSearch = false }: Shell,
): string {
  const { settings } = frame.site
  const { asset } = frame.addresses
  const name = title === '' || title === settings.name ? settings.name : `${title} – ${settings.name}`
  const page = html`<!doctype html>
<html lang="${settings.language}" dir="${textDirection(settings.language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
${contentPolicy(frame, frameOrigin)}<title>${name}</title>
${description !== '' && html`<meta name="description" content="${description}">\n`}<meta name="generator" content="Galley">
<meta name="color-scheme" content="light dark">
<link rel="stylesheet" href="${asset('assets/fonts.css')}">
${themeStyles(frame)}${siteStyles(frame)}${siteIcons(frame)}${head}<script defer src="${asset('assets/theme.js')}"></script>
</head>
<body>
<a class="skip" href="#main">${frame.words.skipToContent}</a>
${headerPart(frame, current, isSearch)}
<main class="main frame" id="main" tabindex="-1">
${main}
</main>
${footerPart(frame)}
</body>
</html>
`
  return page.text
}
