import {
  keepPreviousData,
  QueryClient,
  type QueryKey,
  type UseMutationResult,
  type UseQueryResult,
  useMutation,
  useQueries,
  useQuery,
} from '@tanstack/react-query'
import type { ChannelName } from '../../../shared/ipc/channelNames'
import type { ChannelInput, ChannelOutput } from '../../../shared/ipc/contract'
import { call, on } from './ipcClient'

/** Answers come from this machine: they are fresh until an event says otherwise, and never wait for a network. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: Number.POSITIVE_INFINITY,
      gcTime: 5 * 60_000,
      retry: false,
      networkMode: 'always',
      refetchOnWindowFocus: false,
      refetchOnReconnect: false,
    },
    mutations: { retry: false, networkMode: 'always' },
  },
})

export interface ChannelQueryOptions {
  /** False while there is nothing to ask about yet. */
  enabled?: boolean
  /** Keeps showing the last answer while another input is being asked, so that lists don't flash. */
  keepPrevious?: boolean
  /** The answer goes with what shows it: nobody should choose in a list from before, for the moment that it is there. */
  onlyWhileShown?: boolean
}

/** The answer of a reading channel, kept under [channel, input] and renewed when an event touches it. */
export function useChannel<Name extends ChannelName>(
  channel: Name,
  input: ChannelInput<Name>,
  options: ChannelQueryOptions = {},
): UseQueryResult<ChannelOutput<Name>> {
  return useQuery<ChannelOutput<Name>>({
    queryKey: [channel, input],
    queryFn: () => call(channel, input),
    enabled: options.enabled ?? true,
    ...(options.keepPrevious === true ? { placeholderData: keepPreviousData } : {}),
    ...(options.onlyWhileShown === true ? { gcTime: 0 } : {}),
  })
}

/** The answers of one channel to several inputs, in their order; undefined where there is none yet. */
export function useChannels<Name extends ChannelName>(
  channel: Name,
  inputs: readonly ChannelInput<Name>[],
): (ChannelOutput<Name> | undefined)[] {
  const results = useQueries({
    queries: inputs.map((input) => ({
      queryKey: [channel, input],
      queryFn: () => call(channel, input),
    })),
  })
  return results.map(({ data }) => data)
}

/** What a call of this window changes that no event tells of. */
const changedByCall: Partial<Record<ChannelName, readonly ChannelName[]>> = {
  'profile:create': ['profile:list'],
  'profile:update': ['profile:list', 'profile:current', 'workspace:current', 'article:get'],
  'profile:use': ['profile:current', 'workspace:current', 'article:get'],
  'target:add': ['target:list', 'outbox:unsent'],
  'target:remove': ['target:list', 'outbox:list', 'outbox:unsent', 'workspace:summary'],
  'outbox:retry': ['outbox:list', 'workspace:summary'],
  'outbox:cancel': ['outbox:list', 'outbox:unsent', 'workspace:summary'],
  'workspace:forget': ['workspace:recent'],
  'site:update': ['site:get', 'preview:context', 'preview:page'],
  'theme:remove': ['theme:list'],
  'themes:install': ['theme:list'],
  'section:arrange': ['section:list', 'term:list'],
  'author:update': ['author:list'],
}

/**
 * A writing channel as a mutation: `mutate(input)`, or `mutateAsync(input)` to go on with the answer. It is pending until
 * what it changes has been asked for again, so that nothing flashes back to what it was.
 */
export function useCall<Name extends ChannelName>(
  channel: Name,
): UseMutationResult<ChannelOutput<Name>, Error, ChannelInput<Name>> {
  return useMutation<ChannelOutput<Name>, Error, ChannelInput<Name>>({
    mutationKey: [channel],
    mutationFn: (input) => call(channel, input),
    onSuccess: () => invalidateChannels(changedByCall[channel] ?? []),
  })
}

async function invalidateChannels(channels: readonly ChannelName[]): Promise<void> {
  if (channels.length === 0) return
  const names = new Set<unknown>(channels)
  await queryClient.invalidateQueries({ predicate: ({ queryKey }) => names.has(queryKey[0]) })
}

