import { call, on } from './ipcClient'
import { tellFailure } from './tellFailure'

/**
 * Marks the page while a screen reader reads along: blocks of a story that are out of view are laid out then, because
 * the browser tells assistive technology nothing of the text of those that are not.
 */
export function followAssistive(): void {
  const mark = (assistive: boolean) => document.documentElement.toggleAttribute('data-assistive', assistive)
  on('app:assistive', ({ assistive }) => mark(assistive))
  call('app:info', {})
    .then(({ assistive }) => mark(assistive))
    .catch(tellFailure)
}
