import { openPublication } from '../../main/site/openPublication'
import { checkSite } from '../../main/siteCheck/checkSite'
import { inEnglish } from '../../shared/texts/saidText'
import { type Command, type CommandRun, wrongUsage } from '../commandLine'
import { forTerminal } from '../output'
import { printSiteReport } from '../siteReport'
import { checkLine, findStory } from '../stories'
import { withWorkspace, workspaceFolder, workspaceOptions } from '../workspaceAccess'

/** `galley check`: what would block publishing a story, or be warned of; or what is wrong with the published site. */
export const checkCommand: Command = {
  name: 'check',
  names: '[SLUG]',
  count: [0, 1],
  summary: 'Tells what would block publishing a story, or what is wrong with the published site',
  notes: [
    'With a story it ends with 0 whatever it finds. With --site it ends with 1 when it finds an error: a link that leads',
    'nowhere, an anchor that is not there, a picture without alt text. Warnings alone end with 0.',
  ],
  options: {
    ...workspaceOptions,
    site: { type: 'boolean', help: 'Check everything that is published, in place of one story' },
    json: { type: 'boolean', help: 'Print one JSON object' },
  },
  async run(run) {
    const { arguments: given } = run
    const [slug] = given.names
    if (given.flag('site')) {
      if (slug !== undefined) throw wrongUsage('--site is for the whole site, not for one story.', 'check')
      return await checkPublished(run)
    }
    if (slug === undefined) throw wrongUsage('Name a story by its slug, or say --site.', 'check')
    await checkOne(run, slug)
  },
}

async function checkOne({ arguments: given, output }: CommandRun, name: string): Promise<void> {
  await withWorkspace(given, 'read', async (access) => {
    const { id, slug } = await findStory(access, name)
    const checks = await access.workspace.storage.call('article:check', { id })
    const publishable = checks.every((check) => check.severity !== 'block')
    if (given.flag('json')) return output.json({ id, slug, publishable, checks })
    for (const check of checks) await output.line(forTerminal(checkLine(check)))
    if (checks.length === 0) await output.line('Nothing blocks it and nothing is to be warned of.')
  })
}

async function checkPublished({ arguments: given, output, signal }: CommandRun): Promise<void> {
  const publication = openPublication(workspaceFolder(given))
  try {
    const report = await checkSite(publication, {
      signal,
      onProgress: ({ done, total, label }) => output.progress(`${inEnglish(label)}: ${done} of ${total}`),
    })
    await printSiteReport(report, given.flag('json'), output)
  } finally {
    publication.close()
  }
}
