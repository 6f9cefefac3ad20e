import { expect, test } from 'vitest'
import { nameWordTest, wordsOfNames } from './nameWords'

test('the words of names, hyphened ones whole and in their parts', () => {
  const found = wordsOfNames(['Ilse Varrow-Brandt', 'Port Maren', 'O’Dell & Sons, 1912', 'J.-P. Quill'])
  expect([...found].sort()).toEqual(
    [
      'Brandt',
      'Ilse',
      'J',
      'Maren',
      'O’Dell',
      'P',
      'Port',
      'Quill',
      'Sons',
      'Varrow',
      'Varrow-Brandt',
    ].sort(),
  )
})

test('a name is known raised and in the genitive, and no other word is', () => {
  const isName = nameWordTest(wordsOfNames(['Skerrow', 'tidewatch', 'Émile O’Dell', 'Zoe\u0308']))
  for (const word of ['Skerrow', 'SKERROW', 'Skerrow’s', 'tidewatch', 'Tidewatch', 'Émile', "O'Dell", 'Zoë'])
    expect(isName(word, 'en-GB'), word).toBe(true)
  for (const word of ['skerrow', 'Skerow', 'Skerrows', 'Emile'])
    expect(isName(word, 'en-GB'), word).toBe(false)
  expect(isName('Skerrows', 'de')).toBe(true)
  expect(isName('tidewatchs', 'de')).toBe(false)
})
