import { describe, expect, it } from 'vitest'
import { emptyQuery, type FindQuery, findExpression } from './findExpression'
import { searchTexts } from './searchTexts'

/** The matches of a query in a text, as text; with what replaces each when a template is given. */
function found(query: Partial<FindQuery>, text: string, template: string | null = null): string[] {
  const expression = findExpression({ ...emptyQuery, ...query })
  if (expression === null || expression === 'badExpression') return [String(expression)]
  const [matches = []] = searchTexts(expression, [text], template)
  return matches.map(({ from, to, replacement }) => replacement ?? text.slice(from, to))
}

describe('a plain text', () => {
  it('is found in any case, until case matters', () => {
    expect(found({ text: 'harbour' }, 'Harbour, HARBOUR, harbours')).toEqual([
      'Harbour',
      'HARBOUR',
      'harbour',
    ])
    expect(found({ text: 'Harbour', matchCase: true }, 'Harbour, harbour')).toEqual(['Harbour'])
    expect(found({ text: 'ÜBER' }, 'über')).toEqual(['über'])
  })

  it('is taken as it is written', () => {
    expect(found({ text: '(a.b)*[c]' }, 'aab (a.b)*[c]')).toEqual(['(a.b)*[c]'])
    expect(found({ text: 'C:\\news/{x}-^$|?+' }, 'C:\\news/{x}-^$|?+')).toHaveLength(1)
    expect(found({ text: '$1' }, 'costs $1')).toEqual(['$1'])
  })

  it('stands for composed and decomposed letters, typographic quotes, spaces and hyphens', () => {
    expect(found({ text: 'café' }, 'cafe\u0301 caf\u00e9')).toEqual(['cafe\u0301', 'caf\u00e9'])
    expect(found({ text: "don't" }, "don’t don't")).toEqual(['don’t', "don't"])
    expect(found({ text: '"no"' }, '“no” „no“ «no»')).toHaveLength(3)
    expect(found({ text: '5 km' }, '5\u00a0km 5\u202fkm')).toHaveLength(2)
  })

  it('keeps to whole words in every script', () => {
    expect(found({ text: 'port', wholeWords: true }, 'port, ports, airport, Port-Maren, port_1')).toEqual([
      'port',
      'Port',
    ])
    expect(found({ text: 'über', wholeWords: true }, 'über überall darüber')).toEqual(['über'])
    expect(found({ text: 'порт', wholeWords: true }, 'порт порты аэропорт')).toEqual(['порт'])
    expect(found({ text: 'e', wholeWords: true }, 'e\u0301 e')).toEqual(['e'])
  })

  it('is replaced by what is written, dollars included', () => {
    expect(found({ text: 'a' }, 'a', '$1 $& $$')).toEqual(['$1 $& $$'])
  })
})

describe('a regular expression', () => {
  it('is found by its meaning, line by line', () => {
    expect(found({ text: String.raw`\d{4}`, regular: true }, '1987 and 2026')).toEqual(['1987', '2026'])
    expect(found({ text: '^The', regular: true }, 'The wall\nthe sea')).toEqual(['The', 'the'])
    expect(found({ text: String.raw`\p{Lu}+`, regular: true, matchCase: true }, 'NATO ÉTÉ a')).toEqual([
      'NATO',
      'ÉTÉ',
    ])
    expect(found({ text: 'a|ab', regular: true, wholeWords: true }, 'ab a abc')).toEqual(['ab', 'a'])
  })

  it('never finds nothing', () => {
    expect(found({ text: 'x*', regular: true }, 'axxb')).toEqual(['xx'])
    expect(found({ text: '$', regular: true }, 'a\nb')).toEqual([])
  })

  it('fills groups by number and name, as far as there are any', () => {
    const names = String.raw`(\w+) (\w+)`
    expect(found({ text: names, regular: true }, 'Ada Quill', '$2, $1 ($&) $$ $3 $12')).toEqual([
      'Quill, Ada (Ada Quill) $ $3 Ada2',
    ])
    expect(found({ text: '(?<year>[0-9]+)', regular: true }, '2026', '$<year>!')).toEqual(['2026!'])
    expect(found({ text: '(a)|(b)', regular: true }, 'b', '[$1]')).toEqual(['[]'])
  })

  it.each(['(', '[a', 'a{2', '(?<x>', ')(', String.raw`\p{Nope}`])('%s is refused', (text) => {
    expect(found({ text, regular: true }, 'a')).toEqual(['badExpression'])
    expect(found({ text, regular: true, wholeWords: true }, 'a')).toEqual(['badExpression'])
  })
})

it('looks for nothing while nothing is typed', () => {
  expect(findExpression(emptyQuery)).toBeNull()
})
