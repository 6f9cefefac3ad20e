import type { ArticleState, Role } from './articleState'

/** Longest note with a move, in characters. */
export const maximumNoteLength = 4000

/**
 * What must hold beside the state for a move to be allowed:
 * - `live`: a version of the story is live;
 * - `notLive`: none is;
 * - `workingCopy`: it is live and has been edited since;
 * - `claimant`: the actor is the one who claimed it (or holds the publisher role, who may take over).
 */
export type MoveCondition = 'live' | 'notLive' | 'workingCopy' | 'claimant'

export interface Move {
  from: readonly ArticleState[]
  to: ArticleState
  role: Role
  condition?: MoveCondition
  /** True when the move asks for a note (why it is sent back, taken down or killed). */
  note?: boolean
}

/** Every name of a move. The interface's word for it is in the renderer's catalogue. */
export const moveNames = [
  'file',
  'refile',
  'recall',
  'claim',
  'release',
  'sendBack',
  'approve',
  'reopen',
  'publish',
  'withdraw',
  'discard',
  'kill',
  'revive',
] as const
export type MoveName = (typeof moveNames)[number]

/**
 * The table of allowed moves. It is data: main enforces it, the interface offers from it, and nothing else
 * decides. A publisher may publish from any state but withdrawn; the steps so skipped are recorded with the event.
 */
export const moves: Readonly<Record<MoveName, Move>> = {
  file: { from: ['draft', 'changes_requested'], to: 'filed', role: 'journalist' },
  refile: { from: ['published'], to: 'filed', role: 'journalist', condition: 'workingCopy' },
  recall: { from: ['filed'], to: 'draft', role: 'journalist' },
  claim: { from: ['filed'], to: 'in_review', role: 'editor' },
  release: { from: ['in_review'], to: 'filed', role: 'editor', condition: 'claimant' },
  sendBack: {
    from: ['in_review'],
    to: 'changes_requested',
    role: 'editor',
    condition: 'claimant',
    note: true,
  },
  approve: { from: ['in_review'], to: 'approved', role: 'editor', condition: 'claimant' },
  reopen: { from: ['approved'], to: 'in_review', role: 'editor' },
  publish: {
    from: ['draft', 'filed', 'in_review', 'changes_requested', 'approved', 'published'],
    to: 'published',
    role: 'publisher',
  },
  withdraw: {
    from: ['draft', 'filed', 'in_review', 'changes_requested', 'approved', 'published'],
    to: 'withdrawn',
    role: 'publisher',
    condition: 'live',
    note: true,
  },
  discard: {
    from: ['draft', 'changes_requested'],
    to: 'withdrawn',
    role: 'journalist',
    condition: 'notLive',
  },
  kill: {
    from: ['filed', 'in_review', 'approved'],
    to: 'withdrawn',
    role: 'editor',
    condition: 'notLive',
    note: true,
  },
  revive: { from: ['withdrawn'], to: 'draft', role: 'journalist' },
}

/** Whether a move takes a story off its way: discarding, killing and withdrawing do. */
export function endsStory(move: MoveName): boolean {
  return moves[move].to === 'withdrawn'
}

/** The states of the ordinary way, each of which a story passes before it is published. */
const ordinaryWay: readonly ArticleState[] = ['draft', 'filed', 'in_review', 'approved']

/** The states of the ordinary way that publishing from `from` leaves out, in order. */
export function skippedSteps(from: ArticleState): ArticleState[] {
  if (from === 'published' || from === 'approved') return []
  const at = from === 'changes_requested' ? ordinaryWay.indexOf('in_review') : ordinaryWay.indexOf(from)
  return ordinaryWay.slice(at + 1)
}

/** What the table is asked about: the story as it stands, and who asks. */
export interface MoveSituation {
  state: ArticleState
  live: boolean
  workingCopy: boolean
  claimantId: string | null
  actor: { id: string; roles: readonly Role[] }
}

/** Why a move is refused: `state`, `role`, or the name of the condition that does not hold. */
export type MoveRefusal = 'state' | 'role' | MoveCondition

/** Undefined when the move is allowed, else why not. Pure: the one place where the table is read. */
export function refuseMove(name: MoveName, situation: MoveSituation): MoveRefusal | undefined {
  const move = moves[name]
  if (!move.from.includes(situation.state)) return 'state'
  if (!situation.actor.roles.includes(move.role)) return 'role'
  if (move.condition === 'live' && !situation.live) return 'live'
  if (move.condition === 'notLive' && situation.live) return 'notLive'
  if (move.condition === 'workingCopy' && !situation.workingCopy) return 'workingCopy'
  if (move.condition === 'claimant' && !mayActAsClaimant(situation)) return 'claimant'
  return undefined
}

/** The moves allowed now, in the table's order. */
export function allowedMoves(situation: MoveSituation): MoveName[] {
  return moveNames.filter((name) => refuseMove(name, situation) === undefined)
}

function mayActAsClaimant({ claimantId, actor }: MoveSituation): boolean {
  return claimantId === null || claimantId === actor.id || actor.roles.includes('publisher')
}
