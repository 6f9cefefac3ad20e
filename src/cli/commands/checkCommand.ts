import type { Command } from '../commandLine'
import { forTerminal } from '../output'
import { checkLine, findStory } from '../stories'
import { withWorkspace, workspaceOptions } from '../workspaceAccess'

/** `galley check`: what would block publishing a story, or be warned of. */
export const checkCommand: Command = {
  name: 'check',
  names: 'SLUG',
  count: [1, 1],
  summary: 'Tells what would block publishing a story, and what to know before',
  options: { ...workspaceOptions, json: { type: 'boolean', help: 'Print one JSON object' } },
  async run({ arguments: given, output }) {
    await withWorkspace(given, 'read', async (access) => {
      const { id, slug } = await findStory(access, given.names[0] ?? '')
      const checks = await access.workspace.storage.call('article:check', { id })
      const publishable = checks.every((check) => check.severity !== 'block')
      if (given.flag('json')) return output.json({ id, slug, publishable, checks })
      for (const check of checks) await output.line(forTerminal(checkLine(check)))
      if (checks.length === 0) await output.line('Nothing blocks it and nothing is to be warned of.')
    })
  },
}
