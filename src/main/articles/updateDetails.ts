import type { ArticleDetailsPatch } from '../../shared/article/records'
import { isSlug, slugify } from '../../shared/article/slug'
import { GalleyError } from '../../shared/errors'
import { freeSlug, slugIsTaken } from './slugs'
import { found, invalid, type Workspace } from './workspace'

/**
 * Changes what a story is beside its text.
 * @throws GalleyError `invalidInput` for what is not a slug or a picture of the workspace, `conflict` for a taken slug
 */
export function updateDetails(workspace: Workspace, id: string, patch: ArticleDetailsPatch): void {
  const { queries, database } = workspace
  database.transaction(() => {
    const article = found(queries.articles.get(id), 'story')
    const values = { ...article }
    if (patch.slug !== undefined) {
      values.slugIsManual = patch.slug !== null
      values.slug =
        patch.slug === null
          ? freeSlug(queries, slugify(article.headline), id)
          : checkedSlug(workspace, patch.slug, id)
    }
    if (patch.featuredImage !== undefined) {
      if (patch.featuredImage !== null) found(queries.workspace.media(patch.featuredImage.media), 'picture')
      values.featuredImage = patch.featuredImage
    }
    if (patch.contentsSettings !== undefined) values.contentsSettings = patch.contentsSettings
    if (patch.language !== undefined) values.language = checkedLanguage(patch.language)
    queries.articles.updateDetails(id, values, workspace.now())
  })
  workspace.emit({ name: 'articles:changed', payload: { ids: [id] } })
}

function checkedSlug(workspace: Workspace, slug: string, articleId: string): string {
  if (!isSlug(slug)) {
    throw invalid(
      `“${slug}” cannot be a slug.`,
      `Use lower-case letters, digits and single hyphens, e.g. “${slugify(slug)}”.`,
    )
  }
  if (!slugIsTaken(workspace.queries, slug, articleId)) return slug
  throw new GalleyError('conflict', {
    happened: `The slug “${slug}” is taken.`,
    safe: 'Nothing was changed.',
    remedy: `Choose another one, e.g. “${freeSlug(workspace.queries, slug, articleId)}”.`,
  })
}

function checkedLanguage(tag: string): string {
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? tag
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    throw invalid(`“${tag}” is not a language tag.`, 'Use one like “en-GB”, “de” or “ar”.')
  }
}
