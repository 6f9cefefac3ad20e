import { GalleyError } from '../../shared/errors'

/** What a cancelled export ends with. */
export function cancelledExport(): GalleyError {
  return new GalleyError('cancelled', {
    happened: 'The export was cancelled.',
    safe: 'What was there before stands untouched, and nothing was left behind.',
    remedy: 'Start it again whenever you like.',
  })
}
