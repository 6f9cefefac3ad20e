const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/**
 * A story's name in feeds, for good: it stays when the headline, the slug, the section or the site's address change.
 * A UUID as a URN (RFC 9562, section 4); other ids as a tag URI (RFC 4151) of a domain that is nobody's.
 */
export function storyUrn(id: string): string {
  return uuid.test(id)
    ? `urn:uuid:${id.toLowerCase()}`
    : `tag:galley.invalid,2026:${encodeURIComponent(id.toWellFormed()).replace(/[!'()*]/g, percentEncoded)}`
}

function percentEncoded(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`
}
