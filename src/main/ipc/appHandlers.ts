import { app } from 'electron'
import type { AppearanceState } from '../appearance'
import type { Handlers } from './handle'

/** The app itself: its version and appearance. */
export function createAppHandlers(appearance: AppearanceState): Handlers<'app:info' | 'app:setAppearance'> {
  return {
    'app:info': () => ({ version: app.getVersion(), platform: process.platform, ...appearance.current() }),
    'app:setAppearance': ({ appearance: chosen }) => {
      appearance.set(chosen)
      return {}
    },
  }
}
