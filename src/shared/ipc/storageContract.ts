import { z } from 'zod'
import { idSchema } from '../article/idSchema'
import { maximumNoteLength } from '../article/moves'
import {
  articleDetailsPatchSchema,
  articleEventSchema,
  articleKindSchema,
  articleListItemSchema,
  articleSchema,
  articleStateSchema,
  checkSchema,
  countedTermSchema,
  mediaSchema,
  momentSchema,
  moveNameSchema,
  profileSchema,
  roleSchema,
  termKindSchema,
  termNamesSchema,
  termSchema,
  versionSchema,
} from '../article/records'
import { longestSearchText } from '../article/searchText'
import { maximumTermLength } from '../article/term'
import type { DocumentJson } from '../document/articleDocument'
import { blockDifferenceSchema } from '../document/difference'
import type { PageContext } from '../page/pageTypes'
import { type SitePreview, sitePreviewInput, type VisitedPage } from '../page/sitePreview'
import { authorProfileSchema, listedAuthorSchema } from '../site/authorProfile'
import { listedSectionSchema } from '../site/listedSection'
import { siteSettingsSchema } from '../site/siteSettings'
import { installedThemeSchema } from '../site/themeManifest'
import { cleanWordSchema, houseWordSchema, languageTagSchema } from '../spelling/dictionarySchemas'
import { longestWord, mostWordsAtOnce } from '../spelling/houseWord'
import { suggestedKinds } from '../tagging/suggestion'
import { termSuggestionsSchema } from '../tagging/suggestionSchemas'
import type { StorageChannelName } from './channelNames'
import { jobSchema, receiptSchema, targetSchema, targetSettingsSchema } from './outboxRecords'

const bytesSchema = z.custom<Uint8Array>((value) => value instanceof Uint8Array)
/** Documents are checked by the schema (`readDocument`) where they are read, not here. */
const documentSchema = z.custom<DocumentJson>((value) => typeof value === 'object' && value !== null)
const termNameSchema = z.string().min(1).max(maximumTermLength)
const profileNameSchema = z.string().trim().min(1).max(120)

const contentsEntrySchema = z.object({
  level: z.union([z.literal(2), z.literal(3), z.literal(4)]),
  text: z.string(),
  short: z.string().nullable(),
  anchor: z.string(),
  index: z.number().int(),
})

export const articleFilterSchema = z.object({
  /** Stories, unless it is said; `any` for both. */
  kind: z.union([articleKindSchema, z.literal('any')]).optional(),
  states: z.array(articleStateSchema).optional(),
  /** Any kind of term: section, topic, tag, author. */
  termId: idSchema.optional(),
  /** Words of the headline, standfirst or slug. */
  text: z.string().max(longestSearchText).optional(),
  order: z.enum(['updated', 'published', 'created', 'headline']).optional(),
})
export type ArticleFilter = z.infer<typeof articleFilterSchema>

