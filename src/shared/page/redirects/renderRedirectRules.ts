import { siteBase } from '../pageFrame'
import type { Redirect } from './findRedirects'

/** Read by Netlify, Cloudflare Pages and others from the root of a site. */
export const redirectsFilePath = '_redirects'

/** Included into a `map` of nginx. */
export const nginxRedirectsPath = 'redirects.nginx.map'

/**
 * Rules for hosts that read `_redirects` (https://docs.netlify.com/routing/redirects/,
 * https://developers.cloudflare.com/pages/configuration/redirects/): from, to, status. Newest first: some hosts stop
 * after 2,000.
 * @param baseUrl where the site will be served; empty for the root of a server
 */
export function renderRedirectsFile(redirects: readonly Redirect[], baseUrl: string): string {
  const folder = folderOnServer(baseUrl)
  return redirects.map(({ from, to }) => `${folder}${from} ${folder}${to} 301\n`).join('')
}

/** The same for nginx (https://nginx.org/en/docs/http/ngx_http_map_module.html), keys of `$uri`. */
export function renderNginxRedirects(redirects: readonly Redirect[], baseUrl: string): string {
  const folder = folderOnServer(baseUrl)
  return redirects.map(({ from, to }) => `"${folder}${from}" "${folder}${to}";\n`).join('')
}

/**
 * The folder of the server that the site is in, with a slash at both ends. Addresses may hold characters that mean
 * something in rules (`*`, `:`, `$`, quotes); percent-encoded (RFC 3986, 2.1) they mean themselves.
 */
function folderOnServer(baseUrl: string): string {
  const base = siteBase(baseUrl)
  if (base === null) return '/'
  return new URL(base).pathname.replace(
    /[^A-Za-z0-9/._~%-]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  )
}
