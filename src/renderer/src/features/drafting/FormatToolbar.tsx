import type { Editor } from '@tiptap/core'
import type { EditorState } from '@tiptap/pm/state'
import {
  Bold,
  Code,
  Ellipsis,
  Heading2,
  Heading3,
  Heading4,
  Highlighter,
  ImagePlus,
  Italic,
  Link,
  List,
  ListOrdered,
  type LucideIcon,
  Plus,
  RemoveFormatting,
  Strikethrough,
  Subscript,
  Superscript,
  TextQuote,
  Underline,
} from 'lucide-react'
import { Toolbar } from 'radix-ui'
import { type CSSProperties, memo } from 'react'
import type { CommandId } from '../../../../shared/ipc/commands'
import { useShortcuts } from '../../app/useShortcut'
import { IconButton } from '../../components/IconButton'
import { activeFormats } from '../../editor/activeFormats'
import { runEditorCommand } from '../../editor/runEditorCommand'
import { useEditorValue } from '../../editor/useEditorValue'
import { type TextKey, t } from '../../texts/t'
import { CommandMenu } from './CommandMenu'
import styles from './FormatToolbar.module.css'
import { slashChoices } from './slashChoices'

interface Tool {
  command: CommandId
  icon: LucideIcon
  label: TextKey
  /** For tools that are on or off at the caret: the name in `activeFormats`. */
  format?: string
}

const groups: readonly (readonly Tool[])[] = [
  [
    { command: 'format.heading2', icon: Heading2, label: 'format.heading2', format: 'heading2' },
    { command: 'format.heading3', icon: Heading3, label: 'format.heading3', format: 'heading3' },
    { command: 'format.heading4', icon: Heading4, label: 'format.heading4', format: 'heading4' },
  ],
  [
    { command: 'format.bulletList', icon: List, label: 'format.bulletList', format: 'bulletList' },
    { command: 'format.orderedList', icon: ListOrdered, label: 'format.orderedList', format: 'orderedList' },
    { command: 'format.quote', icon: TextQuote, label: 'format.quote', format: 'blockquote' },
  ],
  [
    { command: 'format.bold', icon: Bold, label: 'format.bold', format: 'bold' },
    { command: 'format.italic', icon: Italic, label: 'format.italic', format: 'italic' },
    { command: 'format.underline', icon: Underline, label: 'format.underline', format: 'underline' },
    { command: 'format.strike', icon: Strikethrough, label: 'format.strike', format: 'strike' },
    { command: 'format.link', icon: Link, label: 'format.link', format: 'link' },
  ],
]

/** Formats that are seldom wanted: in a menu at the end of theirs. */
const rareFormats: readonly { command: CommandId; icon: LucideIcon; format?: string }[] = [
  { command: 'format.highlight', icon: Highlighter, format: 'highlight' },
  { command: 'format.superscript', icon: Superscript, format: 'superscript' },
  { command: 'format.subscript', icon: Subscript, format: 'subscript' },
  { command: 'format.code', icon: Code, format: 'code' },
  { command: 'format.clear', icon: RemoveFormatting },
]

/** What a slash offers beside the formats, which have their own tools here. */
const insertions = slashChoices.filter(({ command }) => !command.startsWith('format.'))

const readFormats = (state: EditorState) => activeFormats(state).join(' ')

export interface FormatToolbarProps {
  editor: Editor
  /** The column's measures: the tools begin where the copy does. */
  style: CSSProperties
}

/**
 * The tools of the copy, above it, where they cover no line. Arrow keys go from tool to tool, Escape to the copy. They are
 * many: they don't render again with the column each time that the story was saved.
 */
export const FormatToolbar = memo(function FormatToolbar({ editor, style }: FormatToolbarProps) {
  const active = new Set(useEditorValue(editor, readFormats).split(' '))
  const keysFor = useShortcuts()
  return (
    <div className={styles.bar}>
      <Toolbar.Root
        className={styles.toolbar}
        style={style}
        aria-label={t('format.toolbar')}
        // A press on a tool leaves caret and selection where they are.
        onMouseDown={(event) => event.preventDefault()}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && !event.defaultPrevented) editor.view.focus()
        }}
      >
        {groups.map((group, index) => (
          <div key={group[0]?.command} className={styles.group}>
            {group.map(({ command, icon: Icon, label, format }) => (
              <Toolbar.Button key={command} asChild>
                <IconButton
                  size="small"
                  label={t(label)}
                  icon={<Icon />}
                  onClick={() => runEditorCommand(editor, command)}
                  {...keysFor(command)}
                  {...(format === undefined ? {} : { pressed: active.has(format) })}
                />
              </Toolbar.Button>
            ))}
            {index === groups.length - 1 && (
              <CommandMenu
                editor={editor}
                label={t('format.more')}
                icon={Ellipsis}
                commands={rareFormats.map(({ command, icon, format }) => ({
                  command,
                  icon,
                  isOn: format !== undefined && active.has(format),
                }))}
              />
            )}
          </div>
        ))}
        <div className={styles.group}>
          <Toolbar.Button asChild>
            <IconButton
              size="small"
              label={t('format.picture')}
              icon={<ImagePlus />}
              onClick={() => runEditorCommand(editor, 'insert.picture')}
              {...keysFor('insert.picture')}
            />
          </Toolbar.Button>
          <CommandMenu editor={editor} label={t('format.insert')} icon={Plus} commands={insertions} />
        </div>
      </Toolbar.Root>
    </div>
  )
})
