/** Channels that show the site as it would be. They read a good deal of it: in the app a thread of their own answers. */
export const previewChannelNames = ['preview:context', 'preview:site', 'preview:page'] as const

/** Channels answered by the storage worker: everything that reads or writes the workspace. */
export const storageChannelNames = [
  'workspace:summary',
  'article:list',
  'article:create',
  'article:get',
  'article:find',
  'article:updateDetails',
  'article:setTerms',
  'article:suggestTerms',
  'article:dismissSuggestion',
  'article:move',
  'article:events',
  'article:check',
  'document:open',
  'document:append',
  'document:projection',
  'version:list',
  'version:get',
  'version:restore',
  'version:difference',
  'term:suggest',
  'term:list',
  'term:create',
  'term:rename',
  'term:merge',
  'term:remove',
  'section:list',
  'section:arrange',
  'author:list',
  'author:update',
  'profile:list',
  'profile:create',
  'profile:update',
  'media:add',
  'site:get',
  'site:update',
  'theme:list',
  'theme:remove',
  'target:list',
  'target:add',
  'target:remove',
  'outbox:list',
  'outbox:queue',
  'outbox:retry',
  'outbox:cancel',
  ...previewChannelNames,
  'dictionary:list',
  'dictionary:add',
  'dictionary:remove',
  'dictionary:ignored',
  'dictionary:ignore',
] as const

/** Channels answered by main: windows, dialogs, workspaces, jobs. */
export const windowChannelNames = [
  'app:info',
  'preferences:get',
  'preferences:set',
  'window:zoom',
  'window:toggleFullScreen',
  'window:paste',
  'window:act',
  'workspace:current',
  'workspace:recent',
  'workspace:create',
  'workspace:open',
  'workspace:forget',
  'workspace:close',
  'profile:current',
  'profile:use',
  'window:new',
  'window:flushed',
  'window:shows',
  'window:openExternal',
  'dialog:chooseFolder',
  'dialog:chooseImages',
  'dialog:chooseFile',
  'media:facts',
  'embed:fetch',
  'picture:fetch',
  'release:list',
  'job:start',
  'job:cancel',
  'job:reveal',
  'spelling:check',
  'spelling:suggest',
  'spelling:dictionaries',
  'spelling:choose',
  'spelling:install',
  'spelling:remove',
  'themes:shipped',
  'themes:choose',
  'themes:install',
] as const

/** What main tells the windows. */
export const eventNames = [
  'articles:changed',
  'terms:changed',
  'site:changed',
  'outbox:changed',
  'journal:appended',
  'workspace:changed',
  'storage:failed',
  'job:progress',
  'job:finished',
  'menu:command',
  'window:flush',
  'preferences:changed',
  'app:assistive',
  'dictionary:changed',
  'dictionary:ignoring',
  'spelling:changed',
] as const

export type PreviewChannelName = (typeof previewChannelNames)[number]
export type StorageChannelName = (typeof storageChannelNames)[number]
export type WindowChannelName = (typeof windowChannelNames)[number]
export type ChannelName = StorageChannelName | WindowChannelName
export type EventName = (typeof eventNames)[number]

/** Whether a channel is one of the previews', which need the whole site worked out. */
export function isPreview(name: string): name is PreviewChannelName {
  return previewChannelNames.some((preview) => preview === name)
}
