import { serializeError } from '../../../shared/errors'
import { showToast } from '../components/toasts'

/** Says a failure in a notice, where the place that caused it has no room for one. */
export function tellFailure(error: unknown): void {
  const { happened, safe, remedy } = serializeError(error)
  showToast({ message: [happened, safe, remedy].filter((part) => part !== '').join(' '), tone: 'failure' })
}
