import {
  AppWindow,
  Baseline,
  BookA,
  BookOpenText,
  FileText,
  Globe,
  Heading2,
  LayoutPanelLeft,
  type LucideIcon,
  PencilLine,
  Plus,
  Settings2,
  Table2,
} from 'lucide-react'
import { type CommandId, commandIds } from '../../../../shared/ipc/commands'
import { commandWordTexts } from '../../../../shared/texts/en/commandWordTexts'
import { en } from '../../../../shared/texts/en/en'
import { isAnswered, runCommand } from '../../app/commands'
import { type TextKey, t } from '../../texts/t'
import type { PaletteEntry } from './paletteEntry'

/** What the first part of a command's name stands for: where the menus have it. */
const kinds: Readonly<Record<string, { icon: LucideIcon; name: TextKey }>> = {
  app: { icon: Settings2, name: 'menu.help' },
  dictionary: { icon: BookA, name: 'menu.desk' },
  edit: { icon: PencilLine, name: 'menu.edit' },
  format: { icon: Baseline, name: 'menu.format' },
  insert: { icon: Plus, name: 'menu.insert' },
  outbox: { icon: Globe, name: 'menu.desk' },
  page: { icon: BookOpenText, name: 'menu.file' },
  profile: { icon: Settings2, name: 'menu.desk' },
  site: { icon: Globe, name: 'menu.desk' },
  story: { icon: FileText, name: 'menu.story' },
  table: { icon: Table2, name: 'menu.table' },
  terms: { icon: Settings2, name: 'menu.desk' },
  view: { icon: LayoutPanelLeft, name: 'menu.view' },
  window: { icon: AppWindow, name: 'menu.window' },
  workspace: { icon: AppWindow, name: 'menu.file' },
}
/** Commands that stand in another menu than those that are called alike. */
const elsewhere: Readonly<Partial<Record<CommandId, TextKey>>> = {
  'app.preferences': 'menu.edit',
  'site.export': 'menu.file',
  'story.export': 'menu.file',
  'story.import': 'menu.file',
  'story.new': 'menu.file',
  'window.new': 'menu.file',
}
const other = { icon: Heading2, name: 'menu.view' } as const

/** What else people call it, in the window's language and in English. */
function otherWords(command: CommandId): string[] {
  const key = `words.${command}`
  return hasWords(key) ? [t(key), en[key]].flatMap((words) => words.split(', ')) : []
}

function hasWords(key: string): key is keyof typeof commandWordTexts {
  return key in commandWordTexts
}

/** Every command that something answers to now, but the palette's own. */
export function commandEntries(keysFor: (command: CommandId) => { shortcut?: string }): PaletteEntry[] {
  return commandIds
    .filter((command) => command !== 'view.palette' && isAnswered(command))
    .map((command) => {
      const { icon, name: usual } = kinds[command.split('.')[0] ?? ''] ?? other
      const name = elsewhere[command] ?? usual
      const english = en[`command.${command}`]
      return {
        id: command,
        group: 'actions',
        label: t(`command.${command}`).replace(/…$/u, ''),
        aliases: [
          english,
          `${t(name)} ${t(`command.${command}`)}`,
          `${en[name]} ${english}`,
          ...otherWords(command),
        ],
        hint: t(name),
        icon,
        ...keysFor(command),
        run: () => void runCommand(command),
      }
    })
}
