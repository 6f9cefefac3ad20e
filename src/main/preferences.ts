import { app, nativeTheme } from 'electron'
import { defaultPreferences, type Preferences } from '../shared/ipc/preferences'
import { preferencesSchema } from '../shared/ipc/preferencesSchema'
import { type InterfaceLanguage, interfaceLanguageOf } from '../shared/texts/languages'
import { readJsonFile, writeJsonFile } from './jsonFile'

/** Paper, in both appearances: what a window shows before its page has painted. */
export function paperColour(): string {
  return nativeTheme.shouldUseDarkColors ? '#1f1e1c' : '#fdfcf9'
}

export interface PreferencesStore {
  current(): Preferences
  /** The language that windows and menus speak from now on. */
  language(): InterfaceLanguage
  /** Keeps what is named, leaves the rest, and tells whoever follows. */
  change(patch: Readonly<Record<string, unknown>>): Preferences
}

/**
 * What was chosen on this computer.
 * @param path the preferences file
 * @param changed called whenever a choice, or what `system` means, has changed
 */
export function createPreferences(
  path: string,
  changed: (preferences: Preferences) => void,
): PreferencesStore {
  let preferences = readJsonFile(path, preferencesSchema) ?? defaultPreferences
  nativeTheme.themeSource = preferences.appearance
  nativeTheme.on('updated', () => changed(preferences))
  return {
    current: () => preferences,
    language: () => interfaceLanguageOf(preferences.language, app.getPreferredSystemLanguages()),
    change(patch) {
      preferences = preferencesSchema.parse({ ...preferences, ...patch })
      writeJsonFile(path, preferences)
      nativeTheme.themeSource = preferences.appearance
      changed(preferences)
      return preferences
    },
  }
}
