import { performance } from 'node:perf_hooks'
import { explainSystemError, GalleyError } from '../../shared/errors'
import { isPreview, type PreviewChannelName, type StorageChannelName } from '../../shared/ipc/channelNames'
import { storageContract } from '../../shared/ipc/storageContract'
import type { Actor, Workspace } from '../articles/workspace'
import { createInternalHandlers } from './internalHandlers'
import type { EventQueue } from './openWorkspace'
import type { PreviewHandlers } from './previewHandlers'
import type { CallContext, StorageApi } from './storageApi'
import { createStorageHandlers, type StorageHandlers } from './storageHandlers'

/** Milliseconds over which a call is logged. */
const slowCall = 40

/**
 * The workspace behind one door: checks the input by the contract, finds the acting profile, runs the use case, tells
 * the windows, and gives every failure its words.
 */
export function createStorage(
  workspace: Workspace,
  events: EventQueue,
  log: (line: string) => void,
): StorageApi {
  const handlers = createStorageHandlers(workspace)
  const internalHandlers = createInternalHandlers(workspace)
  let previews: PreviewHandlers | undefined

  /** In the app a thread of its own answers these: what works a site out is read with the first that is asked for here. */
  async function answerPreview(name: PreviewChannelName, input: unknown): Promise<unknown> {
    const { createPreviewHandlers } = await import('./previewHandlers')
    const { folder, queries, documents } = workspace
    previews ??= createPreviewHandlers({ folder, queries, project: documents.project })
    const handler = previews[name]
    return run(name, () => handler(parseInput(name, input) as never))
  }

  function actorOf(context: CallContext | undefined): Actor {
    const { desk } = workspace.queries
    const profile = context?.profileId === undefined ? desk.profiles()[0] : desk.profile(context.profileId)
    if (profile === undefined) {
      throw new GalleyError('notFound', {
        happened: 'The acting profile is not in this workspace.',
        safe: 'Nothing was changed.',
        remedy: 'Choose a profile and try again.',
      })
    }
    return { profile, origin: context?.origin }
  }

  function run<Value>(name: string, work: () => Value): Value {
    const start = performance.now()
    try {
      return events.during(work)
    } catch (error) {
      throw explainSystemError(error, doing(name))
    } finally {
      const took = performance.now() - start
      if (took > slowCall) log(`${name} took ${took.toFixed(0)} ms`)
    }
  }

  return {
    call: async (name, input, context) => {
      if (isPreview(name)) return (await answerPreview(name, input)) as never
      const handler = handlers[name as keyof StorageHandlers]
      return run(name, () => handler(parseInput(name, input) as never, actorOf(context)) as never)
    },
    callInternal: async (name, input, context) =>
      run(name, () => internalHandlers[name](input as never, actorOf(context))),
  }
}

function parseInput(name: StorageChannelName, input: unknown): unknown {
  const parsed = storageContract[name].input.safeParse(input)
  if (parsed.success) return parsed.data
  const issue = parsed.error.issues[0]
  throw new GalleyError('invalidInput', {
    happened: `What was asked of “${name}” is not well formed: ${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}.`,
    safe: 'Nothing was changed.',
    remedy: 'Correct it and try again.',
  })
}

/** The end of "Galley could not ...". */
function doing(name: string): string {
  if (name === 'document:append') return 'save the story'
  if (name === 'media:add') return 'keep the picture'
  if (name === 'import:article') return 'import the story'
  return `do this (${name})`
}
