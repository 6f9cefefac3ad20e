import { GalleyError } from '../../shared/errors'

/** What a cancelled export ends with. */
export function cancelledExport(): GalleyError {
  return new GalleyError('cancelled', {
    happened: 'The export was cancelled.',
    safe: 'What was there before stands untouched, and nothing was left behind.',
    remedy: 'Start it again whenever you like.',
  })
}

/** @throws GalleyError `cancelled` once the signal says so */
export function refuseCancelled(signal: AbortSignal | undefined): void {
  if (signal?.aborted === true) throw cancelledExport()
}
