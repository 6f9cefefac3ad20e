import type { WindowState } from '../../../shared/ipc/windowContract'
import { call } from './ipcClient'
import { tellFailure } from './tellFailure'

let shown: WindowState = {
  story: false,
  sidebar: false,
  list: false,
  panel: false,
  preview: false,
  moves: [],
}
let isTelling = false

/** Tells main what this window shows now, for the ticks of the menu: once for all that changes at a time. */
export function tellShown(change: Partial<WindowState>): void {
  const next = { ...shown, ...change }
  if (JSON.stringify(next) === JSON.stringify(shown)) return
  shown = next
  if (isTelling) return
  isTelling = true
  queueMicrotask(() => {
    isTelling = false
    call('window:shows', shown).catch(tellFailure)
  })
}
