import {
  ArrowDown,
  ArrowUp,
  ChevronsDownUp,
  ChevronsUpDown,
  Ellipsis,
  IndentDecrease,
  IndentIncrease,
  TextCursorInput,
} from 'lucide-react'
import { useShortcuts } from '../../app/useShortcut'
import { IconButton } from '../../components/IconButton'
import { Menu, MenuItem, MenuSeparator } from '../../components/Menu'
import { t } from '../../texts/t'
import styles from './SectionTools.module.css'
import type { ContentsTreeModel, SectionAction } from './useContentsTree'
import { useShortFormAsked } from './useShortFormAsked'

export interface SectionToolsProps {
  model: ContentsTreeModel
  /** The section that they are about; null for none. */
  anchor: string | null
  onShortForm: (anchor: string) => void
}

/** What can be done with the section that is selected in the tree: as by its keys and by dragging. */
export function SectionTools({ model, anchor, onShortForm }: SectionToolsProps) {
  const keysFor = useShortcuts()
  const shortForm = useShortFormAsked(onShortForm)
  const act = (action: SectionAction) => () => {
    if (anchor !== null) model.act(anchor, action)
  }
  const cannot = (action: SectionAction) => anchor === null || !model.can(anchor, action)
  return (
    <div role="toolbar" aria-label={t('outline.tools')} className={styles.tools}>
      <IconButton
        size="small"
        label={t('outline.moveUp')}
        icon={<ArrowUp />}
        disabled={cannot('moveUp')}
        onClick={act('moveUp')}
        {...keysFor('edit.moveBlockUp')}
      />
      <IconButton
        size="small"
        label={t('outline.moveDown')}
        icon={<ArrowDown />}
        disabled={cannot('moveDown')}
        onClick={act('moveDown')}
        {...keysFor('edit.moveBlockDown')}
      />
      <IconButton
        size="small"
        label={t('outline.raise')}
        icon={<IndentDecrease />}
        disabled={cannot('raise')}
        onClick={act('raise')}
        {...keysFor('format.raiseHeading')}
      />
      <IconButton
        size="small"
        label={t('outline.lower')}
        icon={<IndentIncrease />}
        disabled={cannot('lower')}
        onClick={act('lower')}
        {...keysFor('format.lowerHeading')}
      />
      <Menu
        align="end"
        onClosed={shortForm.onClosed}
        trigger={
          <IconButton size="small" label={t('outline.more')} icon={<Ellipsis />} disabled={anchor === null} />
        }
      >
        <MenuItem disabled={cannot('raiseAlone')} icon={<IndentDecrease />} onSelect={act('raiseAlone')}>
          {t('outline.raiseAlone')}
        </MenuItem>
        <MenuItem disabled={cannot('lowerAlone')} icon={<IndentIncrease />} onSelect={act('lowerAlone')}>
          {t('outline.lowerAlone')}
        </MenuItem>
        <MenuSeparator />
        <MenuItem
          icon={<TextCursorInput />}
          shortcut="F2"
          disabled={!model.editor.isEditable}
          onSelect={() => {
            if (anchor !== null) shortForm.ask(anchor)
          }}
        >
          {t('outline.short')}
        </MenuItem>
      </Menu>
      <span className={styles.space} />
      {model.canFold && (
        <IconButton
          size="small"
          label={t(model.isAllFolded ? 'outline.unfoldAll' : 'outline.foldAll')}
          icon={model.isAllFolded ? <ChevronsUpDown /> : <ChevronsDownUp />}
          onClick={() => model.foldAll()}
        />
      )}
    </div>
  )
}
