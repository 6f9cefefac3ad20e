import { type CommandId, commandIds } from './commands'

/** Every command has keys: nobody should have to reach for the mouse, or to give keys first, for any of them. */
type Shortcuts = Readonly<Record<CommandId, string>>

const macShortcuts: Shortcuts = {
  'story.new': 'Mod N',
  'page.new': 'Mod Alt A',
  'workspace.open': 'Mod O',
  'workspace.create': 'Mod Shift N',
  'workspace.close': 'Mod Shift W',
  'window.new': 'Mod Alt N',
  'story.import': 'Mod Shift O',
  'story.export': 'Mod E',
  'site.export': 'Mod Shift E',
  'app.preferences': 'Mod ,',
  'app.shortcuts': 'Mod /',
  'app.tour': 'Shift F1',
  'story.find': 'Mod Shift F',
  'story.next': 'Mod Alt Down',
  'story.previous': 'Mod Alt Up',
  'story.file': 'Mod Shift L',
  'story.recall': 'Mod Shift Y',
  'story.claim': 'Mod Shift M',
  'story.release': 'Mod Shift J',
  'story.approve': 'Mod Shift A',
  'story.sendBack': 'Mod Shift R',
  'story.reopen': 'Mod Alt Y',
  'story.publish': 'Mod Shift P',
  'story.withdraw': 'Mod Alt W',
  'story.kill': 'Mod Alt X',
  'story.revive': 'Mod Alt Z',
  'story.versions': 'Mod Alt V',
  'outbox.show': 'Mod Shift U',
  'outbox.sync': 'F5',
  'site.check': 'Shift F5',
  'site.settings': 'Mod Alt ,',
  'terms.manage': 'Mod Alt S',
  'dictionary.manage': 'Mod F7',
  'profile.manage': 'Mod F2',
  'edit.undo': 'Mod Z',
  'edit.redo': 'Mod Shift Z',
  'edit.pastePlain': 'Mod Shift V',
  'edit.find': 'Mod F',
  'edit.replace': 'Mod Alt F',
  'edit.findNext': 'Mod G',
  'edit.findPrevious': 'Mod Shift G',
  'edit.moveBlockUp': 'Alt Shift Up',
  'edit.moveBlockDown': 'Alt Shift Down',
  'edit.duplicateBlock': 'Mod D',
  'edit.removeBlock': 'Mod Shift Backspace',
  'edit.turnIntoParagraph': 'Mod Shift F1',
  'edit.turnIntoHeading2': 'Mod Shift F2',
  'edit.turnIntoHeading3': 'Mod Shift F3',
  'edit.turnIntoHeading4': 'Mod Shift F4',
  'edit.turnIntoBulletList': 'Mod Shift F5',
  'edit.turnIntoOrderedList': 'Mod Shift F6',
  'edit.turnIntoQuote': 'Mod Shift F7',
  'edit.upperCase': 'Mod Alt U',
  'edit.lowerCase': 'Mod Alt J',
  'edit.titleCase': 'F4',
  'edit.sentenceCase': 'Shift F4',
  'edit.specialCharacters': 'Mod Alt C',
  'edit.nextMisspelling': 'F7',
  'view.palette': 'Mod K',
  'view.sidebar': 'Mod \\',
  'view.list': 'Mod Alt L',
  'view.panel': 'Mod Shift \\',
  'view.preview': 'Mod Alt P',
  'view.copy': 'F6',
  'view.contents': 'Mod 1',
  'view.outline': 'Mod Shift 1',
  'view.details': 'Mod 2',
  'view.tags': 'Mod 3',
  'view.review': 'Mod 4',
  'view.focusMode': 'Mod Shift D',
  'view.sentenceFocus': 'Mod Shift 2',
  'view.typewriter': 'Mod Shift T',
  'view.invisibles': 'Mod Shift 9',
  'view.spelling': 'Shift F7',
  'view.systemAppearance': 'Mod Alt 5',
  'view.light': 'Mod Alt 6',
  'view.dark': 'Mod Alt 7',
  'view.zoomIn': 'Mod +',
  'view.zoomOut': 'Mod -',
  'view.zoomReset': 'Mod 0',
  'view.fullScreen': 'Mod Ctrl F',
  'format.bold': 'Mod B',
  'format.italic': 'Mod I',
  'format.underline': 'Mod U',
  'format.strike': 'Mod Shift S',
  'format.highlight': 'Mod Shift H',
  'format.superscript': 'Mod .',
  'format.subscript': 'Mod Alt .',
  'format.code': 'Mod Shift C',
  'format.link': 'Mod Shift K',
  'format.clear': 'Mod Shift X',
  'format.paragraph': 'Mod Alt 0',
  'format.heading2': 'Mod Alt 2',
  'format.heading3': 'Mod Alt 3',
  'format.heading4': 'Mod Alt 4',
  'format.raiseHeading': 'Mod Alt [',
  'format.lowerHeading': 'Mod Alt ]',
  'format.bulletList': 'Mod Shift 8',
  'format.orderedList': 'Mod Shift 7',
  'format.quote': 'Mod Shift B',
  'insert.picture': 'Mod Alt I',
  'insert.gallery': 'Mod Alt G',
  'insert.pullQuote': 'Mod Alt Q',
  'insert.table': 'Mod Alt R',
  'table.addRowAbove': 'Shift F8',
  'table.addRowBelow': 'F8',
  'table.addColumnBefore': 'Shift F9',
  'table.addColumnAfter': 'F9',
  'table.toggleHeaderRow': 'Mod Shift F8',
  'table.mergeCells': 'F12',
  'table.splitCell': 'Shift F12',
  'table.widenColumn': 'Mod Shift .',
  'table.narrowColumn': 'Mod Shift ,',
  'table.removeRow': 'Mod F8',
  'table.removeColumn': 'Mod F9',
  'table.remove': 'Mod Shift F9',
  'insert.embedCard': 'Mod Alt E',
  'insert.infoBox': 'Mod Alt B',
  'insert.storyLink': 'Mod Alt K',
  'insert.readAlso': 'Mod Alt O',
  'insert.footnote': 'Mod Alt T',
  'insert.deskNote': 'Mod Alt M',
  'insert.divider': 'Mod Shift -',
}

