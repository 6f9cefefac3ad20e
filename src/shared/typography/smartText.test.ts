import { describe, expect, it } from 'vitest'
import { smartText } from './smartText'

/** What stands there after these keys, one by one. Fixed spaces are shown as ~ (wide) and ^ (narrow). */
function typed(language: string, keys: string): string {
  let text = ''
  for (const key of keys) {
    text += key
    const edit = smartText(language, text)
    if (edit !== null) text = text.slice(0, edit.from) + edit.text + text.slice(edit.to)
  }
  return text.replaceAll('\u00a0', '~').replaceAll('\u202f', '^')
}

describe('quotes', () => {
  it.each([
    ['en-GB', '“Go ‘now’ or not,” she said', `"Go 'now' or not," she said`],
    ['en-US', '“Go ‘now’ or not,” she said', `"Go 'now' or not," she said`],
    ['de', '„Geh ‚jetzt‘ oder nie“, sagte sie', `"Geh 'jetzt' oder nie", sagte sie`],
    ['de-CH', '«Geh ‹jetzt› oder nie», sagte sie', `"Geh 'jetzt' oder nie", sagte sie`],
    ['fr', '«~Pars “vite” ou non~», dit-elle', `"Pars 'vite' ou non", dit-elle`],
    ['fr-CH', '«^Pars ‹vite› ou non^», dit-elle', `"Pars 'vite' ou non", dit-elle`],
    ['es', '«Sal “ya” o no», dijo', `"Sal 'ya' o no", dijo`],
    ['es-MX', '“Sal ‘ya’ o no”, dijo', `"Sal 'ya' o no", dijo`],
    ['it', '«Vai “ora” o mai»', `"Vai 'ora' o mai"`],
    ['pt-BR', '“Vai ‘já’ ou não”', `"Vai 'já' ou não"`],
    ['pt-PT', '«Vai “já” ou não»', `"Vai 'já' ou não"`],
    ['nl', '“Ga ‘nu’ of nooit”', `"Ga 'nu' of nooit"`],
    ['pl', '„Idź «teraz» albo nigdy”', `"Idź 'teraz' albo nigdy"`],
    ['cs', '„Jdi ‚teď‘ nebo nikdy“', `"Jdi 'teď' nebo nikdy"`],
    ['sv', '”Gå ’nu’ eller aldrig”', `"Gå 'nu' eller aldrig"`],
    ['fi', '”Mene ’nyt’ tai ei”', `"Mene 'nyt' tai ei"`],
    ['da', '»Gå ›nu‹ eller aldrig«', `"Gå 'nu' eller aldrig"`],
    ['nb', '«Gå ‘nå’ eller aldri»', `"Gå 'nå' eller aldri"`],
    ['hu', '„Menj »most« vagy soha”', `"Menj 'most' vagy soha"`],
    ['ro', '„Du-te «acum» sau nu”', `"Du-te 'acum' sau nu"`],
    ['ru', '«Иди „сейчас“ или нет»', `"Иди 'сейчас' или нет"`],
    ['uk', '«Йди „зараз“ чи ні»', `"Йди 'зараз' чи ні"`],
    ['el', '«Πήγαινε “τώρα” ή ποτέ»', `"Πήγαινε 'τώρα' ή ποτέ"`],
    ['ar', '«اذهب ‹الآن› أو لا»', `"اذهب 'الآن' أو لا"`],
    ['he', '”לך עכשיו”', `"לך עכשיו"`],
    ['tr', '“Git ‘şimdi’ ya da asla”', `"Git 'şimdi' ya da asla"`],
    ['ja', `"今" it's -- ...`, `"今" it's -- ...`],
  ])('%s: %s', (language, expected, keys) => {
    expect(typed(language, keys)).toBe(expected)
  })

  it('knows who was cut short from who begins after a dash', () => {
    expect(typed('en-GB', '"We were--" he said')).toBe('“We were–” he said')
    expect(typed('en-US', 'He said--"go"')).toBe('He said—“go”')
    expect(typed('en-GB', `"'Tide' is a word," he said ("so").`)).toBe('“‘Tide’ is a word,” he said (“so”).')
  })

  it('leaves inches alone', () => {
    expect(typed('en-GB', 'a 6" nail')).toBe('a 6" nail')
    expect(typed('en-GB', '"It fell by 6"')).toBe('“It fell by 6”')
    expect(typed('en-GB', `She is 5'10" tall`)).toBe(`She is 5'10" tall`)
    expect(typed('en-GB', `"He is 6' 2" tall," she said`)).toBe(`“He is 6' 2" tall,” she said`)
    expect(typed('de', `40° 26' 46" Nord`)).toBe(`40° 26' 46" Nord`)
  })

  it('open after an elided word, and after a colon or comma without its space', () => {
    expect(typed('fr', `l'"idée" d'"abord"`)).toBe('l’«~idée~» d’«~abord~»')
    expect(typed('it', `l'"idea"`)).toBe('l’«idea»')
    expect(typed('en-GB', `He said:"no","yes" and "so," twice`)).toBe('He said:“no”,“yes” and “so,” twice')
    expect(typed('ar', `قال:"نعم"،"لا"`)).toBe('قال:«نعم»،«لا»')
  })
})

