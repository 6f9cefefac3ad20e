import { describe, expect, it } from 'vitest'
import { type Role, roles } from '../../../../shared/article/articleState'
import { allowedMoves } from '../../../../shared/article/moves'
import { arrangeMoves } from './arrangeMoves'

const everyRole: Role[] = [...roles]
const situation = {
  live: false,
  workingCopy: false,
  claimantId: null,
  actor: { id: 'ada', roles: everyRole },
}

describe('arrangeMoves', () => {
  it('leads a story along the ordinary way, whatever else one may do', () => {
    const mainOf = (state: Parameters<typeof allowedMoves>[0]['state']) =>
      arrangeMoves(allowedMoves({ ...situation, state }), false).main
    expect(mainOf('draft')).toBe('file')
    expect(mainOf('filed')).toBe('claim')
    expect(mainOf('in_review')).toBe('approve')
    expect(mainOf('changes_requested')).toBe('file')
    expect(mainOf('approved')).toBe('publish')
    expect(mainOf('withdrawn')).toBe('revive')
  })

  it('puts sending back beside approving', () => {
    expect(arrangeMoves(allowedMoves({ ...situation, state: 'in_review' }), false).beside).toBe('sendBack')
  })

  it('does not urge to publish what is live and unchanged, but lets one', () => {
    const allowed = allowedMoves({ ...situation, state: 'published', live: true })
    const { main, menu } = arrangeMoves(allowed, true)
    expect(main).toBeNull()
    expect(menu).toContain('publish')
  })

  it('offers a publisher to publish the changes of a live story', () => {
    const live = { ...situation, state: 'published' as const, live: true, workingCopy: true }
    expect(arrangeMoves(allowedMoves(live), false).main).toBe('publish')
    const journalist = { ...live, actor: { id: 'ben', roles: ['journalist' as const] } }
    expect(arrangeMoves(allowedMoves(journalist), false).main).toBe('refile')
  })

  it('loses no move and shows none twice', () => {
    const allowed = allowedMoves({ ...situation, state: 'filed' })
    const { main, beside, menu } = arrangeMoves(allowed, false)
    expect([main, beside, ...menu].filter((move) => move !== null).sort()).toEqual([...allowed].sort())
  })
})
