import type { Editor } from '@tiptap/core'
import { ArrowDown, ArrowUp, CopyPlus, ListChecks, Trash2 } from 'lucide-react'
import type { CommandId } from '../../../../shared/ipc/commands'
import { useShortcuts } from '../../app/useShortcut'
import { MenuItem, MenuLabel, MenuSeparator } from '../../components/Menu'
import { actOnBlock, selectBlock } from '../../editor/blockActions'
import { t } from '../../texts/t'
import { commandName, slashChoices } from './slashChoices'

/** What a block can be turned into, in the slash menu's own words and signs, and the command that does it. */
const kinds: readonly (readonly [CommandId, CommandId])[] = [
  ['format.paragraph', 'edit.turnIntoParagraph'],
  ['format.heading2', 'edit.turnIntoHeading2'],
  ['format.heading3', 'edit.turnIntoHeading3'],
  ['format.heading4', 'edit.turnIntoHeading4'],
  ['format.bulletList', 'edit.turnIntoBulletList'],
  ['format.orderedList', 'edit.turnIntoOrderedList'],
  ['format.quote', 'edit.turnIntoQuote'],
]

const copyBlocks: ReadonlySet<string> = new Set([
  'paragraph',
  'heading',
  'bulletList',
  'orderedList',
  'listItem',
  'blockquote',
])

/** What can be done with the block, or the item of a list, at `start`. */
export function BlockMenu({ editor, start }: { editor: Editor; start: number }) {
  const keysFor = useShortcuts()
  const block = editor.state.doc.nodeAt(start)
  const name = block?.type.name ?? ''
  const act = (command: CommandId) => () => actOnBlock(editor, start, command)
  return (
    <>
      {copyBlocks.has(name) && (
        <>
          <MenuLabel>{t('block.turnInto')}</MenuLabel>
          {kinds.map(([kind, command]) => {
            const Icon = slashChoices.find((choice) => choice.command === kind)?.icon
            return (
              <MenuItem
                key={kind}
                icon={Icon === undefined ? null : <Icon />}
                onSelect={act(command)}
                {...keysFor(kind)}
              >
                {commandName(kind)}
              </MenuItem>
            )
          })}
          <MenuSeparator />
        </>
      )}
      <MenuItem icon={<ArrowUp />} onSelect={act('edit.moveBlockUp')} {...keysFor('edit.moveBlockUp')}>
        {t('command.edit.moveBlockUp')}
      </MenuItem>
      <MenuItem icon={<ArrowDown />} onSelect={act('edit.moveBlockDown')} {...keysFor('edit.moveBlockDown')}>
        {t('command.edit.moveBlockDown')}
      </MenuItem>
      <MenuItem icon={<CopyPlus />} onSelect={act('edit.duplicateBlock')} {...keysFor('edit.duplicateBlock')}>
        {t('block.duplicate')}
      </MenuItem>
      {name === 'listItem' && (
        <MenuItem icon={<ListChecks />} onSelect={() => selectList(editor, start)}>
          {t('block.selectList')}
        </MenuItem>
      )}
      <MenuItem icon={<Trash2 />} danger onSelect={act('edit.removeBlock')} {...keysFor('edit.removeBlock')}>
        {t('block.remove')}
      </MenuItem>
    </>
  )
}

/** Selects the list of the body that the item at `start` is in: keys, the handle and dragging mean all of it then. */
function selectList(editor: Editor, start: number): void {
  selectBlock(editor, editor.state.doc.resolve(start).before(1))
  editor.view.focus()
}
