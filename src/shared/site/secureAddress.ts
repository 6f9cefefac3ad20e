/**
 * An address that the settings lead readers to, as the browser would write it, or null: https only, with a host, and
 * without a name or password in it, which show one host and lead to another.
 */
export function secureAddress(text: string): string | null {
  const url = URL.parse(text.trim())
  if (url === null || url.protocol !== 'https:' || url.hostname === '') return null
  return url.username === '' && url.password === '' ? url.href : null
}
