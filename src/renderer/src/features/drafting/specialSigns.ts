import type { signTexts } from '../../../../shared/texts/en/signTexts'
import type { TextKey } from '../../texts/t'

/** Unicode, hexadecimal. */
type SignCode = keyof typeof signTexts extends `sign.${infer Code}` ? Code : never

export interface Sign {
  sign: string
  name: TextKey
}

export interface SignGroup {
  label: TextKey
  signs: readonly Sign[]
}

/** What cannot easily be typed, by kind. */
export const signGroups: readonly SignGroup[] = [
  group('special.group.punctuation', [
    '2013',
    '2014',
    '2011',
    '2026',
    '2018',
    '2019',
    '201a',
    '201c',
    '201d',
    '201e',
    '00ab',
    '00bb',
    '2039',
    '203a',
    '00bf',
    '00a1',
    '00b7',
    '2022',
    '2032',
    '2033',
  ]),
  group('special.group.spaces', ['00a0', '202f', '2009', '2003', '00ad', '200b', '200e', '200f']),
  group('special.group.currency', ['20ac', '00a3', '00a5', '00a2', '20bd', '20b4', '20ba', '20b9', '20a9']),
  group('special.group.mathematics', [
    '00d7',
    '00f7',
    '2212',
    '00b1',
    '2248',
    '2260',
    '2264',
    '2265',
    '00bd',
    '2153',
    '00bc',
    '00be',
    '2030',
    '221a',
    '221e',
    '00b0',
    '00b2',
    '00b3',
    '2082',
    '00b5',
  ]),
  group('special.group.arrows', ['2190', '2192', '2191', '2193', '2194', '21d2']),
  group('special.group.signs', [
    '00a7',
    '00b6',
    '2020',
    '2021',
    '00a9',
    '00ae',
    '2122',
    '2116',
    '260e',
    '2713',
    '2717',
    '2605',
    '2640',
    '2642',
    '2665',
    '266a',
  ]),
  group('special.group.letters', [
    '00e4',
    '00f6',
    '00fc',
    '00df',
    '1e9e',
    '00e0',
    '00e1',
    '00e2',
    '00e3',
    '00e5',
    '00e6',
    '00e7',
    '010d',
    '0107',
    '00f0',
    '00e8',
    '00e9',
    '00ea',
    '00eb',
    '0119',
    '011b',
    '011f',
    '00ed',
    '00ef',
    '0131',
    '0130',
    '0142',
    '00f1',
    '0144',
    '0148',
    '00f8',
    '0153',
    '0151',
    '0159',
    '015b',
    '0161',
    '015f',
    '021b',
    '00fe',
    '016f',
    '0171',
    '00fd',
    '017a',
    '017c',
    '017e',
  ]),
]

export const everySign: readonly Sign[] = signGroups.flatMap(({ signs }) => signs)

function group(label: TextKey, codes: readonly SignCode[]): SignGroup {
  const signs = codes.map(
    (code): Sign => ({
      sign: String.fromCodePoint(Number.parseInt(code, 16)),
      name: `sign.${code}`,
    }),
  )
  return { label, signs }
}
