import { basename, resolve } from 'node:path'
import { readImportFiles, storeImports } from '../../main/import/importFiles'
import { refuseBlocked } from '../../main/import/refuseBlocked'
import type { Profile } from '../../shared/article/records'
import { GalleyError } from '../../shared/errors'
import { inEnglish, type SaidText } from '../../shared/texts/saidText'
import { type Command, type CommandArguments, wrongUsage } from '../commandLine'
import { forTerminal } from '../output'
import { checkLine, contentsOf } from '../stories'
import { actorOption, createMissingWorkspace, withWorkspace, workspaceOptions } from '../workspaceAccess'

/** `galley import`: files become stories. All files are read before anything is made or written. */
export const importCommand: Command = {
  name: 'import',
  names: 'FILE...',
  count: [1, Number.POSITIVE_INFINITY],
  summary: 'Takes Markdown, HTML and plain text files in; prints one JSON line a story',
  notes: [
    'Front matter is read: title, standfirst, date, updated, section, tags, topics, author, slug, language, image.',
    'One file that cannot be imported refuses them all, before anything is written; so does one that a check',
    'keeps from being published, with --state published.',
  ],
  options: {
    ...workspaceOptions,
    create: { type: 'boolean', help: 'Make the workspace when there is none' },
    section: { type: 'string', value: 'S', help: "The main section (the file's own follow)" },
    tags: { type: 'string', value: 'A,B', help: "Tags, added to the file's own" },
    author: { type: 'string', value: 'A', help: "The byline, in place of the file's own" },
    state: { type: 'string', value: 'STATE', help: 'draft (the default) or published' },
    as: {
      ...actorOption.as,
      help: `${actorOption.as.help}. With --create, the name of the new workspace's first profile`,
    },
  },
  async run({ arguments: given, output, signal }) {
    const state = readState(given)
    const files = given.names.map((name) => resolve(name))
    given.required('workspace')
    const run = {
      signal,
      onProgress: (done: number, total: number, label: SaidText) =>
        output.progress(`${inEnglish(label)} (${Math.floor((done / total) * 100)} %)`),
    }
    const imports = await readImportFiles(files, run)
    if (state === 'published') refuseBlocked(imports)
    const isNew = given.flag('create') && createMissingWorkspace(given)
    const section = given.optional('section')
    const author = given.optional('author')
    const choices = {
      state,
      tags: (given.optional('tags') ?? '').split(',').filter((tag) => tag.trim() !== ''),
      ...(section === undefined ? {} : { section }),
      ...(author === undefined ? {} : { author }),
    }
    await withWorkspace(given, 'write', async ({ workspace, profile, context }) => {
      const { storage } = workspace
      if (state === 'published') refuseUnlessPublisher(profile)
      const stored = storeImports(storage, imports, choices, context, {
        ...run,
        async onStory({ file, article, warnings }) {
          const checks = state === 'published' ? await storage.call('article:check', { id: article.id }) : []
          for (const warning of [...warnings, ...checks.map(checkLine)])
            output.note(forTerminal(`${basename(file)}: ${warning}`))
          await output.json({
            id: article.id,
            slug: article.slug,
            headline: article.headline,
            words: article.words,
            state: article.state,
            contents: await contentsOf(storage, article.id),
          })
        },
      })
      await stored.catch((error: unknown) => {
        if (isNew) output.note(`The workspace ${workspace.folder} was made and stays.`)
        throw error
      })
    })
  },
}

function refuseUnlessPublisher(profile: Profile): void {
  if (profile.roles.includes('publisher')) return
  throw new GalleyError('notAllowed', {
    happened: `${profile.name} is not a publisher, who alone may bring stories in as published.`,
    safe: 'Nothing was imported.',
    remedy: 'Act as a profile with that role: --as NAME. Or import as drafts.',
  })
}

function readState(given: CommandArguments): 'draft' | 'published' {
  const state = given.optional('state') ?? 'draft'
  if (state === 'draft' || state === 'published') return state
  throw wrongUsage(`--state is draft or published, not "${state}".`, 'import')
}
