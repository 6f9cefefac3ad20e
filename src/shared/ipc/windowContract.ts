import { z } from 'zod'
import { idSchema } from '../article/idSchema'
import { moveNames } from '../article/moves'
import { mediaHashSchema, mediaSchema, profileSchema } from '../article/records'
import { installedThemeSchema, shippedThemeSchema } from '../site/themeManifest'
import { dictionaryInfoSchema, languageTagSchema } from '../spelling/dictionarySchemas'
import { longestWord, mostWordsAtOnce } from '../spelling/houseWord'
import type { WindowChannelName } from './channelNames'
import { releaseSchema } from './outboxRecords'
import { preferencesPatchSchema, preferencesSchema } from './preferencesSchema'

/** A place that the user chose in a dialog. The path is for showing; only the grant is accepted back. */
export const grantSchema = z.object({ grant: z.string().min(1).max(64), path: z.string() })
const grantId = z.string().min(1).max(64)

export const workspaceInfoSchema = z.object({ folder: z.string(), name: z.string(), profile: profileSchema })
export type WorkspaceInfo = z.infer<typeof workspaceInfoSchema>

export const recentWorkspaceSchema = z.object({
  folder: z.string(),
  name: z.string(),
  openedAt: z.number().int(),
  missing: z.boolean(),
})
export type RecentWorkspace = z.infer<typeof recentWorkspaceSchema>

export const jobRequestSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('exportArticle'), articleId: idSchema, to: grantId, singleFile: z.boolean() }),
  z.object({ kind: z.literal('exportSite'), to: grantId }),
  z.object({ kind: z.literal('publishSync'), targetId: idSchema.optional() }),
  z.object({ kind: z.literal('rollBack'), targetId: idSchema, releaseId: z.string().min(1).max(64) }),
  z.object({ kind: z.literal('reportChanges') }),
  z.object({ kind: z.literal('import'), files: grantId }),
  z.object({ kind: z.literal('checkSite') }),
])
export type JobRequest = z.infer<typeof jobRequestSchema>

/** What a window shows now; the menu ticks and greys its items by it. */
export const windowStateSchema = z.object({
  story: z.boolean(),
  sidebar: z.boolean(),
  list: z.boolean(),
  panel: z.boolean(),
  preview: z.boolean(),
  /** What may be done with the open story now. */
  moves: z.array(z.enum(moveNames)),
})
export type WindowState = z.infer<typeof windowStateSchema>

export const windowActionSchema = z.enum(['cut', 'copy', 'paste', 'selectAll', 'close', 'about', 'quit'])
export type WindowAction = z.infer<typeof windowActionSchema>

