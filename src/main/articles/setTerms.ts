import type { Term } from '../../shared/article/records'
import { slugify, uniqueSlug } from '../../shared/article/slug'
import { cleanTermName, type TermKind, termKey } from '../../shared/article/term'
import { reservedSectionSlugs } from '../../shared/site/permalinks'
import { pageHasNone, refusePagesPlace } from './staticPages'
import { invalid, type Workspace } from './workspace'

/**
 * The term of that name, made if there is none. Spellings that differ in case, accents or Unicode form are one term.
 * @throws GalleyError `invalidInput` when the name is blank
 */
export function findOrMakeTerm(workspace: Workspace, kind: TermKind, rawName: string): Term {
  const { queries } = workspace
  const name = cleanTermName(rawName)
  const key = termKey(name)
  if (key === '') throw invalid(`A ${kind} needs a name.`, 'Type at least one letter or digit.')
  const known = queries.terms.findByKey(kind, key)
  if (known !== undefined) return known
  refuseReservedName(workspace, kind, name)
  const term: Term = { id: workspace.newId(), kind, name, slug: freeTermSlug(workspace, kind, name) }
  queries.terms.insert(term, key)
  workspace.emit({ name: 'terms:changed', payload: {} })
  return term
}

/**
 * A section lies in a folder of its name: some folders are the site's own, others are those of static pages.
 * @throws GalleyError `invalidInput`
 */
export function refuseReservedName(workspace: Workspace, kind: TermKind, name: string): void {
  const slug = slugify(name, kind)
  refusePagesPlace(workspace, kind, name, slug)
  if (kind !== 'section' || !reservedSectionSlugs.includes(slug)) return
  throw invalid(
    `A section cannot be called “${name}”: the site keeps the folder “${slug}” for itself.`,
    `Give it a fuller name, such as “${name} of the paper”.`,
  )
}

/** A slug that no other term of the kind has, and that no folder of the site is called. */
export function freeTermSlug(workspace: Workspace, kind: TermKind, name: string, exceptId = ''): string {
  return uniqueSlug(
    slugify(name, kind),
    (slug) =>
      (kind === 'section' && isKept(workspace, slug)) ||
      workspace.queries.terms.slugIsTaken(kind, slug, exceptId),
  )
}

/** A folder that no section may have. */
function isKept({ queries }: Workspace, slug: string): boolean {
  return reservedSectionSlugs.includes(slug) || queries.articles.pageAt(slug) !== undefined
}

/** Sets a story's terms of one kind, in that order, each once. Names not in use make new terms. @throws GalleyError `invalidInput` for a static page */
export function setTerms(
  workspace: Workspace,
  articleId: string,
  kind: TermKind,
  names: readonly string[],
): void {
  const { queries, database } = workspace
  if (names.length > 0 && queries.articles.get(articleId)?.kind === 'page') throw pageHasNone()
  database.transaction(() => {
    const ids = new Set(names.map((name) => findOrMakeTerm(workspace, kind, name).id))
    const before = queries.terms.ofArticle(articleId).filter((term) => term.kind === kind)
    if (before.length === ids.size && before.every((term, index) => [...ids][index] === term.id)) return
    queries.terms.replaceOnArticle(articleId, kind, [...ids])
    queries.articles.markDetailsChanged(articleId, workspace.now())
    workspace.emit({ name: 'terms:changed', payload: {} })
    workspace.emit({ name: 'articles:changed', payload: { ids: [articleId] } })
  })
}
