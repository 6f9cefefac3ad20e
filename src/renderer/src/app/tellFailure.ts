import { showToast } from '../components/toasts'
import { failureText } from '../texts/failureText'

/** Says a failure in a notice, where the place that caused it has no room for one. */
export function tellFailure(error: unknown): void {
  const { happened, safe, remedy, details } = failureText(error)
  showToast({
    message: [happened, safe, remedy].filter((part) => part !== '').join(' '),
    tone: 'failure',
    ...(details === undefined ? {} : { details }),
  })
}
