import { extname, join, resolve } from 'node:path'
import { exportArticleFile, exportArticleFolder } from '../../main/export/exportArticle'
import { type ExportOptions, exportSite } from '../../main/export/exportSite'
import { reportChanges } from '../../main/export/reportChanges'
import { verifySite } from '../../main/export/verifySite'
import { tryVariantsOf } from '../../main/pictures/pictureThreads'
import { openArticleInPublication, openPublication } from '../../main/site/openPublication'
import type { Publication } from '../../main/site/publication'
import { tryTheme } from '../../main/themes/tryTheme'
import { inEnglish } from '../../shared/texts/saidText'
import { printChanges } from '../changeReport'
import { type Command, type CommandArguments, wrongUsage } from '../commandLine'
import type { Output } from '../output'
import { findStory } from '../stories'
import { withWorkspace, workspaceFolder, workspaceOptions } from '../workspaceAccess'

/** `galley export`: the published site, or one story in any state, as files. */
export const exportCommand: Command = {
  name: 'export',
  names: '',
  count: [0, 0],
  summary: 'Writes the site of published stories, or one story, as HTML',
  notes: [
    'A folder is made anew and switched in one step; one that Galley did not make is never touched.',
    'Prints one JSON line: path, pages, pagesWritten, picturesMade, files, bytes, warnings; with --verify also equalFiles.',
  ],
  options: {
    ...workspaceOptions,
    out: {
      type: 'string',
      value: 'DIR',
      help: 'The folder to write (with --single-file: the file, or a folder for it)',
    },
    article: { type: 'string', value: 'SLUG', help: 'One story, in any state, in place of the site' },
    'single-file': { type: 'boolean', help: 'The story as one file with everything in it' },
    verify: { type: 'boolean', help: 'Then make all of it again beside the folder, and compare every byte' },
    'dry-run': {
      type: 'boolean',
      help: 'Say which pages would change in the folder and why, and write nothing',
    },
    theme: { type: 'string', value: 'DIR', help: 'A theme as it lies in a folder, in place of the site’s' },
    'base-url': {
      type: 'string',
      value: 'URL',
      help: 'Where the site will be served, in place of its settings',
    },
  },
  async run({ arguments: given, output, signal }) {
    const folder = workspaceFolder(given)
    const slug = given.optional('article')
    refuseForOneStory(given, slug !== undefined)
    const theme = given.optional('theme')
    const work: ExportWork = {
      folder,
      out: resolve(given.required('out')),
      options: {
        signal,
        onProgress: ({ done, total, label }) => output.progress(`${inEnglish(label)}: ${done} of ${total}`),
        ...baseUrlOf(given),
      },
      themed: (publication) => (theme === undefined ? publication : tryTheme(publication, resolve(theme))),
    }
    if (slug === undefined) {
      return await exportWholeSite(work, given.flag('verify'), given.flag('dry-run'), output)
    }
    const { id } = await withWorkspace(given, 'read', (access) => findStory(access, slug))
    await exportOneStory(work, id, given.flag('single-file'), output)
  },
}

interface ExportWork {
  /** The workspace's folder. */
  folder: string
  out: string
  options: ExportOptions
  /** The publication with the theme that was named, if one was. */
  themed(publication: Publication): Publication | Promise<Publication>
}

function refuseForOneStory(given: CommandArguments, isOneStory: boolean): void {
  if (given.flag('single-file') && !isOneStory)
    throw wrongUsage('--single-file is for one story: name it with --article.', 'export')
  if (given.flag('verify') && isOneStory)
    throw wrongUsage('--verify is for a whole site, not for one story.', 'export')
  if (given.flag('dry-run') && (given.flag('verify') || isOneStory))
    throw wrongUsage('--dry-run is for a whole site, and goes without --verify.', 'export')
}

function baseUrlOf(given: CommandArguments): { baseUrl?: string } {
  const baseUrl = given.optional('base-url')
  if (baseUrl === undefined) return {}
  if (!/^https?:$/.test(URL.parse(baseUrl)?.protocol ?? ''))
    throw wrongUsage(`--base-url is an address that begins with https://, not "${baseUrl}".`, 'export')
  return { baseUrl }
}

async function exportWholeSite(
  { folder, out, options, themed }: ExportWork,
  verify: boolean,
  dryRun: boolean,
  output: Output,
): Promise<void> {
  await tryVariantsOf(folder)
  const opened = openPublication(folder)
  try {
    const publication = await themed(opened)
    if (dryRun) return await printChanges(await reportChanges(publication, out, options), output)
    const { warnings, ...written } = await exportSite(publication, out, options)
    for (const warning of warnings) output.note(inEnglish(warning))
    const verified = verify ? await verifySite(publication, written.path, options) : {}
    await output.json({ ...written, ...verified })
  } finally {
    opened.close()
  }
}

async function exportOneStory(
  { folder, out, options, themed }: ExportWork,
  id: string,
  singleFile: boolean,
  output: Output,
): Promise<void> {
  await tryVariantsOf(folder)
  const opened = openArticleInPublication(folder, id)
  try {
    const story = { ...opened, publication: await themed(opened.publication) }
    const written = singleFile
      ? await exportArticleFile(story, singleFilePath(out, story.article.slug), options)
      : await exportArticleFolder(story, out, options)
    if ('warnings' in written) {
      const { warnings, ...facts } = written
      for (const warning of warnings) output.note(inEnglish(warning))
      await output.json(facts)
    } else await output.json(written)
  } finally {
    opened.publication.close()
  }
}

/** A name that ends in .html is the file's; any other is a folder's. */
function singleFilePath(out: string, slug: string): string {
  return /^\.html?$/i.test(extname(out)) ? out : join(out, `${slug}.html`)
}
