import { ChevronsUpDown, FolderOpen, Import, LogOut, Plus, Settings, Upload } from 'lucide-react'
import type { ReactNode } from 'react'
import type { CommandId } from '../../../../shared/ipc/commands'
import { runCommand } from '../../app/commands'
import { useShortcuts } from '../../app/useShortcut'
import { Menu, MenuItem, MenuSeparator } from '../../components/Menu'
import { t } from '../../texts/t'
import styles from './Sidebar.module.css'

/** The workspace's name, which opens a menu of what one does with the whole of it. */
export function WorkspaceMenu({ name, icon }: { name: string; icon: ReactNode }) {
  const keysFor = useShortcuts()
  const entry = (command: CommandId, label: string, entryIcon: ReactNode) => (
    <MenuItem icon={entryIcon} onSelect={() => void runCommand(command)} {...keysFor(command)}>
      {label}
    </MenuItem>
  )
  return (
    <Menu
      trigger={
        <button type="button" className={styles.workspace}>
          <span className={styles.icon}>{icon}</span>
          <span className={styles.workspaceName} dir="auto" title={name}>
            {name}
          </span>
          <ChevronsUpDown aria-hidden="true" className={styles.chevrons} />
        </button>
      }
    >
      {entry('site.settings', t('workspaceMenu.settings'), <Settings />)}
      {entry('story.import', t('workspaceMenu.import'), <Import />)}
      {entry('site.export', t('workspaceMenu.exportSite'), <Upload />)}
      <MenuSeparator />
      {entry('workspace.create', t('workspaceMenu.create'), <Plus />)}
      {entry('workspace.open', t('workspaceMenu.open'), <FolderOpen />)}
      {entry('workspace.close', t('workspaceMenu.close'), <LogOut />)}
    </Menu>
  )
}