/** Channel -> input and output, for everything main answers itself. */
export const windowContract = {
  'app:info': {
    input: z.object({}),
    output: z.object({
      version: z.string(),
      platform: z.string(),
      /** A screen reader, or the like, reads along. */
      assistive: z.boolean(),
    }),
  },
  'preferences:get': { input: z.object({}), output: preferencesSchema },
  /** Changes what is named and leaves the rest. A new language holds for windows that are read again. */
  'preferences:set': { input: preferencesPatchSchema, output: preferencesSchema },
  /** Zooms the window that asks: by a step, or back to its actual size. */
  'window:zoom': { input: z.object({ to: z.enum(['in', 'out', 'reset']) }), output: z.object({}) },
  'window:toggleFullScreen': { input: z.object({}), output: z.object({}) },
  /** Has the engine paste into the window that asks; the editor takes the clipboard's plain text of it. */
  'window:paste': { input: z.object({}), output: z.object({}) },
  /** What the engine and the system do by themselves, for the window that asks: as the menu's items of that name. */
  'window:act': { input: z.object({ action: windowActionSchema }), output: z.object({}) },
  'workspace:current': { input: z.object({}), output: workspaceInfoSchema.nullable() },
  'workspace:recent': { input: z.object({}), output: z.array(recentWorkspaceSchema) },
  /** Makes a workspace in a new folder called like the workspace inside the chosen folder. */
  'workspace:create': {
    input: z.object({
      name: z.string().trim().min(1).max(120),
      inside: grantId,
      sample: z.boolean(),
      /** The name of who makes it, and works in it first; empty where it was not given. */
      person: z.string().trim().max(120).optional(),
    }),
    output: workspaceInfoSchema,
  },
  'workspace:open': {
    input: z.union([z.object({ grant: grantId }), z.object({ recent: z.string().max(4096) })]),
    output: workspaceInfoSchema,
  },
  'workspace:forget': { input: z.object({ folder: z.string().max(4096) }), output: z.object({}) },
  'workspace:close': { input: z.object({}), output: z.object({}) },
  'profile:current': { input: z.object({}), output: profileSchema },
  'profile:use': { input: z.object({ id: idSchema }), output: profileSchema },
  'window:new': { input: z.object({ articleId: idSchema.optional() }), output: z.object({}) },
  /** Answers `window:flush`: everything typed has been appended. */
  'window:flushed': { input: z.object({}), output: z.object({}) },
  'window:shows': { input: windowStateSchema, output: z.object({}) },
  'window:openExternal': { input: z.object({ url: z.string().max(4096) }), output: z.object({}) },
  'dialog:chooseFolder': {
    input: z.object({
      purpose: z.enum(['createWorkspace', 'openWorkspace', 'exportSite', 'exportArticle', 'target']),
    }),
    output: grantSchema.nullable(),
  },
  /** Reads the pictures chosen; each is checked again by `media:add`. */
  'dialog:chooseImages': {
    input: z.object({ multiple: z.boolean() }),
    output: z.array(
      z.object({ name: z.string(), bytes: z.custom<Uint8Array>((value) => value instanceof Uint8Array) }),
    ),
  },
  'dialog:chooseFile': {
    input: z.object({
      purpose: z.enum(['exportArticle', 'import']),
      suggestedName: z.string().max(200).optional(),
    }),
    output: grantSchema.nullable(),
  },
  /** What a picture's file says about itself. Moments are the camera's own, without a zone: `2026-11-22T18:40:05`. */
  'media:facts': {
    input: z.object({ hash: mediaHashSchema }),
    output: z.object({
      width: z.number().int(),
      height: z.number().int(),
      mime: z.string(),
      bytes: z.number().int(),
      camera: z.string().optional(),
      takenAt: z.string().optional(),
      artist: z.string().optional(),
      copyright: z.string().optional(),
      hasLocation: z.boolean(),
    }),
  },
  /**
   * What a page of the web says about itself, for an embed card; its picture is taken into the workspace. Only ever
   * because somebody asked for it.
   */
  'embed:fetch': {
    input: z.object({ url: z.string().max(4096) }),
    output: z.object({
      /** Where the page is in the end, after redirects. */
      url: z.string(),
      title: z.string(),
      description: z.string(),
      source: z.string(),
      media: mediaSchema.nullable(),
    }),
  },
  /** Takes a picture of the web into the workspace. Only ever because somebody asked for it. */
  'picture:fetch': { input: z.object({ url: z.string().max(4096) }), output: mediaSchema },
  /** The former releases that are kept of the site at a target, the newest first. */
  'release:list': { input: z.object({ targetId: idSchema }), output: z.array(releaseSchema) },
  'job:start': { input: jobRequestSchema, output: z.object({ jobId: idSchema }) },
  'job:cancel': { input: z.object({ jobId: idSchema }), output: z.object({}) },
  /** Shows what a finished job wrote in the system's file manager. */
  'job:reveal': { input: z.object({ jobId: idSchema }), output: z.object({}) },
  /** Those of the words that the language's dictionary does not know. `dictionary` is null when there is none. */
  'spelling:check': {
    input: z.object({
      language: languageTagSchema,
      words: z.array(z.string().min(1).max(longestWord)).max(mostWordsAtOnce),
    }),
    output: z.object({ dictionary: languageTagSchema.nullable(), unknown: z.array(z.string()) }),
  },
  /** What the word may have meant, the likeliest first. A newer question ends an older one, which then has no answer. */
  'spelling:suggest': {
    input: z.object({ language: languageTagSchema, word: z.string().min(1).max(longestWord) }),
    output: z.object({ suggestions: z.array(z.string()), complete: z.boolean() }),
  },
  'spelling:dictionaries': { input: z.object({}), output: z.array(dictionaryInfoSchema) },
  /**
   * Asks for a Hunspell dictionary's two files (.aff and .dic), or for a LibreOffice package; `languages` are those that it
   * is for, as far as it says so: several to choose from where it has several dictionaries.
   */
  'spelling:choose': {
    input: z.object({}),
    output: grantSchema.extend({ languages: z.array(languageTagSchema) }).nullable(),
  },
  /** Takes the chosen dictionary over, for that language, in place of an installed one. */
  'spelling:install': {
    input: z.object({ files: grantId, language: languageTagSchema }),
    output: dictionaryInfoSchema,
  },
  /** The themes that come with Galley. */
  'themes:shipped': { input: z.object({}), output: z.array(shippedThemeSchema) },
  /** Asks for the folder of a theme. */
  'themes:choose': { input: z.object({}), output: grantSchema.nullable() },
  /** Takes a theme into the workspace: from the folder chosen, or one that comes with Galley. */
  'themes:install': {
    input: z.union([z.object({ folder: grantId }), z.object({ shipped: shippedThemeSchema.shape.folder })]),
    output: installedThemeSchema,
  },
  'spelling:remove': { input: z.object({ language: languageTagSchema }), output: z.object({}) },
} satisfies Record<WindowChannelName, { input: z.ZodType; output: z.ZodType }>