/** Channel -> input and output, for everything the storage worker answers. */
export const storageContract = {
  'workspace:summary': {
    input: z.object({}),
    output: z.object({
      workspaceId: idSchema,
      name: z.string(),
      states: z.record(articleStateSchema, z.number().int()),
      sections: z.array(countedTermSchema),
      topics: z.array(countedTermSchema),
      /** The fifty most used. */
      tags: z.array(countedTermSchema),
      /** Of stories. */
      total: z.number().int(),
      /** Static pages. */
      pages: z.number().int(),
      /** Jobs of the outbox that are not done. */
      waiting: z.number().int(),
      failed: z.number().int(),
    }),
  },
  'article:list': {
    input: articleFilterSchema.extend({
      limit: z.number().int().min(1).max(500),
      offset: z.number().int().min(0),
    }),
    output: z.object({ items: z.array(articleListItemSchema), total: z.number().int() }),
  },
  'article:create': {
    input: z.object({
      /** A story, unless it is said. A static page has no section. */
      kind: articleKindSchema.optional(),
      headline: z.string().max(10_000).optional(),
      section: termNameSchema.optional(),
      /** BCP 47; the site's when left out. */
      language: z.string().min(2).max(35).optional(),
    }),
    output: articleSchema,
  },
  'article:get': { input: z.object({ id: idSchema }), output: articleSchema },
  'article:find': { input: z.object({ slug: z.string().max(200) }), output: articleSchema },
  'article:updateDetails': {
    input: z.object({ id: idSchema, patch: articleDetailsPatchSchema }),
    output: articleSchema,
  },
  /** Sets the story's terms of one kind, in order; names not yet in use make new terms. Sections: main first. */
  'article:setTerms': {
    input: z.object({ id: idSchema, kind: termKindSchema, names: termNamesSchema }),
    output: articleSchema,
  },
  /** What the story could be filed under, from its text and from earlier stories; never what it has already. */
  'article:suggestTerms': { input: z.object({ id: idSchema }), output: termSuggestionsSchema },
  /** Leaves a suggested term out of the story's suggestions from now on; with `dismissed: false` takes that back. */
  'article:dismissSuggestion': {
    input: z.object({
      id: idSchema,
      kind: z.enum(suggestedKinds),
      name: termNameSchema,
      dismissed: z.boolean(),
    }),
    output: z.object({}),
  },
  'article:move': {
    input: z.object({
      id: idSchema,
      move: moveNameSchema,
      note: z.string().max(maximumNoteLength).optional(),
      /** Publish and withdraw only: the targets to queue for; all of them when left out. */
      targetIds: z.array(idSchema).max(100).optional(),
    }),
    output: articleSchema,
  },
  'article:events': { input: z.object({ id: idSchema }), output: z.array(articleEventSchema) },
  'article:check': { input: z.object({ id: idSchema }), output: z.array(checkSchema) },
  /** The whole Yjs document as one update. */
  'document:open': {
    input: z.object({ id: idSchema }),
    output: z.object({ update: bytesSchema, seq: z.number().int() }),
  },
  /** Appends Yjs updates to the journal; answers after the commit. */
  'document:append': {
    input: z.object({ id: idSchema, updates: z.array(bytesSchema).min(1).max(10_000) }),
    output: z.object({ seq: z.number().int(), at: momentSchema }),
  },
  /** What was derived from the document, up to date with the journal. */
  'document:projection': {
    input: z.object({ id: idSchema }),
    output: z.object({
      document: documentSchema,
      contents: z.array(contentsEntrySchema),
      words: z.number().int(),
      seq: z.number().int(),
    }),
  },
  'version:list': { input: z.object({ id: idSchema }), output: z.array(versionSchema) },
  'version:get': {
    input: z.object({ versionId: idSchema }),
    output: versionSchema.extend({ document: documentSchema }),
  },
  /** Brings a version's text back as a new edit; what stood before is kept as a version, whose id is answered. */
  'version:restore': {
    input: z.object({ id: idSchema, versionId: idSchema }),
    output: z.object({ undoVersionId: idSchema }),
  },
  /** What changed from a version (or from the newest one made for that reason) to the story as it stands. */
  'version:difference': {
    input: z.object({
      id: idSchema,
      from: z.union([z.object({ versionId: idSchema }), z.enum(['filed', 'published'])]),
    }),
    output: z.object({ from: versionSchema.nullable(), blocks: z.array(blockDifferenceSchema) }),
  },
  /** Those in use that begin with the prefix (case and accents don't count), most used first. */
  'term:suggest': {
    input: z.object({
      kind: termKindSchema,
      prefix: z.string().max(200),
      limit: z.number().int().min(1).max(50),
    }),
    output: z.array(countedTermSchema),
  },
  'term:list': { input: z.object({ kind: termKindSchema }), output: z.array(countedTermSchema) },
  'term:create': { input: z.object({ kind: termKindSchema, name: termNameSchema }), output: termSchema },
  'term:rename': { input: z.object({ id: idSchema, name: termNameSchema }), output: termSchema },
  /** Every story on one of `from` is put on `into`; `from` are gone. */
  'term:merge': {
    input: z.object({ from: z.array(idSchema).min(1).max(1000), into: idSchema }),
    output: countedTermSchema,
  },
  /** Takes the term off every story and removes it. */
  'term:remove': { input: z.object({ id: idSchema }), output: z.object({ articles: z.number().int() }) },
  /** In the order of the tree: each followed by those under it. */
  'section:list': { input: z.object({}), output: z.array(listedSectionSchema) },
  /** Sets the order of the sections and what stands under what. */
  'section:arrange': {
    input: z.object({
      sections: z.array(z.object({ id: idSchema, parent: idSchema.nullable() })).max(10_000),
    }),
    output: z.object({}),
  },
  'author:list': { input: z.object({}), output: z.array(listedAuthorSchema) },
  /** What readers are told about an author. */
  'author:update': { input: z.object({ id: idSchema, profile: authorProfileSchema }), output: z.object({}) },
  'profile:list': { input: z.object({}), output: z.array(profileSchema) },
  'profile:create': {
    input: z.object({ name: profileNameSchema, roles: z.array(roleSchema).min(1) }),
    output: profileSchema,
  },
  'profile:update': {
    input: z.object({ id: idSchema, name: profileNameSchema, roles: z.array(roleSchema).min(1) }),
    output: profileSchema,
  },
  /** Takes a picture into the workspace. Refuses what is not one. */
  'media:add': { input: z.object({ bytes: bytesSchema }), output: mediaSchema },
  'site:get': { input: z.object({}), output: siteSettingsSchema },
  'site:update': { input: siteSettingsSchema.partial(), output: siteSettingsSchema },
  /** The themes in the workspace, in the order in which they came. */
  'theme:list': { input: z.object({}), output: z.array(installedThemeSchema) },
  /** Not the one that the site has. */
  'theme:remove': { input: installedThemeSchema.pick({ hash: true }), output: z.object({}) },
  'target:list': { input: z.object({}), output: z.array(targetSchema) },
  'target:add': {
    input: z.object({ name: z.string().trim().min(1).max(120), settings: targetSettingsSchema }),
    output: targetSchema,
  },
  'target:remove': { input: z.object({ id: idSchema }), output: z.object({}) },
  'outbox:list': {
    input: z.object({ limit: z.number().int().min(1).max(1000).optional() }),
    output: z.object({ jobs: z.array(jobSchema), receipts: z.array(receiptSchema) }),
  },
  /** Queues what is live of the stories (of all, when none are named) for one target (all, when none is named). */
  /** How much of what is live here is not there, in that version, at the place that lacks most. */
  'outbox:unsent': { input: z.object({}), output: z.object({ count: z.number().int() }) },
  'outbox:queue': {
    input: z.object({
      articleIds: z.array(idSchema).min(1).max(10_000).optional(),
      targetId: idSchema.optional(),
    }),
    output: z.object({ jobs: z.array(jobSchema) }),
  },
  'outbox:retry': { input: z.object({ jobId: idSchema }), output: jobSchema },
  'outbox:cancel': { input: z.object({ jobId: idSchema }), output: z.object({}) },
  /** Everything of the story's page but its document: what the preview renders with. */
  'preview:context': {
    input: z.object({ id: idSchema }),
    output: z.custom<PageContext>((value) => typeof value === 'object' && value !== null),
  },
  /** The page at a path of the site, as it would be were the story published as it stands now. */
  'preview:page': {
    input: z.object({ id: idSchema, path: z.string().max(1024) }),
    output: z.custom<VisitedPage>((value) => typeof value === 'object' && value !== null),
  },
  /** A page of what is live, in a site with settings that are not saved. */
  'preview:site': {
    input: sitePreviewInput,
    output: z.custom<SitePreview>((value) => typeof value === 'object' && value !== null),
  },
  /** The house dictionary: words that are right in every story of the workspace, by the alphabet. */
  'dictionary:list': { input: z.object({}), output: z.array(houseWordSchema) },
  /** Adding a word that is there already changes nothing. */
  'dictionary:add': { input: houseWordSchema, output: z.object({ added: z.boolean() }) },
  'dictionary:remove': { input: houseWordSchema, output: z.object({}) },
  /** Words that the spelling leaves alone in one story, in the form of the house dictionary. */
  'dictionary:ignored': { input: z.object({ id: idSchema }), output: z.array(z.string()) },
  /** Has words left alone in a story from now on; with `ignored: false` has them checked again. */
  'dictionary:ignore': {
    input: z.object({
      id: idSchema,
      words: z.array(cleanWordSchema).max(mostWordsAtOnce),
      ignored: z.boolean(),
    }),
    output: z.object({}),
  },
  /** Those of the words that are words of a name that the workspace knows: of its terms, its authors, its people. */
  'dictionary:names': {
    input: z.object({
      language: languageTagSchema,
      words: z.array(z.string().min(1).max(longestWord)).max(mostWordsAtOnce),
    }),
    output: z.array(z.string()),
  },
} satisfies Record<StorageChannelName, { input: z.ZodType; output: z.ZodType }>
