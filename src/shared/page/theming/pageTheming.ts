import type { GalleyError } from '../../errors'
import type { PageTheme } from './pageTheme'
import { type PageBudget, type ThemeTemplates, themeTemplates } from './templates'
import { TemplateProblem, themeFailed } from './themeFailure'

/** Told of a part that could not be written; Galley's own part then stands in. */
export type OnThemeFailure = (error: GalleyError) => void

/** A site's theme while one page is written with it. */
export interface PageTheming {
  templates: ThemeTemplates
  budget: PageBudget
  /** @throws GalleyError `themeFailed` unless somebody wants to be told instead */
  fail(problem: TemplateProblem): void
}

/**
 * @returns null without a theme, and for one whose templates cannot be read, once `onFailure` was told
 * @throws GalleyError `themeFailed`
 */
export function beginTheming(theme: PageTheme | undefined, onFailure?: OnThemeFailure): PageTheming | null {
  if (theme === undefined) return null
  const fail = (problem: TemplateProblem) => {
    const error = themeFailed(theme, problem)
    if (onFailure === undefined) throw error
    onFailure(error)
  }
  try {
    const templates = themeTemplates(theme)
    return { templates, budget: templates.beginPage(), fail }
  } catch (error) {
    if (!(error instanceof TemplateProblem)) throw error
    fail(error)
    return null
  }
}
