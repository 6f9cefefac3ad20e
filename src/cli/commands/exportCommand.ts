import { extname, join, resolve } from 'node:path'
import { exportArticleFile, exportArticleFolder } from '../../main/export/exportArticle'
import { type ExportOptions, exportSite } from '../../main/export/exportSite'
import { verifySite } from '../../main/export/verifySite'
import { tryVariantsOf } from '../../main/pictures/pictureThreads'
import { openArticleInPublication, openPublication } from '../../main/site/openPublication'
import { tryTheme } from '../../main/themes/tryTheme'
import { inEnglish } from '../../shared/texts/saidText'
import { type Command, wrongUsage } from '../commandLine'
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
    theme: { type: 'string', value: 'DIR', help: 'A theme as it lies in a folder, in place of the site’s' },
    'base-url': {
      type: 'string',
      value: 'URL',
      help: 'Where the site will be served, in place of its settings',
    },
  },
  async run({ arguments: given, output, signal }) {
    const folder = workspaceFolder(given)
    const out = resolve(given.required('out'))
    const slug = given.optional('article')
    const singleFile = given.flag('single-file')
    if (singleFile && slug === undefined)
      throw wrongUsage('--single-file is for one story: name it with --article.', 'export')
    const verify = given.flag('verify')
    if (verify && slug !== undefined)
      throw wrongUsage('--verify is for a whole site, not for one story.', 'export')
    const baseUrl = given.optional('base-url')
    if (baseUrl !== undefined && !/^https?:$/.test(URL.parse(baseUrl)?.protocol ?? ''))
      throw wrongUsage(`--base-url is an address that begins with https://, not "${baseUrl}".`, 'export')
    const theme = given.optional('theme')
    const options: ExportOptions = {
      signal,
      onProgress: ({ done, total, label }) => output.progress(`${inEnglish(label)}: ${done} of ${total}`),
      ...(baseUrl === undefined ? {} : { baseUrl }),
    }
    if (slug === undefined) {
      await tryVariantsOf(folder)
      const opened = openPublication(folder)
      try {
        const publication = theme === undefined ? opened : await tryTheme(opened, resolve(theme))
        const { warnings, ...written } = await exportSite(publication, out, options)
        for (const warning of warnings) output.note(inEnglish(warning))
        const verified = verify ? await verifySite(publication, written.path, options) : {}
        return await output.json({ ...written, ...verified })
      } finally {
        opened.close()
      }
    }
    const { id } = await withWorkspace(given, 'read', (access) => findStory(access, slug))
    await tryVariantsOf(folder)
    const opened = openArticleInPublication(folder, id)
    try {
      const story =
        theme === undefined
          ? opened
          : { ...opened, publication: await tryTheme(opened.publication, resolve(theme)) }
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
  },
}

/** A name that ends in .html is the file's; any other is a folder's. */
function singleFilePath(out: string, slug: string): string {
  return /^\.html?$/i.test(extname(out)) ? out : join(out, `${slug}.html`)
}
