/** Names that Windows keeps for devices; no folder can be called so there. */
const reservedNames = /^(con|prn|aux|nul|com\d|lpt\d)$/i

/**
 * What a workspace's folder is called: its name, without what any of the three systems refuses in a file name. Never
 * empty, never hidden, never leads out of the folder it is made in.
 */
export function folderName(workspaceName: string): string {
  const name = workspaceName
    .normalize('NFC')
    .replace(/[<>:"/\\|?*\p{Control}]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .replace(/^[.\s]+/u, '')
    .slice(0, 80)
    .replace(/[.\s]+$/u, '')
  if (name === '') return 'Workspace'
  return reservedNames.test(name) ? `${name} workspace` : name
}
