import { isBlank } from '../../shared/article/term'
import {
  type AuthorProfile,
  authorProfileSchema,
  emptyProfile,
  type ListedAuthor,
} from '../../shared/site/authorProfile'
import { secureAddress } from '../../shared/site/secureAddress'
import type { Queries } from '../storage/queries/queries'
import { found, invalid, type Workspace } from './workspace'

/** What is told of every author, by the author's id; those of whom nothing is told are not among them. */
export function readProfiles(queries: Queries): Map<string, AuthorProfile> {
  return new Map(
    queries.siteTerms
      .profiles()
      .map(({ termId, profile }) => [termId, authorProfileSchema.parse(JSON.parse(profile))]),
  )
}

/** The authors with what is told of them. */
export function listAuthors({ queries }: Workspace): ListedAuthor[] {
  const profiles = readProfiles(queries)
  return queries.terms.list('author').map(({ id, name, slug, count }) => ({
    id,
    name,
    slug,
    count,
    profile: profiles.get(id) ?? emptyProfile,
  }))
}

/**
 * Sets what readers are told about an author.
 * @throws GalleyError `notFound`; `invalidInput` for a link without a name or a secure address, and a picture that the
 *   workspace does not have
 */
export function setAuthorProfile(workspace: Workspace, id: string, profile: AuthorProfile): void {
  const { queries, database } = workspace
  const term = found(queries.terms.get(id), 'author')
  if (term.kind !== 'author') throw invalid(`“${term.name}” is not an author.`, 'Choose an author.')
  if (profile.avatar !== null) found(queries.workspace.media(profile.avatar), 'picture')
  for (const { name, address } of profile.links) {
    if (isBlank(name)) {
      throw invalid(`The link to “${address}” has no name.`, 'Say where it leads, e.g. “Mastodon”.')
    }
    if (secureAddress(address) === null) {
      throw invalid(
        `“${address}” is not an address that begins with https://.`,
        'Write it whole, e.g. “https://social.example/@ada”.',
      )
    }
  }
  database.transaction(() => queries.siteTerms.setProfile(id, JSON.stringify(profile)))
  workspace.publicationChanged()
  workspace.emit({ name: 'terms:changed', payload: {} })
}
