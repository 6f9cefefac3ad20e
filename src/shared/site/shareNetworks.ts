/** Where readers can pass a story on, in the order that they are offered. */
export const shareNetworks = [
  'mastodon',
  'bluesky',
  'facebook',
  'x',
  'linkedin',
  'whatsapp',
  'telegram',
] as const
export type ShareNetwork = (typeof shareNetworks)[number]

/** As they are called in every language. */
export const shareNetworkNames: Readonly<Record<ShareNetwork, string>> = {
  mastodon: 'Mastodon',
  bluesky: 'Bluesky',
  facebook: 'Facebook',
  x: 'X',
  linkedin: 'LinkedIn',
  whatsapp: 'WhatsApp',
  telegram: 'Telegram',
}

/**
 * The page of a network that takes a story: a plain address, nothing of the network's own runs before it is followed.
 * @param address of the story, absolute
 */
export function shareAddress(network: ShareNetwork, headline: string, address: string): string {
  const url = encode(address)
  const title = encode(headline)
  const both = encode(`${headline} ${address}`.trim())
  switch (network) {
    case 'mastodon':
      return `https://share.joinmastodon.org/#text=${both}`
    case 'bluesky':
      return `https://bsky.app/intent/compose?text=${both}`
    case 'facebook':
      return `https://www.facebook.com/sharer/sharer.php?u=${url}`
    case 'x':
      return `https://x.com/intent/post?text=${title}&url=${url}`
    case 'linkedin':
      return `https://www.linkedin.com/sharing/share-offsite/?url=${url}`
    case 'whatsapp':
      return `https://wa.me/?text=${both}`
    case 'telegram':
      return `https://t.me/share/url?url=${url}&text=${title}`
  }
}

function encode(text: string): string {
  return encodeURIComponent(text.toWellFormed())
}
