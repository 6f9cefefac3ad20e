import type { CountedTerm, Term } from '../../shared/article/records'
import { cleanTermName, termKey } from '../../shared/article/term'
import { GalleyError } from '../../shared/errors'
import { handSectionsOn } from './arrangeSections'
import { freeTermSlug, refuseReservedName } from './setTerms'
import { found, invalid, type Workspace } from './workspace'

/**
 * Renames a term everywhere at once.
 * @throws GalleyError `conflict` when another term has that name: merge them instead
 */
export function renameTerm(workspace: Workspace, id: string, rawName: string): Term {
  const { queries, database } = workspace
  const term = found(queries.terms.get(id), 'term')
  const name = cleanTermName(rawName)
  const key = termKey(name)
  if (key === '') throw invalid(`A ${term.kind} needs a name.`, 'Type at least one letter or digit.')
  refuseReservedName(workspace, term.kind, name)
  const twin = queries.terms.findByKey(term.kind, key)
  if (twin !== undefined && twin.id !== id) {
    throw new GalleyError('conflict', {
      happened: `There is a ${term.kind} “${twin.name}” already.`,
      safe: 'Nothing was changed.',
      remedy: 'Merge the two, or choose another name.',
    })
  }
  database.transaction(() => {
    const slug = freeTermSlug(workspace, term.kind, name, id)
    queries.terms.rename(id, name, key, slug)
    // What was published under it leads on.
    if (slug !== term.slug) queries.siteTerms.keepFormerSlug(id, term.slug, workspace.now())
  })
  announce(workspace, queries.terms.articlesWith(id))
  return found(queries.terms.get(id), 'term')
}

/** Puts every story of `from` on `into`; `from` are gone. All of one kind. */
export function mergeTerms(workspace: Workspace, from: readonly string[], into: string): CountedTerm {
  const { queries, database } = workspace
  const target = found(queries.terms.get(into), 'term')
  const changed = new Set<string>()
  database.transaction(() => {
    for (const id of from) {
      const term = found(queries.terms.get(id), 'term')
      if (term.kind !== target.kind) {
        throw invalid(
          `A ${term.kind} cannot be merged into a ${target.kind}.`,
          'Choose two of the same kind.',
        )
      }
      if (id === into) continue
      for (const articleId of queries.terms.articlesWith(id)) changed.add(articleId)
      if (term.kind === 'section') handSectionsOn(workspace, id, into)
      queries.terms.merge(id, into)
    }
  })
  announce(workspace, [...changed])
  return found(queries.terms.counted(into), 'term')
}

/** Takes a term off every story and removes it. @returns how many stories had it */
export function removeTerm(workspace: Workspace, id: string): number {
  const { queries, database } = workspace
  const term = found(queries.terms.get(id), 'term')
  const articles = queries.terms.articlesWith(id)
  database.transaction(() => {
    if (term.kind === 'section') handSectionsOn(workspace, id, null)
    queries.terms.remove(id)
  })
  announce(workspace, articles)
  return articles.length
}

function announce(workspace: Workspace, articleIds: string[]): void {
  workspace.publicationChanged()
  workspace.emit({ name: 'terms:changed', payload: {} })
  workspace.emit({ name: 'articles:changed', payload: { ids: articleIds } })
}
