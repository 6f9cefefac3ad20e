import { expect, it } from 'vitest'
import { type Appended, AppendedUpdates } from './appendedUpdates'

it('listens once, and hands on to those who have the story open', () => {
  const asked: ((appended: Appended) => void)[] = []
  const updates = new AppendedUpdates((listener) => asked.push(listener))
  const heard: string[] = []
  const stops = Array.from({ length: 20 }, (_, index) =>
    updates.of(`story ${index}`, (update) => heard.push(`${index}: ${update.length}`)),
  )
  updates.of('story 3', () => heard.push('again'))
  expect(asked).toHaveLength(1)
  const append = (articleId: string) => asked[0]?.({ articleId, update: new Uint8Array(4) })
  append('story 3')
  expect(heard).toEqual(['3: 4', 'again'])
  stops[3]?.()
  append('story 3')
  append('story 4')
  append('unknown')
  expect(heard).toEqual(['3: 4', 'again', 'again', '4: 4'])
})
