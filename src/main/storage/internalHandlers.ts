import { holdAtTarget } from '../articles/holdAtTarget'
import { importArticle } from '../articles/importArticle'
import { installTheme } from '../articles/keepThemes'
import { listItem, readArticle } from '../articles/readArticle'
import { claimJobs, completeJobs, failJobs, intendJobs, renewClaim } from '../articles/workOutbox'
import type { Actor, Workspace } from '../articles/workspace'
import type { InternalCallName, InternalCalls } from './storageApi'

type InternalHandlers = {
  [Name in InternalCallName]: (
    input: InternalCalls[Name]['input'],
    actor: Actor,
  ) => InternalCalls[Name]['output']
}

/** One handler for each call that no window may make. */
export function createInternalHandlers(workspace: Workspace): InternalHandlers {
  return {
    'import:article': (input, actor) => readArticle(workspace, actor, importArticle(workspace, actor, input)),
    'theme:install': (theme) => installTheme(workspace, theme),
    'theme:file': ({ start, path }) => workspace.queries.themes.file(start, path) ?? null,
    'article:listAll': () => workspace.queries.lists.all().map(listItem),
    'outbox:claim': (input) => claimJobs(workspace, input),
    'outbox:renew': ({ claim, leaseMilliseconds }) => {
      renewClaim(workspace, claim, leaseMilliseconds)
      return null
    },
    'outbox:intend': ({ claim, intent }) => {
      intendJobs(workspace, claim, intent)
      return null
    },
    'outbox:intent': ({ claim }) => workspace.queries.outbox.intent(claim),
    'target:hold': ({ targetId, held }, actor) => holdAtTarget(workspace, actor, targetId, held),
    'outbox:complete': ({ claim, receipts }) => {
      completeJobs(workspace, claim, receipts)
      return null
    },
    'outbox:fail': (input) => {
      failJobs(workspace, input)
      return null
    },
  }
}
