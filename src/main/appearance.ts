import { nativeTheme } from 'electron'
import { z } from 'zod'
import { type Appearance, appearanceSchema } from '../shared/ipc/windowContract'
import { readJsonFile, writeJsonFile } from './jsonFile'

const preferencesSchema = z.object({ appearance: appearanceSchema })

/** Paper, in both appearances: what a window shows before its page has painted. */
export function paperColour(): string {
  return nativeTheme.shouldUseDarkColors ? '#1f1e1c' : '#fdfcf9'
}

export interface AppearanceState {
  current(): { appearance: Appearance; dark: boolean }
  set(appearance: Appearance): void
}

/**
 * The appearance chosen on this computer: system, light or dark.
 * @param path the preferences file
 * @param changed called whenever the choice, or what `system` means, changes
 */
export function createAppearance(
  path: string,
  changed: (state: { appearance: Appearance; dark: boolean }) => void,
): AppearanceState {
  nativeTheme.themeSource = readJsonFile(path, preferencesSchema)?.appearance ?? 'system'
  const current = () => ({ appearance: nativeTheme.themeSource, dark: nativeTheme.shouldUseDarkColors })
  nativeTheme.on('updated', () => changed(current()))
  return {
    current,
    set(appearance) {
      nativeTheme.themeSource = appearance
      writeJsonFile(path, { appearance })
      changed(current())
    },
  }
}
