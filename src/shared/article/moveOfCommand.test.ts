import { expect, test } from 'vitest'
import { moveOfCommand, movesOfCommand } from './moveOfCommand'
import { moveNames } from './moves'

test('every move has a command, and one only', () => {
  expect(Object.values(movesOfCommand).flat().sort()).toEqual([...moveNames].sort())
})

test('a command means the move that is allowed', () => {
  expect(moveOfCommand('story.file', ['refile', 'publish'])).toBe('refile')
  expect(moveOfCommand('story.approve', ['claim'])).toBeNull()
})
