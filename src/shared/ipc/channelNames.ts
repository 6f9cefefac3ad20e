/** Channels answered by the storage worker: everything that reads or writes the workspace. */
export const storageChannelNames = [
  'workspace:summary',
  'article:list',
  'article:create',
  'article:get',
  'article:find',
  'article:updateDetails',
  'article:setTerms',
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
  'profile:list',
  'profile:create',
  'profile:update',
  'media:add',
  'site:get',
  'site:update',
  'target:list',
  'target:add',
  'target:remove',
  'outbox:list',
  'outbox:queue',
  'outbox:retry',
  'outbox:cancel',
  'preview:context',
] as const

/** Channels answered by main: windows, dialogs, workspaces, jobs. */
export const windowChannelNames = [
  'app:info',
  'app:setAppearance',
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
  'window:openExternal',
  'dialog:chooseFolder',
  'dialog:chooseImages',
  'dialog:chooseFile',
  'job:start',
  'job:cancel',
  'job:reveal',
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
  'app:appearance',
] as const

export type StorageChannelName = (typeof storageChannelNames)[number]
export type WindowChannelName = (typeof windowChannelNames)[number]
export type ChannelName = StorageChannelName | WindowChannelName
export type EventName = (typeof eventNames)[number]