/** Further keys of a command, as Windows and Linux have them. */
const furtherShortcuts: Readonly<Record<string, CommandId>> = {
  // The key for help there; a slash has no key of its own on many layouts, a German one among them.
  F1: 'app.shortcuts',
  F3: 'edit.findNext',
  'Shift F3': 'edit.findPrevious',
  'Mod H': 'edit.replace',
}

/**
 * Ctrl Alt is what AltGr is on Windows: with a letter, a digit or a sign it writes on many layouts (`@`, `ł`, `[`). There
 * Alt Shift takes its place.
 */
function withoutAltGr(keys: string): string {
  return /^Mod Alt .$/u.test(keys) ? keys.replace('Mod Alt', 'Alt Shift') : keys
}

/** @param isMac else Windows and Linux, which have the same keys */
export function shortcutsOn(isMac: boolean): Shortcuts {
  if (isMac) return macShortcuts
  const shortcuts: Record<CommandId, string> = { ...macShortcuts, 'view.fullScreen': 'F11' }
  for (const command of commandIds) shortcuts[command] = withoutAltGr(shortcuts[command])
  return shortcuts
}

/** Keys that run a command beside its own, on a platform. */
export function furtherShortcutsOn(isMac: boolean): Readonly<Record<string, CommandId>> {
  return isMac ? {} : furtherShortcuts
}

/** Node has a navigator too: this holds in main as in a window. */
export const isMac = navigator.platform.startsWith('Mac')

/**
 * The keys that each command has until they are changed, for the menu, the palette and whatever shows them. `Mod` is
 * Ctrl, on a Mac Command. The last word is a letter, a digit, a sign, `F1` to `F12`, `Backspace`, or an arrow's
 * name.
 */
export const commandShortcuts: Shortcuts = shortcutsOn(isMac)

/** Keys that a command was given by hand; null took its keys away. */
export type ChangedShortcuts = Readonly<Partial<Record<CommandId, string | null>>>

/** The keys of a command as they are now, if it has any. */
export function shortcutOf(command: CommandId, changed: ChangedShortcuts): string | undefined {
  const own = changed[command]
  if (own === null) return undefined
  return own ?? commandShortcuts[command]
}
