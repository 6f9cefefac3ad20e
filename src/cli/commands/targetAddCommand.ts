import { resolve } from 'node:path'
import { type Command, wrongUsage } from '../commandLine'
import { actorOption, withWorkspace, workspaceOptions } from '../workspaceAccess'

/** `galley target add`: a place to publish to. */
export const targetAddCommand: Command = {
  name: 'target add',
  names: 'NAME',
  count: [1, 1],
  summary: 'Adds a place to publish to: a folder that holds the site',
  options: {
    ...workspaceOptions,
    kind: { type: 'string', value: 'KIND', help: 'folder (the one kind so far; needed)' },
    path: {
      type: 'string',
      value: 'DIR',
      help: 'The folder of the site, made at the first publishing (needed)',
    },
    ...actorOption,
  },
  async run({ arguments: given, output }) {
    const kind = given.required('kind')
    if (kind !== 'folder') throw wrongUsage(`--kind is folder, not "${kind}".`, 'target add')
    const path = resolve(given.required('path'))
    await withWorkspace(given, 'write', async ({ workspace, context }) => {
      const { id, name, settings } = await workspace.storage.call(
        'target:add',
        { name: given.names[0] ?? '', settings: { kind, path } },
        context,
      )
      await output.json({ id, name, ...settings })
    })
  },
}
