import { expect, test } from 'vitest'
import { withPageFacts } from './withPageFacts'

const empty = { url: 'https://herald.example/', title: '', description: '', source: '', media: null, alt: '' }
const nothing = { title: '', description: '', source: 'herald.example', media: null }
const boats = { title: 'Boats', description: 'Every hull.', source: 'Herald', media: null }

test('what a site does not say stays as it was typed; what another site said goes', () => {
  const typed = { ...empty, title: 'My own title' }
  expect(withPageFacts(typed, nothing, null)).toMatchObject({
    title: 'My own title',
    source: 'herald.example',
  })
  const fetched = withPageFacts(typed, boats, nothing)
  expect(fetched).toMatchObject({ title: 'Boats', description: 'Every hull.' })
  expect(withPageFacts({ ...fetched, description: 'Mine.' }, nothing, boats)).toMatchObject({
    title: '',
    description: 'Mine.',
    source: 'herald.example',
  })
})
