import { ArrowDown, ArrowUp, IndentDecrease, IndentIncrease, TextCursorInput } from 'lucide-react'
import type { ReactElement } from 'react'
import { useShortcuts } from '../../app/useShortcut'
import { ContextMenu, ContextMenuItem, ContextMenuSeparator } from '../../components/ContextMenu'
import { t } from '../../texts/t'
import type { ContentsTreeModel } from './useContentsTree'
import { useShortFormAsked } from './useShortFormAsked'

const actions = [
  { action: 'moveUp', icon: <ArrowUp />, command: 'edit.moveBlockUp' },
  { action: 'moveDown', icon: <ArrowDown />, command: 'edit.moveBlockDown' },
  { action: 'raise', icon: <IndentDecrease />, command: 'format.raiseHeading' },
  { action: 'lower', icon: <IndentIncrease />, command: 'format.lowerHeading' },
] as const

export interface SectionContextMenuProps {
  model: ContentsTreeModel
  /** The section that is selected: the press that opens the menu has selected the one under it. */
  anchor: string | null
  tree: ReactElement
  onShortForm: (anchor: string) => void
}

/** Around the tree: what can be done with the section under the pointer, or on the line that the keys are on. */
export function SectionContextMenu({ model, anchor, tree, onShortForm }: SectionContextMenuProps) {
  const keysFor = useShortcuts()
  const shortForm = useShortFormAsked(onShortForm)
  return (
    <ContextMenu
      target={tree}
      label={t('outline.tools')}
      onOpening={(event) => {
        if (anchor === null || !model.editor.isEditable) event.preventDefault()
      }}
      onClosed={shortForm.onClosed}
    >
      {anchor !== null && (
        <>
          {actions
            .filter(({ action }) => model.can(anchor, action))
            .map(({ action, icon, command }) => (
              <ContextMenuItem
                key={action}
                icon={icon}
                onSelect={() => model.act(anchor, action)}
                {...keysFor(command)}
              >
                {t(`outline.${action}`)}
              </ContextMenuItem>
            ))}
          <ContextMenuSeparator />
          <ContextMenuItem icon={<TextCursorInput />} shortcut="F2" onSelect={() => shortForm.ask(anchor)}>
            {t('outline.short')}
          </ContextMenuItem>
        </>
      )}
    </ContextMenu>
  )
}
