import type { CommandId } from './commands'

type Shortcuts = Readonly<Partial<Record<CommandId, string>>>

const macShortcuts: Shortcuts = {
  'story.new': 'Mod N',
  'page.new': 'Mod Alt A',
  'workspace.open': 'Mod O',
  'workspace.create': 'Mod Shift N',
  'window.new': 'Mod Alt N',
  'story.import': 'Mod Shift O',
  'story.export': 'Mod E',
  'site.export': 'Mod Shift E',
  'app.preferences': 'Mod ,',
  'app.shortcuts': 'Mod /',
  'story.find': 'Mod Shift F',
  'story.next': 'Mod Alt Down',
  'story.previous': 'Mod Alt Up',
  'story.file': 'Mod Shift L',
  'story.claim': 'Mod Shift M',
  'story.approve': 'Mod Shift A',
  'story.sendBack': 'Mod Shift R',
  'story.publish': 'Mod Shift P',
  'story.versions': 'Mod Alt V',
  'outbox.show': 'Mod Shift U',
  'terms.manage': 'Mod Alt S',
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
  'edit.upperCase': 'Mod Alt U',
  'edit.lowerCase': 'Mod Alt J',
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
  'view.typewriter': 'Mod Shift T',
  'view.invisibles': 'Mod Shift 9',
  'view.spelling': 'Shift F7',
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
  'table.widenColumn': 'Mod Shift .',
  'table.narrowColumn': 'Mod Shift ,',
  'insert.embedCard': 'Mod Alt E',
  'insert.infoBox': 'Mod Alt B',
  'insert.storyLink': 'Mod Alt K',
  'insert.footnote': 'Mod Alt T',
  'insert.deskNote': 'Mod Alt M',
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
  const entries = Object.entries(macShortcuts).map(([command, keys]) => [command, withoutAltGr(keys)])
  return { ...Object.fromEntries(entries), 'view.fullScreen': 'F11' }
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
