/** Where services keep the address that a link of theirs leads on to. */
const redirects: readonly { host: RegExp; path: RegExp; parameters: readonly string[] }[] = [
  { host: /^(?:www\.)?google\.[a-z.]{2,6}$/, path: /^\/url$/, parameters: ['q', 'url'] },
  { host: /\.safelinks\.protection\.outlook\.com$/, path: /^\//, parameters: ['url'] },
  { host: /^(?:lm?|www)\.facebook\.com$/, path: /^\/l\.php$/, parameters: ['u'] },
  { host: /^slack-redir\.net$/, path: /^\/link$/, parameters: ['url'] },
  { host: /^(?:www\.)?linkedin\.com$/, path: /^\/redir\/redirect$/, parameters: ['url'] },
  { host: /^statics\.teams\.(?:cdn\.office\.net|microsoft\.com)$/, path: /^\//, parameters: ['url'] },
  { host: /^out\.reddit\.com$/, path: /^\//, parameters: ['url'] },
]

/** A redirect may lead to another; more than this many are not followed. */
const maximumRedirects = 3

/**
 * The address that a link is about: mail and document services put their own in front, which would tell them of every
 * reader. Read from the text of the address; nothing is asked. Other addresses come back as they are.
 */
export function readRedirect(address: string): string {
  let found = address
  for (let count = 0; count < maximumRedirects; count++) {
    const next = nextOf(found)
    if (next === undefined) break
    found = next
  }
  return found
}

function nextOf(address: string): string | undefined {
  if (!/^https?:\/\//i.test(address) || !URL.canParse(address)) return undefined
  const { hostname, pathname, searchParams } = new URL(address)
  for (const { host, path, parameters } of redirects) {
    if (!host.test(hostname) || !path.test(pathname)) continue
    const target = parameters.map((name) => searchParams.get(name)).find((value) => value !== null)
    if (target !== undefined && target !== null && /^(?:https?|mailto):/i.test(target)) return target
  }
  return undefined
}
