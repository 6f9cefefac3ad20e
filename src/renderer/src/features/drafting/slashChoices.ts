import {
  BookOpen,
  FileSymlink,
  GalleryHorizontalEnd,
  Heading2,
  Heading3,
  Heading4,
  ImagePlus,
  List,
  ListOrdered,
  type LucideIcon,
  Minus,
  Omega,
  PanelTop,
  PanelTopDashed,
  Pilcrow,
  Quote,
  StickyNote,
  Superscript,
  Table,
  TextQuote,
} from 'lucide-react'
import type { CommandId } from '../../../../shared/ipc/commands'
import { en } from '../../../../shared/texts/en/en'
import { t } from '../../texts/t'

export interface SlashChoice {
  command: CommandId
  icon: LucideIcon
  /** Short words of other editors that lead to it too. */
  alias: string
}

/** Everything that a slash offers, in the order that it is offered in. */
export const slashChoices: readonly SlashChoice[] = [
  { command: 'format.paragraph', icon: Pilcrow, alias: 'p text' },
  { command: 'format.heading2', icon: Heading2, alias: 'h2 h1' },
  { command: 'format.heading3', icon: Heading3, alias: 'h3' },
  { command: 'format.heading4', icon: Heading4, alias: 'h4' },
  { command: 'format.bulletList', icon: List, alias: 'ul' },
  { command: 'format.orderedList', icon: ListOrdered, alias: 'ol' },
  { command: 'format.quote', icon: TextQuote, alias: 'blockquote' },
  { command: 'insert.pullQuote', icon: Quote, alias: 'pq' },
  { command: 'insert.picture', icon: ImagePlus, alias: 'image photo' },
  { command: 'insert.gallery', icon: GalleryHorizontalEnd, alias: 'images photos' },
  { command: 'insert.table', icon: Table, alias: 'grid' },
  { command: 'insert.embedCard', icon: PanelTop, alias: 'url card' },
  { command: 'insert.infoBox', icon: PanelTopDashed, alias: 'aside' },
  { command: 'insert.readAlso', icon: BookOpen, alias: 'related' },
  { command: 'insert.storyLink', icon: FileSymlink, alias: 'internal' },
  { command: 'insert.footnote', icon: Superscript, alias: 'fn' },
  { command: 'insert.deskNote', icon: StickyNote, alias: 'comment' },
  { command: 'insert.divider', icon: Minus, alias: 'hr line' },
  { command: 'edit.specialCharacters', icon: Omega, alias: 'symbol' },
]

/** A command's name without the dots that announce a question. */
export function commandName(command: CommandId): string {
  return t(`command.${command}`).replace(/…$/u, '')
}

/**
 * The choices that what was typed leads to: by their names in the interface's language and in English, accents
 * and case aside. Those whose name begins so come first, then those with a word that does.
 */
export function findSlashChoices(query: string): readonly SlashChoice[] {
  const wanted = plain(query.trim())
  if (wanted === '') return slashChoices
  const found = slashChoices
    .map((choice) => ({ choice, rank: rankOf(choice, wanted) }))
    .filter(({ rank }) => rank < Number.POSITIVE_INFINITY)
  return found.sort((one, other) => one.rank - other.rank).map(({ choice }) => choice)
}

function rankOf({ command, alias }: SlashChoice, wanted: string): number {
  const names = [commandName(command), en[`command.${command}`], alias].map(plain)
  if (names.some((name) => name.startsWith(wanted))) return 0
  if (names.some((name) => name.includes(` ${wanted}`))) return 1
  // After a slash one tends to write a name as one word.
  const inOne = (words: string) => words.replaceAll(' ', '')
  if (names.some((name) => inOne(name).startsWith(inOne(wanted)))) return 1
  // Compounds: "überschrift" is in "Zwischenüberschrift".
  return wanted.length > 2 && names.some((name) => name.includes(wanted)) ? 2 : Number.POSITIVE_INFINITY
}

function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('ß', 'ss')
}