describe('apostrophes', () => {
  it.each([
    ['en-GB', 'Don’t. The ships’ crews. The ’90s. ’Tis so', "Don't. The ships' crews. The '90s. 'Tis so"],
    [
      'en-GB',
      '“Get ’em!” Get ’em, ’cos it’s ’em. (’Fraid so)',
      `"Get 'em!" Get 'em, 'cos it's 'em. ('Fraid so)`,
    ],
    ['en-GB', '“rock ’n’ roll”', `"rock 'n' roll"`],
    ['en-GB', 'In ’68 it rained. “’68 was wet.” ‘120 boats’', `In '68 it rained. "'68 was wet." '120 boats'`],
    ['fr', 'Mai ’68', "Mai '68"],
    ['de', 'Die ’68er', "Die '68er"],
    ['de', 'Wie geht’s? ‚Wie geht’s?‘', "Wie geht's? 'Wie geht's?'"],
    ['de', 'Ich hab’s; ’s ist ’n Boot. ‚S-Bahn‘ ‚Ne?‘', "Ich hab's; 's ist 'n Boot. 'S-Bahn' 'Ne?'"],
    ['fr', 'l’eau d’ici', "l'eau d'ici"],
    ['it', 'l’acqua po’', "l'acqua po'"],
    ['nl', 'Kom ’s avonds om ’t huis', "Kom 's avonds om 't huis"],
    ['uk', 'п’ять', "п'ять"],
    ['he', 'צה״ל ג׳ורג', `צה"ל ג'ורג`],
  ])('%s: %s', (language, expected, keys) => {
    expect(typed(language, keys)).toBe(expected)
  })
})

describe('dashes and ellipses', () => {
  it.each([
    ['en-GB', 'Wind – and rain', 'Wind - and rain'],
    ['en-GB', 'Wind – and rain', 'Wind -- and rain'],
    ['en-GB', 'Wind—rain', 'Wind---rain'],
    ['en-US', 'Wind—rain', 'Wind--rain'],
    ['en-US', 'Wind—rain', 'Wind---rain'],
    ['ru', 'Море~— это', 'Море --- это'],
    ['ru', 'Море~— это', 'Море -- это'],
    ['fr', 'Le vent~– la pluie', 'Le vent - la pluie'],
    ['en-GB', '5 - 3 well-known 2026-11-22', '5 - 3 well-known 2026-11-22'],
    ['en-US', '1914–18—a war', '1914--18--a war'],
    ['fr', '– Bonjour', '-- Bonjour'],
    ['en-GB', '---', '---'],
    ['en-GB', '- item', '- item'],
    ['en-GB', 'Well…', 'Well...'],
    ['de', 'Nun…', 'Nun...'],
  ])('%s: %s', (language, expected, keys) => {
    expect(typed(language, keys)).toBe(expected)
  })
})

describe('code between backticks', () => {
  it('is left as it is typed, and quotes around it are quotes', () => {
    expect(typed('en-GB', 'See `say "x" -- it...')).toBe('See `say "x" -- it...')
    expect(typed('en-GB', 'See "`x`" now')).toBe('See “`x`” now')
  })
})

describe('addresses', () => {
  it('are left as they are typed', () => {
    const address = 'https://port-maren.example/a--b...c?d=1'
    expect(typed('en-GB', `See ${address} "now"`)).toBe(`See ${address} “now”`)
    expect(typed('fr', `Voir ${address} !`)).toBe(`Voir ${address}^!`)
    expect(typed('en-GB', `desk@port--maren.example's`)).toBe(`desk@port--maren.example's`)
  })
})

describe('spaces that keep things together', () => {
  it.each([
    ['fr', 'Quoi^? Non^! Si~: oui^; 20~% ', 'Quoi? Non ! Si: oui ; 20 % '],
    ['fr', 'Quoi^?! À 12:30, https://a.example/b', 'Quoi?! À 12:30, https://a.example/b'],
    ['fr', '«~Oui~»', '« Oui »'],
    ['fr', '10^000~€', '10 000 €'],
    ['fr', '1^250^000~€ en mai 2026, p.~12 2026', '1 250 000 € en mai 2026, p. 12 2026'],
    ['fr-CH', '10^000~%', '10 000 %'],
    ['en-GB', '10 000 boats', '10 000 boats'],
    ['fr-CA', 'Quoi? Si~: oui', 'Quoi? Si: oui'],
    ['fr-CH', 'Quoi^? Si^: oui', 'Quoi? Si: oui'],
    ['fr', 'page p.~5, n°~3 ', 'page p. 5, n° 3 '],
    ['fr', 'M.~Dupont, «~Mme~Durand~» et Me~Roux ', 'M. Dupont, "Mme Durand" et Me Roux '],
    ['fr', 'ne me dites pas, MM. les', 'ne me dites pas, MM. les'],
    ['fr', 'à 18~h~30, 5~min~20, 3~h.', 'à 18 h 30, 5 min 20, 3 h.'],
    ['de', 'z.~B. am Meer, d.~h. hier', 'z.B. am Meer, d. h. hier'],
    ['de', 'i.~d.~R. um 5~km, S.~12 ', 'i.d.R. um 5 km, S. 12 '],
    [
      'de',
      'am 3.~Mai, vom 14.~September bis 1. Maiers 20. Mal ',
      'am 3. Mai, vom 14. September bis 1. Maiers 20. Mal ',
    ],
    ['fr', 'le 3~mai, le 1er~juin. Le 5 maires ', 'le 3 mai, le 1er juin. Le 5 maires '],
    ['en-GB', 'It is 5~km, see p.~5 ', 'It is 5 km, see p. 5 '],
    ['en-GB', 'We have 5 kinds of p 5 ', 'We have 5 kinds of p 5 '],
    ['cs', 'v~domě a~v~lese', 'v domě a v lese'],
    ['pl', 'w~domu i~w~lesie', 'w domu i w lesie'],
    ['ru', 'в~доме', 'в доме'],
  ])('%s: %s', (language, expected, keys) => {
    expect(typed(language, keys)).toBe(expected)
  })
})
