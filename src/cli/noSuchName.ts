import { GalleyError } from '../shared/errors'

/**
 * A name given to a command that nothing in the workspace has.
 * @param kind what was looked for, as in "theme"
 * @param known the names that there are
 * @param howToAdd said when there are none
 */
export function noSuchName(
  kind: string,
  name: string,
  known: readonly string[],
  howToAdd: string,
): GalleyError {
  return new GalleyError('notFound', {
    happened: `There is no ${kind} "${name}" in this workspace.`,
    safe: 'Nothing was changed.',
    remedy: known.length === 0 ? howToAdd : `It has: ${known.join(', ')}.`,
  })
}
