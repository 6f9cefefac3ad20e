import { BlockList, isIP } from 'node:net'
import { GalleyError } from '../../shared/errors'

/** Networks that are no part of the public internet (IANA special-purpose registries; RFC 6890). */
const privateNetworks: readonly (readonly [network: string, prefix: number, family: 'ipv4' | 'ipv6'])[] = [
  ['0.0.0.0', 8, 'ipv4'],
  ['10.0.0.0', 8, 'ipv4'],
  ['100.64.0.0', 10, 'ipv4'],
  ['127.0.0.0', 8, 'ipv4'],
  ['169.254.0.0', 16, 'ipv4'],
  ['172.16.0.0', 12, 'ipv4'],
  ['192.0.0.0', 24, 'ipv4'],
  ['192.0.2.0', 24, 'ipv4'],
  ['192.168.0.0', 16, 'ipv4'],
  ['198.18.0.0', 15, 'ipv4'],
  ['198.51.100.0', 24, 'ipv4'],
  ['203.0.113.0', 24, 'ipv4'],
  ['224.0.0.0', 3, 'ipv4'],
  ['::', 96, 'ipv6'],
  ['64:ff9b::', 96, 'ipv6'],
  ['64:ff9b:1::', 48, 'ipv6'],
  ['100::', 64, 'ipv6'],
  ['2001::', 23, 'ipv6'],
  ['2001:db8::', 32, 'ipv6'],
  ['2002::', 16, 'ipv6'],
  ['fc00::', 7, 'ipv6'],
  ['fe80::', 10, 'ipv6'],
  ['fec0::', 10, 'ipv6'],
  ['ff00::', 8, 'ipv6'],
]

const blocked = new BlockList()
for (const [network, prefix, family] of privateNetworks) blocked.addSubnet(network, prefix, family)

/** True for an IP address of this computer or of a private network, also written as an IPv6 address that maps to one. */
export function isPrivateIp(address: string): boolean {
  const version = isIP(address)
  return version === 0 || blocked.check(address, version === 6 ? 'ipv6' : 'ipv4')
}

/**
 * The address as it may be asked for: `http` or `https`, and not an IP address of a private network. What a name stands
 * for is checked when it is looked up.
 * @throws GalleyError `notAllowed`
 */
export function fetchableUrl(address: string, allowPrivate: boolean): URL {
  const url = URL.canParse(address) ? new URL(address) : undefined
  if (url === undefined || (url.protocol !== 'http:' && url.protocol !== 'https:')) {
    throw new GalleyError('notAllowed', {
      happened: 'Galley fetches from http and https addresses only.',
      safe: 'Nothing was fetched.',
      remedy: 'Check the address: it must begin with https:// or http://.',
    })
  }
  // A name and password in the address would be sent to whoever answers.
  url.username = ''
  url.password = ''
  if (!allowPrivate && isIP(literalIp(url)) !== 0 && isPrivateIp(literalIp(url)))
    throw privateAddress(url.hostname)
  return url
}

/** IPv6 addresses stand in brackets in a URL. */
function literalIp(url: URL): string {
  return url.hostname.replace(/^\[|\]$/g, '')
}

export function privateAddress(host: string): GalleyError {
  return new GalleyError('notAllowed', {
    happened: `${host} is an address of this computer or of a private network; Galley fetches from the public web only.`,
    safe: 'Nothing was fetched.',
    remedy: 'Use the address that readers use, or type the title and choose a picture yourself.',
  })
}
