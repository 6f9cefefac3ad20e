import type { ArticleDetailsPatch } from '../../shared/article/records'
import type { StoryRelations } from '../../shared/article/relations'
import { isSlug, slugify } from '../../shared/article/slug'
import { GalleyError } from '../../shared/errors'
import type { StoredArticle } from '../storage/queries/articleQueries'
import { freeSlug, slugOf, slugProblem } from './slugs'
import { pageHasNone } from './staticPages'
import { found, invalid, type Workspace } from './workspace'

/**
 * Changes what a story is beside its text.
 * @throws GalleyError `invalidInput` for what is not a slug or a picture of the workspace, `conflict` for a taken slug
 */
export function updateDetails(workspace: Workspace, id: string, patch: ArticleDetailsPatch): void {
  const { queries, database } = workspace
  database.transaction(() => {
    const article = found(queries.articles.get(id), 'story or page')
    const values = { ...article }
    if (patch.slug !== undefined) {
      values.slugIsManual = patch.slug !== null
      values.slug =
        patch.slug === null
          ? freeSlug(queries, article.kind, slugOf(article.kind, article.headline), id)
          : checkedSlug(workspace, article, patch.slug)
    }
    if (patch.featuredImage !== undefined) {
      if (patch.featuredImage !== null) found(queries.workspace.media(patch.featuredImage.media), 'picture')
      values.featuredImage = patch.featuredImage
    }
    if (patch.contentsSettings !== undefined) values.contentsSettings = patch.contentsSettings
    if (patch.relations !== undefined && article.kind === 'page') throw pageHasNone()
    if (patch.relations !== undefined)
      values.relations = changedRelations(workspace, id, article.relations, patch.relations)
    if (patch.language !== undefined) values.language = checkedLanguage(patch.language)
    queries.articles.updateDetails(id, values, workspace.now())
  })
  workspace.emit({ name: 'articles:changed', payload: { ids: [id] } })
}

/** Stories are named once each, and never the story itself. */
function changedRelations(
  { queries }: Workspace,
  id: string,
  before: StoryRelations,
  patch: NonNullable<ArticleDetailsPatch['relations']>,
): StoryRelations {
  const changed: StoryRelations = {
    related: patch.related ?? before.related,
    furtherReading: patch.furtherReading ?? before.furtherReading,
    corrections: patch.corrections ?? before.corrections,
    correctionsPlace: patch.correctionsPlace === undefined ? before.correctionsPlace : patch.correctionsPlace,
  }
  for (const stories of [changed.related, changed.furtherReading.stories]) {
    if (stories.includes(id)) throw invalid('A story cannot be chosen for itself.', 'Choose another story.')
    if (new Set(stories).size < stories.length) {
      throw invalid('A story was chosen twice.', 'Choose each story once.')
    }
    for (const story of stories) {
      if (found(queries.articles.get(story), 'story or page').kind === 'page')
        throw invalid('A static page cannot be chosen as a story.', 'Choose a story, or link to the page.')
    }
  }
  return changed
}

function checkedSlug({ queries }: Workspace, { id, kind }: StoredArticle, slug: string): string {
  if (!isSlug(slug)) {
    throw invalid(
      `“${slug}” cannot be a slug.`,
      `Use lower-case letters, digits and single hyphens, e.g. “${slugify(slug)}”.`,
    )
  }
  const problem = slugProblem(queries, kind, slug, id)
  if (problem === undefined) return slug
  const happened = {
    taken: `The slug “${slug}” is taken.`,
    reserved: `The slug “${slug}” is not free: the site keeps that address for itself.`,
    section: `The slug “${slug}” is not free: a section of the site lies at “${slug}/”.`,
  }[problem]
  throw new GalleyError('conflict', {
    happened,
    safe: 'Nothing was changed.',
    remedy: `Choose another one, e.g. “${freeSlug(queries, kind, slug, id)}”.`,
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
