import type { Editor } from '@tiptap/core'
import { NodeSelection } from '@tiptap/pm/state'
import { ArrowDown, ArrowUp, CopyPlus, ListChecks, Trash2 } from 'lucide-react'
import type { CommandId } from '../../../../shared/ipc/commands'
import { useShortcuts } from '../../app/useShortcut'
import { MenuItem, MenuLabel, MenuSeparator } from '../../components/Menu'
import { actOnBlock } from '../../editor/blockActions'
import type { BlockKind } from '../../editor/blockKinds'
import { selectBlock } from '../../editor/selectBlock'
import { turnBlocks } from '../../editor/turnBlocks'
import { t } from '../../texts/t'
import { listAround } from './blockUnder'
import { commandName, slashChoices } from './slashChoices'

/** What a block can be turned into: its kind, in the slash menu's own words and signs, and the command that does it. */
const kinds: readonly { kind: BlockKind; format: CommandId; command: CommandId }[] = [
  { kind: 'paragraph', format: 'format.paragraph', command: 'edit.turnIntoParagraph' },
  { kind: 'heading2', format: 'format.heading2', command: 'edit.turnIntoHeading2' },
  { kind: 'heading3', format: 'format.heading3', command: 'edit.turnIntoHeading3' },
  { kind: 'heading4', format: 'format.heading4', command: 'edit.turnIntoHeading4' },
  { kind: 'bulletList', format: 'format.bulletList', command: 'edit.turnIntoBulletList' },
  { kind: 'orderedList', format: 'format.orderedList', command: 'edit.turnIntoOrderedList' },
  { kind: 'quote', format: 'format.quote', command: 'edit.turnIntoQuote' },
]

/** Those that the block at `start` can be turned into where it stands: a box takes no heading, a card becomes nothing else. */
function possibleKinds({ state }: Editor, start: number) {
  const selected = state.apply(state.tr.setSelection(NodeSelection.create(state.doc, start)))
  return kinds.filter(({ kind }) => turnBlocks(selected, kind) !== null)
}

/** What can be done with the block, or the item of a list, at `start`. */
export function BlockMenu({ editor, start }: { editor: Editor; start: number }) {
  const keysFor = useShortcuts()
  const block = editor.state.doc.nodeAt(start)
  const name = block?.type.name ?? ''
  const turnable = block === null ? [] : possibleKinds(editor, start)
  const act = (command: CommandId) => () => actOnBlock(editor, start, command)
  return (
    <>
      {turnable.length > 0 && (
        <>
          <MenuLabel>{t('block.turnInto')}</MenuLabel>
          {turnable.map(({ kind, format, command }) => {
            const Icon = slashChoices.find((choice) => choice.command === format)?.icon
            return (
              <MenuItem
                key={kind}
                icon={Icon === undefined ? null : <Icon />}
                onSelect={act(command)}
                {...keysFor(format)}
              >
                {commandName(format)}
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

/** Selects the outermost list that the item at `start` is in: keys, the handle and dragging mean all of it then. */
function selectList(editor: Editor, start: number): void {
  selectBlock(editor, listAround(editor.state.doc.resolve(start)))
  editor.view.focus()
}
