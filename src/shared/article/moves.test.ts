import fc from 'fast-check'
import { expect, test } from 'vitest'
import { articleStates, roles } from './articleState'
import { allowedMoves, type MoveSituation, moveNames, moves, refuseMove, skippedSteps } from './moves'

const everything: MoveSituation = {
  state: 'draft',
  live: false,
  workingCopy: false,
  claimantId: null,
  actor: { id: 'ada', roles },
}

test('a publisher may publish from any state but withdrawn', () => {
  for (const state of articleStates) {
    const refusal = refuseMove('publish', { ...everything, state })
    expect(refusal).toBe(state === 'withdrawn' ? 'state' : undefined)
  }
})

test('every state but draft is reached by some move, and left by some move', () => {
  for (const state of articleStates) {
    if (state !== 'draft') expect(moveNames.some((name) => moves[name].to === state)).toBe(true)
    expect(moveNames.some((name) => moves[name].from.includes(state))).toBe(true)
  }
})

test('the steps that publishing leaves out', () => {
  expect(skippedSteps('draft')).toEqual(['filed', 'in_review', 'approved'])
  expect(skippedSteps('filed')).toEqual(['in_review', 'approved'])
  expect(skippedSteps('changes_requested')).toEqual(['approved'])
  expect(skippedSteps('approved')).toEqual([])
  expect(skippedSteps('published')).toEqual([])
})

test('only the claimant, or a publisher, goes on with a claimed story', () => {
  const claimed: MoveSituation = { ...everything, state: 'in_review', claimantId: 'tom' }
  expect(refuseMove('approve', { ...claimed, actor: { id: 'ines', roles: ['editor'] } })).toBe('claimant')
  expect(refuseMove('approve', { ...claimed, actor: { id: 'tom', roles: ['editor'] } })).toBeUndefined()
  expect(
    refuseMove('approve', { ...claimed, actor: { id: 'ada', roles: ['editor', 'publisher'] } }),
  ).toBeUndefined()
})

test('whoever writes may discard what is not filed, an editor may kill what is, and nothing that is live', () => {
  const by = (role: 'journalist' | 'editor'): MoveSituation => ({
    ...everything,
    actor: { id: 'ben', roles: [role] },
  })
  for (const state of articleStates) {
    const isOwn = state === 'draft' || state === 'changes_requested'
    const isDesks = state === 'filed' || state === 'in_review' || state === 'approved'
    expect(refuseMove('discard', { ...by('journalist'), state })).toBe(isOwn ? undefined : 'state')
    expect(refuseMove('kill', { ...by('editor'), state })).toBe(isDesks ? undefined : 'state')
    const move = isOwn ? 'discard' : 'kill'
    if (isOwn || isDesks) expect(refuseMove(move, { ...everything, state, live: true })).toBe('notLive')
  }
  expect(refuseMove('revive', { ...by('journalist'), state: 'withdrawn' })).toBeUndefined()
})

test('nobody may do what their role does not hold, in any situation', () => {
  const situation = fc.record({
    state: fc.constantFrom(...articleStates),
    live: fc.boolean(),
    workingCopy: fc.boolean(),
    claimantId: fc.constantFrom(null, 'ada', 'tom'),
    actor: fc.record({ id: fc.constantFrom('ada', 'tom'), roles: fc.subarray([...roles]) }),
  })
  fc.assert(
    fc.property(situation, (given) => {
      for (const name of allowedMoves(given)) {
        expect(given.actor.roles).toContain(moves[name].role)
        expect(moves[name].from).toContain(given.state)
      }
    }),
  )
})
