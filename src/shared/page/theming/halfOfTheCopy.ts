import { trustedHtml } from '../html'
import type { PageFrame } from '../pageFrame'
import { part } from './part'

/** The blocks before the contents or after them: one piece each, or together where the theme has put something around. */
export function halfOfTheCopy(frame: PageFrame, name: 'lead' | 'body', blocks: string[]): string[] {
  if (frame.theming?.templates.has(name) !== true || blocks.every((block) => block === '')) return blocks
  const markup = trustedHtml(blocks.join(''))
  const written = part(
    frame,
    name,
    () => markup,
    () => ({ blocks: markup }),
    markup,
  )
  return written === markup ? blocks : [written.text]
}
