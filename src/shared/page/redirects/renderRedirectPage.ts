import { relativePath } from '../../site/permalinks'
import { html } from '../html'
import { createPageFrame } from '../pageFrame'
import type { PageSite } from '../pageTypes'
import { canonical } from '../parts/structuredData'
import { textDirection } from '../textDirection'
import type { Redirect } from './findRedirects'

/**
 * What stands at an address that a story has left, for servers that read no rules: it leads on at once (`refresh`, HTML
 * Living Standard 4.2.5.3), says where to, and asks search engines to keep the new address in its place.
 */
export function renderRedirectPage({ from, to, headline }: Redirect, site: PageSite): string {
  const { language } = site.settings
  const address = relativePath(from, to)
  const frame = createPageFrame(site, { asset: () => '', page: () => '' })
  return html`<!doctype html>
<html lang="${language}" dir="${textDirection(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="refresh" content="0; url=${address}">
<meta name="robots" content="noindex">
<meta name="generator" content="Galley">
<meta name="color-scheme" content="light dark">
<title>${headline === '' ? site.settings.name : headline}</title>
${canonical(frame, to)}</head>
<body>
<p>${frame.words.moved} <a href="${address}">${headline === '' ? address : headline}</a></p>
</body>
</html>
`.text
}
