import type { PageSection, PageTerm } from './pageTypes'

/** A section with those under it. */
export interface SectionBranch {
  section: PageTerm
  under: SectionBranch[]
}

const grown = new WeakMap<readonly PageSection[], SectionBranch[]>()

/** The sections as a tree. A section whose parent is not among them stands at the top. */
export function sectionTree(sections: readonly PageSection[]): SectionBranch[] {
  const before = grown.get(sections)
  if (before !== undefined) return before
  const branches = new Map<string, SectionBranch>()
  const top: SectionBranch[] = []
  // Each comes after the one that it stands under: whoever names one that is not there (yet) stands at the top.
  for (const { name, slug, parent } of sections) {
    const branch: SectionBranch = { section: { name, slug }, under: [] }
    const above = parent === undefined ? undefined : branches.get(parent)
    ;(above?.under ?? top).push(branch)
    branches.set(slug, branch)
  }
  grown.set(sections, top)
  return top
}

/** The sections above one, the topmost first. */
export function sectionsAbove(slug: string, sections: readonly PageSection[]): PageTerm[] {
  return pathTo(slug, sectionTree(sections))?.slice(0, -1) ?? []
}

/** The sections right under one. */
export function sectionsUnder(slug: string, sections: readonly PageSection[]): PageTerm[] {
  const find = (branches: readonly SectionBranch[]): SectionBranch | undefined => {
    for (const branch of branches) {
      const hit = branch.section.slug === slug ? branch : find(branch.under)
      if (hit !== undefined) return hit
    }
    return undefined
  }
  return find(sectionTree(sections))?.under.map(({ section }) => section) ?? []
}

function pathTo(slug: string, branches: readonly SectionBranch[]): PageTerm[] | undefined {
  for (const { section, under } of branches) {
    if (section.slug === slug) return [section]
    const below = pathTo(slug, under)
    if (below !== undefined) return [section, ...below]
  }
  return undefined
}
