import type { ChannelOutput } from '../../../shared/ipc/contract'

/** How many stories “All stories” holds: what was given up or taken down has a list of its own. */
export function countOnTheWay({ total, states }: ChannelOutput<'workspace:summary'>): number {
  return total - states.withdrawn
}
