import { describe, expect, it } from 'vitest'
import { keyTable } from '../../../../shared/ipc/pressedKeys'
import { isReserved, ownerOf, withKeys, withUsualKeys } from './shortcutRules'

describe('the rules of shortcuts', () => {
  it('names the command that has the keys, by default or by hand', () => {
    expect(ownerOf('Mod B', 'view.palette', {})).toBe('format.bold')
    expect(ownerOf('Shift Mod B', 'view.palette', {})).toBe('format.quote')
    expect(ownerOf('Mod B', 'format.bold', {})).toBeUndefined()
    expect(ownerOf('Mod J', 'format.bold', { 'view.list': 'Mod J' })).toBe('view.list')
    expect(ownerOf('Mod B', 'view.list', { 'format.bold': null })).toBeUndefined()
  })

  it('takes keys from one command for another, and gives both theirs back', () => {
    const taken = withKeys({}, 'view.palette', 'Mod B', 'format.bold')
    expect(taken).toEqual({ 'view.palette': 'Mod B', 'format.bold': null })
    expect(keyTable(taken).commandOf(['Mod B'])).toBe('view.palette')
    const back = withUsualKeys(taken, 'format.bold')
    expect(keyTable(back).commandOf(['Mod B'])).toBe('format.bold')
    expect(back).toEqual({ 'view.palette': null })
    expect(withUsualKeys(back, 'view.palette')).toEqual({})
  })

  it('keeps nothing for a command that has what it usually has', () => {
    expect(withKeys({ 'format.bold': 'Mod J' }, 'format.bold', 'Mod B')).toEqual({})
    expect(withKeys({}, 'insert.divider', null)).toEqual({ 'insert.divider': null })
    expect(withUsualKeys({ 'insert.divider': 'Mod J' }, 'insert.divider')).toEqual({})
  })

  it('knows the keys of the system', () => {
    expect(isReserved('Mod C')).toBe(true)
    expect(isReserved('Mod J')).toBe(false)
  })
})
