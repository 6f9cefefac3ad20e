import type { ChannelOutput } from '../../../../shared/ipc/contract'
import type { EmbedFields } from '../../editor/putEmbedCard'

/** What a page says of itself, fetched for a card. */
export type PageFacts = Omit<ChannelOutput<'embed:fetch'>, 'url'>

/**
 * The fields with what a site says of itself. What it does not say stays as it was typed; what another site said before
 * goes.
 * @param before what was fetched last
 */
export function withPageFacts(fields: EmbedFields, facts: PageFacts, before: PageFacts | null): EmbedFields {
  const field = (name: 'title' | 'description' | 'source') => {
    const isTyped = fields[name] !== (before?.[name] ?? '')
    return facts[name] === '' && isTyped ? fields[name] : facts[name]
  }
  return {
    ...fields,
    title: field('title'),
    description: field('description'),
    source: field('source'),
    ...(facts.media === null ? {} : { media: facts.media.hash, alt: '' }),
  }
}
