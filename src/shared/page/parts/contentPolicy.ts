import { type Html, html } from '../html'
import type { PageFrame } from '../pageFrame'

/**
 * The page's content security policy, of what a page can say of itself without a server: no script but the theme's, no
 * plugins, no other base for its addresses, and no frame but the one named.
 * @param frameOrigin whom the page may show in a frame; null for nobody
 */
export function contentPolicy({ addresses }: PageFrame, frameOrigin: string | null): Html {
  // A page in one file has its script inside an address. From the disk, not every browser takes a file for `self`.
  const script = addresses.asset('assets/theme.js').startsWith('data:') ? 'data:' : "'self' file:"
  const policy = [
    `script-src ${script}`,
    "object-src 'none'",
    "base-uri 'none'",
    `frame-src ${frameOrigin ?? "'none'"}`,
  ]
  return html`<meta http-equiv="Content-Security-Policy" content="${policy.join('; ')}">\n`
}
