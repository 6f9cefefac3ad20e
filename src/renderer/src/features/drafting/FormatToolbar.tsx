import type { Editor } from '@tiptap/core'
import type { EditorState } from '@tiptap/pm/state'
import {
  Bold,
  Code,
  Heading2,
  Heading3,
  Heading4,
  ImagePlus,
  Italic,
  Link,
  List,
  ListOrdered,
  type LucideIcon,
  Minus,
  Strikethrough,
  TextQuote,
  Underline,
} from 'lucide-react'
import { Toolbar } from 'radix-ui'
import type { CommandId } from '../../../../shared/ipc/commands'
import { useShortcuts } from '../../app/useShortcut'
import { IconButton } from '../../components/IconButton'
import { activeFormats } from '../../editor/activeFormats'
import { runEditorCommand } from '../../editor/runEditorCommand'
import { useEditorValue } from '../../editor/useEditorValue'
import { type TextKey, t } from '../../texts/t'
import styles from './FormatToolbar.module.css'

interface Tool {
  command: CommandId
  icon: LucideIcon
  label: TextKey
  /** For tools that are on or off at the caret: the name in `activeFormats`. */
  format?: string
}

const groups: readonly (readonly Tool[])[] = [
  [
    {
      command: 'format.heading2',
      icon: Heading2,
      label: 'format.heading2',
      format: 'heading2',
    },
    {
      command: 'format.heading3',
      icon: Heading3,
      label: 'format.heading3',
      format: 'heading3',
    },
    {
      command: 'format.heading4',
      icon: Heading4,
      label: 'format.heading4',
      format: 'heading4',
    },
  ],
  [
    { command: 'format.bold', icon: Bold, label: 'format.bold', format: 'bold' },
    { command: 'format.italic', icon: Italic, label: 'format.italic', format: 'italic' },
    {
      command: 'format.underline',
      icon: Underline,
      label: 'format.underline',
      format: 'underline',
    },
    {
      command: 'format.strike',
      icon: Strikethrough,
      label: 'format.strike',
      format: 'strike',
    },
    { command: 'format.code', icon: Code, label: 'format.code', format: 'code' },
    { command: 'format.link', icon: Link, label: 'format.link', format: 'link' },
  ],
  [
    { command: 'format.bulletList', icon: List, label: 'format.bulletList', format: 'bulletList' },
    { command: 'format.orderedList', icon: ListOrdered, label: 'format.orderedList', format: 'orderedList' },
    { command: 'format.quote', icon: TextQuote, label: 'format.quote', format: 'blockquote' },
  ],
  [
    { command: 'insert.picture', icon: ImagePlus, label: 'format.picture' },
    { command: 'insert.divider', icon: Minus, label: 'format.divider' },
  ],
]

const readFormats = (state: EditorState) => activeFormats(state).join(' ')

/** The tools of the copy, above it, where they cover no line. Arrow keys go from tool to tool. */
export function FormatToolbar({ editor }: { editor: Editor }) {
  const active = new Set(useEditorValue(editor, readFormats).split(' '))
  const keysFor = useShortcuts()
  return (
    <Toolbar.Root
      className={styles.toolbar}
      aria-label={t('format.toolbar')}
      // A press on a tool leaves caret and selection where they are.
      onMouseDown={(event) => event.preventDefault()}
    >
      {groups.map((group) => (
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
        </div>
      ))}
    </Toolbar.Root>
  )
}
