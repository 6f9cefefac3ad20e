import type { ChannelInput } from '../../../shared/ipc/contract'
import { defaultPreferences, type Preferences } from '../../../shared/ipc/preferences'
import { call, on } from './ipcClient'
import { readRemembered, writeRemembered } from './remembered'
import { createStore, useStore } from './store'
import { tellFailure } from './tellFailure'

/** The copy was written by this file; whatever else it is by now holds only until main has answered. */
function accept(stored: unknown): Preferences | undefined {
  return typeof stored === 'object' && stored !== null ? { ...defaultPreferences, ...stored } : undefined
}

/** What is chosen on this computer, as this window knows it. */
export const preferencesStore = createStore<Preferences>(
  readRemembered('preferences', accept) ?? defaultPreferences,
)

/** Takes over what main has, now and whenever it changes. The copy of the last start stands until it answers. */
export function followPreferences(): void {
  const take = (preferences: Preferences) => {
    writeRemembered('preferences', preferences)
    preferencesStore.set(preferences)
  }
  on('preferences:changed', ({ preferences }) => take(preferences))
  call('preferences:get', {}).then(take).catch(tellFailure)
}

export function usePreferences<Selected>(select: (preferences: Preferences) => Selected): Selected {
  return useStore(preferencesStore, select)
}

/** Shows a choice at once and has it kept; if it can't be kept it goes back and says why. */
export function changePreferences(change: Partial<Preferences>): void {
  preferencesStore.set((preferences) => ({ ...preferences, ...change }))
  call('preferences:set', change as ChannelInput<'preferences:set'>).catch((error: unknown) => {
    call('preferences:get', {})
      .then((kept) => preferencesStore.set(kept))
      .catch(tellFailure)
    tellFailure(error)
  })
}