/** Channels whose answer is about one story, named by the `id` of their input. */
const ofOneStory = new Set<unknown>([
  'article:get',
  'article:events',
  'article:check',
  'version:list',
  'version:difference',
  'document:projection',
  'preview:context',
  'preview:page',
] satisfies ChannelName[])

/** Channels whose answer any story can change. Terms have an event of their own, so that typing asks for none of them. */
const ofAnyStory = new Set<unknown>([
  'article:list',
  'article:find',
  'workspace:summary',
] satisfies ChannelName[])

function isTouchedByStories(queryKey: QueryKey, ids: ReadonlySet<string>): boolean {
  const [channel, input] = queryKey
  if (ofAnyStory.has(channel)) return true
  if (!ofOneStory.has(channel)) return false
  if (ids.size === 0 || typeof input !== 'object' || input === null || !('id' in input)) return true
  return typeof input.id === 'string' && ids.has(input.id)
}

/** Channels whose answers are not of the workspace, so that they outlive it. */
const outlivesWorkspace = new Set<unknown>([
  'workspace:current',
  'workspace:recent',
  'app:info',
] satisfies ChannelName[])

/** Changes that come in a burst (an import, a save after each pause) are told to the lists once in this time. */
const gatherMilliseconds = 120

/** The one place where events make answers stale. @returns a function that stops it */
export function renewOnEvents(client: QueryClient = queryClient): () => void {
  const changed = new Set<string>()
  let all = false
  let timer: ReturnType<typeof setTimeout> | undefined

  const renewStories = () => {
    timer = undefined
    const ids = all ? new Set<string>() : new Set(changed)
    changed.clear()
    all = false
    void client.invalidateQueries({ predicate: ({ queryKey }) => isTouchedByStories(queryKey, ids) })
  }
  const renew = (...channels: ChannelName[]) => {
    const names = new Set<unknown>(channels)
    void client.invalidateQueries({ predicate: ({ queryKey }) => names.has(queryKey[0]) })
  }
  const stops = [
    on('articles:changed', ({ ids }) => {
      if (ids.length === 0) all = true
      for (const id of ids) changed.add(id)
      timer ??= setTimeout(renewStories, gatherMilliseconds)
    }),
    on('terms:changed', () =>
      renew(
        'term:list',
        'author:list',
        'section:list',
        'term:suggest',
        'workspace:summary',
        'article:list',
        'article:get',
        'preview:context',
        'preview:site',
        'preview:page',
      ),
    ),
    on('site:changed', () =>
      renew(
        'site:get',
        'theme:list',
        'preview:context',
        'preview:site',
        'preview:page',
        'profile:list',
        'profile:current',
        'workspace:summary',
      ),
    ),
    // What is live changes together with the outbox, and with it the site around every page.
    on('outbox:changed', () =>
      renew(
        'outbox:list',
        'outbox:unsent',
        'target:list',
        'workspace:summary',
        'preview:context',
        'preview:site',
        'preview:page',
      ),
    ),
    on('job:finished', ({ kind }) => {
      if (kind === 'publishSync' || kind === 'rollBack') renew('release:list')
    }),
    on('dictionary:changed', () => renew('dictionary:list')),
    on('dictionary:ignoring', ({ articleId }) => {
      void client.invalidateQueries({ queryKey: ['dictionary:ignored', { id: articleId }] })
    }),
    on('spelling:changed', () => renew('spelling:dictionaries')),
    on('workspace:changed', ({ workspace }) => {
      const before = client.getQueryData<ChannelOutput<'workspace:current'>>(['workspace:current', {}])
      client.setQueryData(['workspace:current', {}], workspace)
      // The first that is heard of a workspace: what was asked for meanwhile is about this one.
      if (before === undefined) return
      // The same folder: another person works in it now, or it was opened again. What is shown stays until answered.
      const same = workspace !== null && before?.folder === workspace.folder
      if (!same) client.removeQueries({ predicate: ({ queryKey }) => !outlivesWorkspace.has(queryKey[0]) })
      void client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'workspace:current' })
    }),
  ]
  return () => {
    clearTimeout(timer)
    for (const stop of stops) stop()
  }
}
