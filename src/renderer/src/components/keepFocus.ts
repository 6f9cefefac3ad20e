import { focusBefore } from './focusBefore'
import { giveFocusBack } from './giveFocusBack'

/**
 * For what closes: its opener has the focus again unless it was closed by pressing elsewhere. Where that was something that
 * takes none itself, the focus goes back to what had it last.
 */
export function keepFocus(): void {
  const before = focusBefore()
  setTimeout(() => giveFocusBack(before))
}
