import { secureAddress } from './secureAddress'

/** The page of a comment service for one story. */
export interface CommentsFrame {
  /** Absolute, https. */
  address: string
  /** The only origin that may be shown in a frame. */
  origin: string
  /** For people: who is asked. */
  host: string
}

/** Stand in the address for what differs from story to story. */
const addressPlace = '{address}'
const storyPlace = '{story}'

/**
 * Fills the address set for comments in for a story: `{address}` is the story's own address, `{story}` its id. The
 * places may stand in the path, the query or the fragment, never in the host.
 * @param address absolute address of the story, or null while nobody knows where the site is served
 * @returns null when there are no comments: no address is set, it is none, or it needs an address that is not known
 */
export function commentsFrame(
  template: string,
  { address, story }: { address: string | null; story: string },
): CommentsFrame | null {
  if (address === null && template.includes(addressPlace)) return null
  const fill = (its: string, id: string) =>
    secureAddress(template.replaceAll(addressPlace, encode(its)).replaceAll(storyPlace, encode(id)))
  const filled = fill(address ?? '', story)
  const url = filled === null ? null : URL.parse(filled)
  // A host that depends on the story would let a story choose whom its readers are shown.
  const other = URL.parse(fill('x', 'x') ?? '')
  if (url === null || url.origin !== other?.origin) return null
  return { address: url.href, origin: url.origin, host: url.host }
}

/** Whether an address can be set for comments. */
export function isCommentsAddress(template: string): boolean {
  return commentsFrame(template, { address: 'https://site.example/story.html', story: 'story-1' }) !== null
}

function encode(text: string): string {
  return encodeURIComponent(text.toWellFormed())
}
