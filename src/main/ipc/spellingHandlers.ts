import { dialog } from 'electron'
import type { Spelling } from '../spelling/createSpelling'
import { t } from '../texts'
import type { Grants } from './grants'
import type { Handlers } from './handle'

/** Spelling, and the dictionaries of this computer. */
export function createSpellingHandlers({
  spelling,
  grants,
}: {
  spelling: Spelling
  grants: Grants
}): Handlers<
  | 'spelling:check'
  | 'spelling:suggest'
  | 'spelling:dictionaries'
  | 'spelling:choose'
  | 'spelling:install'
  | 'spelling:remove'
> {
  return {
    'spelling:check': ({ language, words }) => spelling.check(language, words),
    'spelling:suggest': ({ language, word }) => spelling.suggest(language, word),
    'spelling:dictionaries': () => spelling.dictionaries(),
    'spelling:choose': async (_input, caller) => {
      const { canceled, filePaths } = await dialog.showOpenDialog(caller, {
        title: t('spelling.chooser'),
        filters: [{ name: t('spelling.chooserFiles'), extensions: ['oxt', 'aff', 'dic'] }],
        properties: ['openFile', 'multiSelections'],
      })
      const [first, ...others] = filePaths
      if (canceled || first === undefined) return null
      const languages = await spelling.languagesOf(filePaths)
      return { ...grants.give('dictionary', [first, ...others]), languages }
    },
    'spelling:install': ({ language, files }) => spelling.install(language, grants.use(files, 'dictionary')),
    'spelling:remove': async ({ language }) => {
      await spelling.remove(language)
      return {}
    },
  }
}
