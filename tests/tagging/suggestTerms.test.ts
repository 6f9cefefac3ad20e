import { expect, test } from 'vitest'
import { termKey } from '../../src/shared/article/term'
import { rulesOf } from '../../src/shared/tagging/rulesOf'
import { suggestTerms } from '../../src/shared/tagging/suggestTerms'
import { createTermIndex } from '../../src/shared/tagging/termIndex'

test('of hundreds of terms in a text only those that are suggested are looked up', () => {
  const rules = rulesOf('en')
  const index = createTermIndex(rules)
  const names = Array.from({ length: 400 }, (_, number) => `Subject${number} matter`)
  for (const name of names) index.add({ id: name, kind: 'tag', name }, termKey(name))
  const lookedUp: string[] = []
  const body = names.map((name) => `${name} came up again in Port Maren.`).join('\n')
  const { tags } = suggestTerms(
    {
      story: { headline: 'The harbour', standfirst: '', body },
      rules,
      applied: [],
      isDismissed: () => false,
    },
    {
      index,
      usesOf: (id) => lookedUp.push(id),
      rarity: () => 0,
      companyOf: () => [],
      companyOfWords: () => [],
    },
  )
  const suggested = tags.filter(({ termId }) => termId !== null)
  expect(suggested.length).toBeGreaterThan(3)
  expect(suggested.map(({ termId }) => termId)).toEqual(lookedUp)
})
