import { runSync } from '../../main/publish/runSync'
import { mayPublish } from '../../shared/article/checkArticle'
import type { Article } from '../../shared/article/records'
import { GalleyError } from '../../shared/errors'
import type { Target } from '../../shared/ipc/outboxRecords'
import { inEnglish } from '../../shared/texts/saidText'
import type { Command } from '../commandLine'
import { forTerminal } from '../output'
import { checkLine, findStory } from '../stories'
import { reportSync } from '../syncReport'
import { findTarget } from '../targets'
import { actorOption, type WorkspaceAccess, withWorkspace, workspaceOptions } from '../workspaceAccess'

/** `galley publish`: makes stories live, queues them for a target and tries at once. */
export const publishCommand: Command = {
  name: 'publish',
  names: 'SLUG...',
  count: [1, Number.POSITIVE_INFINITY],
  summary: 'Publishes stories and sends them to a target; prints one JSON line a job',
  notes: [
    'A story that a check blocks is refused, and with it all the others, before anything is published.',
    'When the target cannot be reached, the stories are published all the same and wait in the outbox.',
  ],
  options: {
    ...workspaceOptions,
    target: { type: 'string', value: 'NAME', help: 'Where to (needed; "galley target add" makes one)' },
    ...actorOption,
  },
  async run({ arguments: given, output, signal }) {
    const targetName = given.required('target')
    const outcome = await withWorkspace(given, 'write', async (access) => {
      const target = await findTarget(access, targetName)
      const stories: Article[] = []
      for (const slug of new Set(given.names)) stories.push(await findStory(access, slug))
      const blocked: string[] = []
      for (const story of stories) {
        const checks = await access.workspace.storage.call('article:check', { id: story.id })
        for (const check of checks) output.note(forTerminal(`${story.slug}: ${checkLine(check)}`))
        if (!mayPublish(checks)) blocked.push(story.slug)
      }
      if (blocked.length > 0) throw checksFailed(blocked)
      for (const story of stories) refuseUnpublishable(story)
      for (const story of stories) await queue(access, story, target)
      return runSync({
        storage: access.workspace.storage,
        folder: access.workspace.folder,
        targetId: target.id,
        now: true,
        signal,
        onProgress: ({ done, total, label }) => output.progress(`${inEnglish(label)}: ${done} of ${total}`),
      })
    })
    await reportSync(outcome, output)
  },
}

/** A story that is live as it stands has nothing new to make live: it only goes out. */
function isLiveAsItStands(story: Article): boolean {
  return story.state === 'published' && story.live && !story.workingCopy
}

function refuseUnpublishable(story: Article): void {
  if (isLiveAsItStands(story) || story.allowedMoves.includes('publish')) return
  throw new GalleyError('notAllowed', {
    happened: `"${story.slug}" is ${story.state.replaceAll('_', ' ')} and cannot be published by this profile.`,
    safe: 'Nothing was published.',
    remedy:
      story.state === 'withdrawn'
        ? 'Revive it in Galley first.'
        : 'Act as a profile with the role of publisher: --as NAME.',
  })
}

async function queue({ workspace, context }: WorkspaceAccess, story: Article, target: Target): Promise<void> {
  const { storage } = workspace
  if (isLiveAsItStands(story)) {
    await storage.call('outbox:queue', { articleIds: [story.id], targetId: target.id }, context)
    return
  }
  await storage.call('article:move', { id: story.id, move: 'publish', targetIds: [target.id] }, context)
}

function checksFailed(slugs: readonly string[]): GalleyError {
  return new GalleyError('checksFailed', {
    happened: `${slugs.join(', ')} cannot be published yet: see what blocks ${slugs.length === 1 ? 'it' : 'them'} above.`,
    safe: 'Nothing was published; the stories are as they were.',
    remedy: 'Settle what blocks and publish again.',
  })
}
