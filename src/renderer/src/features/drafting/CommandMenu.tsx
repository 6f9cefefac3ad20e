import type { Editor } from '@tiptap/core'
import { Check, type LucideIcon } from 'lucide-react'
import { Toolbar } from 'radix-ui'
import { useRef } from 'react'
import type { CommandId } from '../../../../shared/ipc/commands'
import { useShortcuts } from '../../app/useShortcut'
import { IconButton } from '../../components/IconButton'
import { Menu, MenuItem } from '../../components/Menu'
import { runEditorCommand } from '../../editor/runEditorCommand'
import { commandName } from './slashChoices'

export interface CommandMenuProps {
  editor: Editor
  label: string
  icon: LucideIcon
  commands: readonly { command: CommandId; icon: LucideIcon; isOn?: boolean }[]
}

/** A menu of the toolbar. What is chosen is done once the caret is back in the copy, which it is about. */
export function CommandMenu({ editor, label, icon: Icon, commands }: CommandMenuProps) {
  const chosen = useRef<CommandId>(null)
  const keysFor = useShortcuts()
  return (
    <Menu
      trigger={
        <Toolbar.Button asChild>
          <IconButton size="small" label={label} icon={<Icon />} />
        </Toolbar.Button>
      }
      onClosed={(event) => {
        const command = chosen.current
        chosen.current = null
        if (command === null) return
        event.preventDefault()
        editor.view.focus()
        runEditorCommand(editor, command)
      }}
    >
      {commands.map(({ command, icon: ItemIcon, isOn = false }) => (
        <MenuItem
          key={command}
          icon={isOn ? <Check /> : <ItemIcon />}
          onSelect={() => {
            chosen.current = command
          }}
          {...keysFor(command)}
        >
          {commandName(command)}
        </MenuItem>
      ))}
    </Menu>
  )
}
