import type { ChannelName } from '../../../shared/ipc/channelNames'
import { leaveField } from './leaveField'
import { queryClient } from './queries'

/**
 * Where a window is about to go, the field with the keyboard keeps what was typed in it, and what is under way to the
 * workspace is waited for.
 * @returns whether all of it was kept
 */
export async function finishFields(): Promise<boolean> {
  leaveField()
  return sent()
}

/** Calls that leave the workspace themselves, and wait for this: to wait for them would never end. */
const leavesWorkspace: ReadonlySet<unknown> = new Set<unknown>([
  'workspace:create',
  'workspace:open',
  'workspace:close',
] satisfies ChannelName[])

/** Resolves once no call that changes something is under way: whether all of them went well. */
function sent(): Promise<boolean> {
  const cache = queryClient.getMutationCache()
  const underWay = cache.findAll({
    status: 'pending',
    predicate: ({ options }) => !leavesWorkspace.has(options.mutationKey?.[0]),
  })
  return new Promise((resolve) => {
    const look = () => {
      if (underWay.some(({ state }) => state.status === 'pending')) return
      stop()
      resolve(underWay.every(({ state }) => state.status !== 'error'))
    }
    const stop = cache.subscribe(look)
    look()
  })
}
