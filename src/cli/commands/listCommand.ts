import type { ArticleListItem } from '../../shared/article/records'
import type { Command } from '../commandLine'
import { isoTime } from '../output'
import { alignColumns } from '../textTable'
import { withWorkspace, workspaceOptions } from '../workspaceAccess'

/** `galley list`: the stories and the static pages, the newest first. */
export const listCommand: Command = {
  name: 'list',
  names: '',
  count: [0, 0],
  summary: 'Lists the stories and the static pages',
  options: { ...workspaceOptions, json: { type: 'boolean', help: 'Print one JSON array' } },
  async run({ arguments: given, output }) {
    const items = await withWorkspace(given, 'read', ({ workspace }) =>
      workspace.storage.callInternal('article:listAll', {}),
    )
    if (given.flag('json')) return output.json(items.map(storyLine))
    const rows = items.map((item) => [
      item.slug,
      `${item.state.replaceAll('_', ' ')}${item.workingCopy ? ' (edited since)' : ''}`,
      item.kind === 'page' ? '(page)' : (item.section?.name ?? '-'),
      String(item.words),
      isoTime(item.updatedAt),
      item.headline,
    ])
    for (const line of alignColumns(['SLUG', 'STATE', 'SECTION', 'WORDS', 'UPDATED', 'HEADLINE'], rows, [3]))
      await output.line(line)
  },
}

function storyLine(item: ArticleListItem) {
  return {
    id: item.id,
    kind: item.kind,
    slug: item.slug,
    headline: item.headline,
    standfirst: item.standfirst,
    state: item.state,
    live: item.live,
    workingCopy: item.workingCopy,
    section: item.section?.name ?? null,
    words: item.words,
    createdAt: isoTime(item.createdAt),
    updatedAt: isoTime(item.updatedAt),
    publishedAt: isoTime(item.publishedAt),
  }
}
