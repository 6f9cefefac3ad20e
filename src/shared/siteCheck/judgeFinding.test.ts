import { expect, test } from 'vitest'
import { checkTexts } from '../texts/en/checkTexts'
import { judgeFinding } from './judgeFinding'

const keys = Object.keys(checkTexts) as (keyof typeof checkTexts)[]

test('whatever the checks say of links, choices and alt texts is weighed for the site', () => {
  const concerned = keys.filter((key) =>
    /Link|link|anchor|Anchor|readAlso|Pick|Alt$|AltNamed$|ownAddress/.test(key),
  )
  expect(concerned.length).toBeGreaterThanOrEqual(18)
  for (const key of concerned) expect(judgeFinding(key), key).not.toBeNull()
})

test('what matters before publishing alone is not', () => {
  const others = ['noHeadline', 'noSection', 'deskNote', 'skippedLevel', 'emptyTable', 'correction'] as const
  for (const key of others) expect(judgeFinding(`checkSays.${key}`), key).toBeNull()
})
