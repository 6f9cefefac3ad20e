import { lookup } from 'node:dns'
import { type IncomingMessage, request as requestHttp } from 'node:http'
import { request as requestHttps } from 'node:https'
import type { LookupFunction } from 'node:net'
import { GalleyError } from '../../shared/errors'
import { fetchableUrl, isPrivateIp, privateAddress } from './refuseAddress'

export interface FetchOptions {
  /** Beginnings of the media types that are taken, e.g. `text/html` or `image/`. */
  kinds: readonly string[]
  /** Most bytes taken; an answer with more is refused, or cut off where `cut` says so. */
  largest: number
  cut?: boolean
  /** For tests against a server on this computer; never in a packaged app. */
  allowPrivate: boolean
  /** For the whole of it, redirects included, in milliseconds. */
  timeout?: number
}

export interface Fetched {
  /** Where it came from in the end, after redirects. */
  url: string
  /** The media type, without parameters, in lower case. */
  mime: string
  /** As the server names it, or undefined. */
  charset: string | undefined
  bytes: Uint8Array
}

const standardTimeout = 5000
const mostRedirects = 5

/**
 * Fetches one address because somebody asked for it: without cookies, without a referrer, from the public web only.
 * Every redirect and every address that a name stands for is checked before anything is sent there.
 * @throws GalleyError `notAllowed`, `unreachable`, `tooLarge`
 */
export async function fetchGuarded(address: string, options: FetchOptions): Promise<Fetched> {
  const signal = AbortSignal.timeout(options.timeout ?? standardTimeout)
  let url = fetchableUrl(address, options.allowPrivate)
  for (let redirects = 0; redirects <= mostRedirects; redirects++) {
    const answer = await ask(url, options, signal)
    const next = redirectOf(answer, url)
    if (next === null) return take(answer, url, options, signal)
    answer.destroy()
    url = fetchableUrl(next, options.allowPrivate)
  }
  throw unreachable(url, `it redirected more than ${mostRedirects} times`)
}

function ask(url: URL, options: FetchOptions, signal: AbortSignal): Promise<IncomingMessage> {
  const request = url.protocol === 'https:' ? requestHttps : requestHttp
  return new Promise((resolve, reject) => {
    const asked = request(
      url,
      {
        method: 'GET',
        // A connection of its own: none is kept open, none is shared with another answer.
        agent: false,
        signal,
        lookup: options.allowPrivate ? lookup : lookupPublic,
        headers: {
          accept: options.kinds.map((kind) => (kind.endsWith('/') ? `${kind}*` : kind)).join(', '),
          'accept-encoding': 'identity',
          'user-agent': 'Galley',
        },
      },
      resolve,
    )
    asked.on('error', (error) => reject(explain(error, url, signal)))
    asked.end()
  })
}

/** Looks a name up and refuses it when any of its addresses is private: what was checked is what is connected to. */
const lookupPublic: LookupFunction = (hostname, options, answer) => {
  lookup(hostname, { ...options, all: true }, (error, addresses) => {
    if (error !== null) return answer(error, '')
    const [first] = addresses
    if (first === undefined || addresses.some(({ address }) => isPrivateIp(address))) {
      return answer(privateAddress(hostname), '')
    }
    if (options.all === true) answer(null, addresses)
    else answer(null, first.address, first.family)
  })
}

function redirectOf({ statusCode, headers }: IncomingMessage, from: URL): string | null {
  const isRedirect = statusCode !== undefined && [301, 302, 303, 307, 308].includes(statusCode)
  const { location } = headers
  if (!isRedirect || location === undefined) return null
  return URL.canParse(location, from) ? new URL(location, from).href : null
}

async function take(
  answer: IncomingMessage,
  url: URL,
  { kinds, largest, cut = false }: FetchOptions,
  signal: AbortSignal,
): Promise<Fetched> {
  const [mime = '', ...parameters] = (answer.headers['content-type'] ?? '').toLowerCase().split(';')
  const encoding = answer.headers['content-encoding'] ?? 'identity'
  const refused = (why: string) => {
    answer.destroy()
    return unreachable(url, why)
  }
  if (answer.statusCode !== 200) throw refused(`the site answered ${answer.statusCode ?? 'nothing'}`)
  if (encoding !== 'identity')
    throw refused(`the site answered in an encoding it was not asked for (${encoding})`)
  if (!kinds.some((kind) => mime.trim().startsWith(kind)))
    throw refused(`there is ${mime.trim() || 'something'} there`)
  const bytes = await read(answer, url, largest, cut, signal)
  const charset = parameters.map((part) => /^\s*charset="?([\w.:-]+)/.exec(part)?.[1]).find(Boolean)
  return { url: url.href, mime: mime.trim(), charset, bytes }
}

async function read(
  answer: IncomingMessage,
  url: URL,
  largest: number,
  cut: boolean,
  signal: AbortSignal,
): Promise<Uint8Array> {
  const parts: Buffer[] = []
  let size = 0
  try {
    for await (const part of answer as AsyncIterable<Buffer>) {
      size += part.byteLength
      parts.push(part)
      if (size > largest) break
    }
  } catch (error) {
    throw explain(error, url, signal)
  }
  if (size > largest && !cut) throw tooLarge(url, largest)
  return new Uint8Array(Buffer.concat(parts).subarray(0, largest))
}

function explain(error: unknown, url: URL, signal: AbortSignal): GalleyError {
  if (error instanceof GalleyError) return error
  if (signal.aborted) return unreachable(url, 'it took too long', error)
  return unreachable(url, error instanceof Error ? error.message : String(error), error)
}

function unreachable(url: URL, why: string, cause?: unknown): GalleyError {
  return new GalleyError(
    'unreachable',
    {
      happened: `Galley could not fetch from ${url.host}: ${why}.`,
      safe: 'The story is unchanged.',
      remedy:
        'Check the address and the connection and try again, or type the title and choose a picture yourself.',
    },
    { cause },
  )
}

function tooLarge(url: URL, largest: number): GalleyError {
  return new GalleyError('tooLarge', {
    happened: `What ${url.host} sent is larger than ${Math.round(largest / 1_048_576)} MB.`,
    safe: 'The story is unchanged.',
    remedy: 'Save it yourself, make it smaller and choose the file.',
  })
}
