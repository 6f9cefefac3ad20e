import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { app, type BrowserWindow, dialog, type FileFilter, type OpenDialogOptions } from 'electron'
import { explainSystemError, GalleyError } from '../../shared/errors'
import type { ChannelOutput, ParsedInput } from '../../shared/ipc/contract'
import { t } from '../texts'
import type { Grants } from './grants'
import type { Handlers } from './handle'

/** Bytes; larger than any picture that a page should carry, small enough to hand to a window. */
const largestPicture = 100 * 1024 * 1024

const pictureFiles = (): FileFilter[] => [
  { name: t('chooser.files.pictures'), extensions: ['jpg', 'jpeg', 'png', 'gif', 'webp', 'avif'] },
]
const importFiles = (): FileFilter[] => [
  { name: t('chooser.files.stories'), extensions: ['md', 'markdown', 'html', 'htm', 'txt'] },
  { name: t('chooser.files.all'), extensions: ['*'] },
]

const folderButtons = {
  createWorkspace: 'choose',
  openWorkspace: 'open',
  exportSite: 'exportHere',
  exportArticle: 'exportHere',
  target: 'choose',
} as const satisfies Record<ParsedInput<'dialog:chooseFolder'>['purpose'], string>

function mayCreate(purpose: ParsedInput<'dialog:chooseFolder'>['purpose']): OpenDialogOptions['properties'] {
  return purpose === 'openWorkspace'
    ? ['openDirectory']
    : ['openDirectory', 'createDirectory', 'promptToCreate']
}

async function readPicture(path: string): Promise<{ name: string; bytes: Uint8Array<ArrayBuffer> }> {
  try {
    const { size } = await stat(path)
    if (size > largestPicture) {
      throw new GalleyError('tooLarge', {
        happened: `${basename(path)} is larger than ${largestPicture / 1024 / 1024} MB.`,
        safe: 'Nothing was added.',
        remedy: 'Make a smaller copy of the picture and choose that.',
      })
    }
    return { name: basename(path), bytes: new Uint8Array(await readFile(path)) }
  } catch (error) {
    throw explainSystemError(error, `read ${basename(path)}`)
  }
}

async function chooseExportFile(caller: BrowserWindow, suggestedName: string | undefined) {
  const { canceled, filePath } = await dialog.showSaveDialog(caller, {
    title: t('chooser.exportFile'),
    buttonLabel: t('chooser.button.export'),
    defaultPath: suggestedName === undefined ? app.getPath('documents') : basename(suggestedName),
    filters: [{ name: t('chooser.files.webPage'), extensions: ['html'] }],
    properties: ['createDirectory', 'showOverwriteConfirmation'],
  })
  return canceled || filePath === '' ? undefined : filePath
}

/** The system's dialogs. What is chosen becomes a grant, or is read at once. */
export function createDialogHandlers(
  grants: Grants,
): Handlers<'dialog:chooseFolder' | 'dialog:chooseImages' | 'dialog:chooseFile'> {
  async function chooseFile(
    { purpose, suggestedName }: ParsedInput<'dialog:chooseFile'>,
    caller: BrowserWindow,
  ): Promise<ChannelOutput<'dialog:chooseFile'>> {
    if (purpose === 'exportArticle') {
      const path = await chooseExportFile(caller, suggestedName)
      return path === undefined ? null : grants.give(purpose, [path])
    }
    const { canceled, filePaths } = await dialog.showOpenDialog(caller, {
      title: t('chooser.import'),
      buttonLabel: t('chooser.button.import'),
      filters: importFiles(),
      properties: ['openFile', 'multiSelections'],
    })
    const [first, ...others] = filePaths
    return canceled || first === undefined ? null : grants.give(purpose, [first, ...others])
  }

  return {
    'dialog:chooseFolder': async ({ purpose }, caller) => {
      const { canceled, filePaths } = await dialog.showOpenDialog(caller, {
        title: t(`chooser.${purpose}`),
        buttonLabel: t(`chooser.button.${folderButtons[purpose]}`),
        properties: mayCreate(purpose) ?? [],
      })
      const [folder] = filePaths
      return canceled || folder === undefined ? null : grants.give(purpose, [folder])
    },
    'dialog:chooseImages': async ({ multiple }, caller) => {
      const { canceled, filePaths } = await dialog.showOpenDialog(caller, {
        title: t(multiple ? 'chooser.pictures' : 'chooser.picture'),
        filters: pictureFiles(),
        properties: multiple ? ['openFile', 'multiSelections'] : ['openFile'],
      })
      return canceled ? [] : Promise.all(filePaths.map(readPicture))
    },
    'dialog:chooseFile': chooseFile,
  }
}
