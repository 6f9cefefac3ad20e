import { expect, it } from 'vitest'
import { byName } from './byName'

it('orders names as people do: case and accents do not part them, numbers count as numbers', () => {
  const named = ['Ward 10', 'ward 2', 'Éire', 'Ward 1', 'east', 'Zoo'].map((name) => ({ name }))
  expect(byName(named).map(({ name }) => name)).toEqual([
    'east',
    'Éire',
    'Ward 1',
    'ward 2',
    'Ward 10',
    'Zoo',
  ])
})
