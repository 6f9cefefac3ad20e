/** What the URL standard lets into a host is more than names have: `;`, `,` and `*` would be read by a content policy. */
const plainHost = /^[a-z0-9_-]+(\.[a-z0-9_-]+)*$/

/**
 * An address that the settings lead readers to, as the browser would write it, or null: https only, with a host of plain
 * letters (others are Punycode by then), and without a name or password, which show one host and lead to another.
 */
export function secureAddress(text: string): string | null {
  const url = URL.parse(text.trim())
  if (url === null || url.protocol !== 'https:' || !plainHost.test(url.hostname)) return null
  return url.username === '' && url.password === '' ? url.href : null
}
