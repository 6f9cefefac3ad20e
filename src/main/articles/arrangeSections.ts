import type { ListedSection } from '../../shared/site/listedSection'
import { growTree } from '../../shared/site/sectionTree'
import { found, invalid, type Workspace } from './workspace'

/** The sections in the order of the tree: each followed by those under it. */
export function listSections({ queries }: Workspace): ListedSection[] {
  const terms = new Map(queries.terms.list('section').map((term) => [term.id, term]))
  const placed = queries.siteTerms.sectionParents().map(({ id, parent }) => ({ key: id, parent }))
  return growTree(placed).flatMap(({ key, parent, level }) => {
    const term = terms.get(key)
    return term === undefined
      ? []
      : [{ id: key, name: term.name, slug: term.slug, count: term.count, parent, level }]
  })
}

/**
 * Sets the order of the sections and what stands under what. Sections that are not named, as one that somebody has
 * just made, stand behind the others.
 * @throws GalleyError `invalidInput` when one would stand under itself or too deep; `notFound`
 */
export function arrangeSections(
  workspace: Workspace,
  arranged: readonly { id: string; parent: string | null }[],
): void {
  const { queries, database } = workspace
  const known = queries.siteTerms.sectionParents()
  const named = new Set(arranged.map(({ id }) => id))
  for (const { id, parent } of arranged) {
    for (const section of [id, ...(parent === null ? [] : [parent])]) {
      found(
        known.find((other) => other.id === section),
        'section',
      )
    }
  }
  const all = [...arranged, ...known.filter(({ id }) => !named.has(id))]
  const tree = growTree(all.map(({ id, parent }) => ({ key: id, parent })))
  const parentOf = new Map(tree.map(({ key, parent }) => [key, parent]))
  if (named.size < arranged.length || arranged.some(({ id, parent }) => parentOf.get(id) !== parent)) {
    throw invalid(
      'A section cannot stand under itself, nor deeper than the third level.',
      'Choose another place for it.',
    )
  }
  database.transaction(() => {
    for (const [index, { key, parent }] of tree.entries()) {
      queries.siteTerms.placeSection(key, parent, index + 1)
    }
  })
  workspace.publicationChanged()
  workspace.emit({ name: 'terms:changed', payload: {} })
}

/**
 * Hands the sections under one that goes to another: those of a section that is merged to the one it becomes, those of
 * one that is removed to the one above it. Inside the caller's transaction.
 */
export function handSectionsOn({ queries }: Workspace, from: string, to: string | null): void {
  const sections = queries.siteTerms.sectionParents()
  const above = sections.find(({ id }) => id === from)?.parent ?? null
  for (const [index, { id, parent }] of sections.entries()) {
    if (id === to && parent === from) queries.siteTerms.placeSection(id, above, index + 1)
    else if (parent === from) queries.siteTerms.placeSection(id, to ?? above, index + 1)
  }
}
