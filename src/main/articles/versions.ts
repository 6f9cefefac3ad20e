import { deflateRawSync, inflateRawSync } from 'node:zlib'
import { z } from 'zod'
import { idSchema } from '../../shared/article/idSchema'
import {
  articleKindSchema,
  contentsSettingsSchema,
  featuredImageSchema,
  momentSchema,
  storyRelationsSchema,
  type Version,
} from '../../shared/article/records'
import { noRelations } from '../../shared/article/relations'
import type { DocumentJson } from '../../shared/document/articleDocument'
import type { Queries } from '../storage/queries/queries'
import type { Projection } from './projection'

/** Everything of a story beside its text, as a version keeps it. Terms are kept by id, so that a rename reaches them. */
export const versionDetailsSchema = z.object({
  /** Versions of before there were pages are of stories. */
  kind: articleKindSchema.default('story'),
  slug: z.string(),
  language: z.string(),
  sections: z.array(idSchema),
  topics: z.array(idSchema),
  tags: z.array(idSchema),
  authors: z.array(idSchema),
  featuredImage: featuredImageSchema.nullable(),
  contentsSettings: contentsSettingsSchema,
  /** Versions of before there were any have none. */
  relations: storyRelationsSchema.default(noRelations),
  /** Set when the version was made by publishing. */
  publishedAt: momentSchema.nullable(),
  updatedAt: momentSchema.nullable(),
})
export type VersionDetails = z.infer<typeof versionDetailsSchema>

/** The story's details as they stand. */
export function currentDetails(queries: Queries, articleId: string): VersionDetails | undefined {
  const article = queries.articles.get(articleId)
  if (article === undefined) return undefined
  const terms = queries.terms.ofArticle(articleId)
  const idsOf = (kind: string) => terms.filter((term) => term.kind === kind).map((term) => term.id)
  return {
    kind: article.kind,
    slug: article.slug,
    language: article.language,
    sections: idsOf('section'),
    topics: idsOf('topic'),
    tags: idsOf('tag'),
    authors: idsOf('author'),
    featuredImage: article.featuredImage,
    contentsSettings: article.contentsSettings,
    relations: article.relations,
    publishedAt: null,
    updatedAt: null,
  }
}

/** Keeps a permanent version of a story. Runs inside the caller's transaction. */
export function keepVersion(
  queries: Queries,
  version: {
    id: string
    articleId: string
    reason: Version['reason']
    at: number
    actorId: string | null
    projection: Projection
    details: VersionDetails
  },
): void {
  const { projection } = version
  queries.versions.insert({
    id: version.id,
    articleId: version.articleId,
    reason: version.reason,
    at: version.at,
    actorId: version.actorId,
    journalSeq: projection.seq,
    headline: projection.headline,
    standfirst: projection.standfirst,
    words: projection.words,
    document: deflateRawSync(JSON.stringify(projection.document.toJSON())),
    details: JSON.stringify(version.details),
  })
}

/** The document of a version as JSON; undefined when there is no such version. */
export function versionDocument(queries: Queries, versionId: string): DocumentJson | undefined {
  const content = queries.versions.content(versionId)
  return content === undefined ? undefined : unpackDocument(content.document)
}

/** A document as `keepVersion` has packed it. */
export function unpackDocument(packed: Uint8Array): DocumentJson {
  return JSON.parse(inflateRawSync(packed).toString('utf8')) as DocumentJson
}
