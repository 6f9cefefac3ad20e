import type { MoveName } from '../../../../shared/article/moves'

/** What one does next, before what one may also do: for each state the first of these that is allowed stands out. */
const byImportance: readonly MoveName[] = ['approve', 'claim', 'file', 'refile', 'publish', 'revive']

/** Moves that stand beside the main one as a button of their own; the rest is in the menu. */
const besideMain: readonly MoveName[] = ['sendBack', 'publish']

export interface ArrangedMoves {
  main: MoveName | null
  beside: MoveName | null
  menu: MoveName[]
}

/**
 * Which of the allowed moves is the main button, which stands beside it, and which are in the menu.
 * @param isUnchanged true when a live story has not been edited since: publishing it again is then possible, not urged
 */
export function arrangeMoves(allowed: readonly MoveName[], isUnchanged: boolean): ArrangedMoves {
  const urged = isUnchanged ? allowed.filter((move) => move !== 'publish') : allowed
  // An edited live story goes straight out again when one may: filing the changes is the other way.
  const isLiveEdit = urged.includes('refile') && urged.includes('publish')
  const main = isLiveEdit ? 'publish' : (byImportance.find((move) => urged.includes(move)) ?? null)
  const beside = besideMain.find((move) => move !== main && urged.includes(move)) ?? null
  return { main, beside, menu: allowed.filter((move) => move !== main && move !== beside) }
}
