import { expect, test } from 'vitest'
import { createQueries } from '../../src/main/storage/queries/queries'
import { addDraft, databaseBefore } from './oldDatabase'

const headlines = ['Zoo', 'Ärger im Hafen', '“Alles gut”', 'ampel', 'Émile', 'Boote']
const sorted = ['“Alles gut”', 'ampel', 'Ärger im Hafen', 'Boote', 'Émile', 'Zoo']

test('the list by headline knows letters of other languages too, of stories from before it did as well', () => {
  const { database, migrate } = databaseBefore(180)
  headlines.forEach((headline, index) => {
    addDraft(database, `story-${index}`, headline)
  })
  migrate()
  const { articles, lists } = createQueries(database)
  const listed = () => lists.list({ order: 'headline' }, 10, 0).map(({ headline }) => headline)
  expect(listed()).toEqual(sorted)
  articles.markProjected('story-0', 'Übung', '', 1, 1)
  expect(listed()).toEqual([...sorted.slice(0, -1), 'Übung'])
})
