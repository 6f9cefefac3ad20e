import { app } from 'electron'
import type { PreferencesStore } from '../preferences'
import type { Handlers } from './handle'

/** The app itself: its version, and what is chosen on this computer. */
export function createAppHandlers(
  preferences: PreferencesStore,
): Handlers<'app:info' | 'preferences:get' | 'preferences:set'> {
  return {
    'app:info': () => ({
      version: app.getVersion(),
      platform: process.platform,
      assistive: app.accessibilitySupportEnabled,
    }),
    'preferences:get': () => preferences.current(),
    'preferences:set': (patch) => preferences.change(patch),
  }
}
