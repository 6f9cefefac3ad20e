import { describe, expect, test } from 'vitest'
import { type TermKind, termKey } from '../article/term'
import type { StoryText } from './readWords'
import { rulesOf } from './rulesOf'
import { suggestTerms } from './suggestTerms'
import { createTermIndex, type KnownTerm } from './termIndex'

interface Given {
  language: string
  story: StoryText
  /** Terms in use in the workspace, `kind name`. */
  terms?: readonly string[]
  applied?: readonly string[]
  dismissed?: readonly string[]
}

function asTerm(text: string): KnownTerm {
  const [kind = '', ...name] = text.split(' ')
  return { id: `id of ${text}`, kind: kind as TermKind, name: name.join(' ') }
}

function suggest({ language, story, terms = [], applied = [], dismissed = [] }: Given) {
  const rules = rulesOf(language)
  const index = createTermIndex(rules)
  for (const term of [...terms, ...applied]) index.add(asTerm(term), termKey(asTerm(term).name))
  return suggestTerms(
    {
      story,
      rules,
      applied: applied.map(asTerm),
      isDismissed: (kind, name) => dismissed.some((text) => termKey(text) === termKey(`${kind} ${name}`)),
    },
    { index, usesOf: () => 3, rarity: () => 1, companyOf: () => [], companyOfWords: () => [] },
  )
}

function tags(given: Given): string[] {
  return suggest(given).tags.map(({ name }) => name)
}

const harbour: StoryText = {
  headline: 'Harbour Board sets a date for the Vessing ferry',
  standfirst: 'Ines Aldana says that the first boat leaves in May.',
  body: [
    'The Harbour Board of Port Maren has set a date. Ms Aldana, who chairs it, told councillors on Monday that the ferry to Vessing would sail again.',
    'Insurers had asked for an escort through the narrows. “We have one,” said Aldana. The escort comes from Norland Mutual, which pays for it.',
    'What it costs',
    'Norland Mutual would not say what an escort costs. However, the ferry needs one on every crossing, and Vessing has no harbour for a second boat.',
    'Perhaps the escort can be shared. Port Maren has asked. Ministers in Vessing have until June.',
  ].join('\n'),
}

describe('English', () => {
  test('a pair is a subject as it stands: with a short word, at the start of a headline, beside a name of its words', () => {
    const story = {
      headline: 'Sea wall waits for the Harbour Board',
      standfirst: 'The Harbour Board wants another winter.',
      body: 'The sea wall is cracked, the Harbour Board says. A bus lane runs on it.\nNo harbour light shines there; the Harbour Board put out the harbour light, and the other harbour light too.',
    }
    const found = tags({ language: 'en-GB', story })
    expect(found).toEqual(expect.arrayContaining(['sea wall', 'harbour light']))
    expect(found).not.toContain('bus lane')
  })

  test('names come whole, places and organisations with them, without titles and first words of sentences', () => {
    const found = tags({ language: 'en-GB', story: harbour })
    expect(found.slice(0, 4)).toEqual(expect.arrayContaining(['Vessing', 'Harbour Board', 'Ines Aldana']))
    expect(found).toContain('escort')
    for (const wrong of [
      'Aldana',
      'Ms Aldana',
      'However',
      'Perhaps',
      'Monday',
      'The Harbour Board',
      'Maren',
      'May',
    ])
      expect(found).not.toContain(wrong)
  })

  test('terms in use come first, in whatever form the text has them', () => {
    const found = suggest({
      language: 'en-GB',
      story: harbour,
      terms: ['tag ferries', 'tag Insurance', 'topic Harbour board', 'tag councillor', 'section Politics'],
    })
    expect(found.tags.slice(0, 2)).toMatchObject([
      { name: 'ferries', termId: 'id of tag ferries', reason: 'inText', mentions: 3 },
      { name: 'councillor', reason: 'inText' },
    ])
    expect(found.topics).toMatchObject([{ name: 'Harbour board' }])
    expect(found.tags.map(({ name }) => name)).not.toContain('Harbour Board')
    expect(found.sections).toEqual([])
  })

  test('neither what the story has, nor half of it, nor what was dismissed', () => {
    const found = tags({
      language: 'en-GB',
      story: harbour,
      applied: ['tag Ferry', 'tag Port Maren', 'tag Norland Mutual Insurance', 'author Ines Aldana'],
      dismissed: ['tag VESSING'],
      terms: ['tag ferries'],
    })
    for (const wrong of ['ferry', 'ferries', 'Port Maren', 'Norland Mutual', 'Ines Aldana', 'Vessing'])
      expect(found).not.toContain(wrong)
    expect(found).toContain('Harbour Board')
  })

  test('title case in a headline makes no names of it', () => {
    const found = tags({
      language: 'en-US',
      story: {
        headline: 'Why The Quiet Season Could Be Good For Everybody',
        standfirst: '',
        body: 'The quiet season has come to the islands. A quiet season is good for seals.\nSeals like it. In the quiet season the seals of Tarn Holm come ashore, and Tarn Holm belongs to the seals.',
      },
    })
    expect(found).toEqual(expect.arrayContaining(['Tarn Holm', 'quiet season']))
    expect(found.join(' ')).not.toMatch(/Why|Could|Good|Everybody/)
  })

  test('names with small words inside, initials and hyphens', () => {
    const found = tags({
      language: 'en-GB',
      story: {
        headline: 'Bank of Vessing buys Mare-Linden',
        standfirst: 'J. R. Hollis and Anna van der Meer will run it.',
        body: 'The Bank of Vessing said on Friday that it had bought Mare-Linden. J. R. Hollis will lead the Bank of Vessing.\nAnna van der Meer comes from Mare-Linden.',
      },
    })
    expect(found).toEqual(
      expect.arrayContaining(['Bank of Vessing', 'Mare-Linden', 'J. R. Hollis', 'Anna van der Meer']),
    )
  })

  test('adjectives of nations are no names', () => {
    const found = tags({
      language: 'en-GB',
      story: {
        headline: 'Fewer Norlandish ships this year',
        standfirst: '',
        body: 'Most Norlandish ships go round. The Norlandish owners say that Norlandish insurers want more.',
      },
    })
    expect(found).not.toContain('Norlandish')
  })

  test('a tag named once in passing in a long story is not pressed upon it', () => {
    const filler = 'Nobody on the pier knew why the lamps were lit so soon after the rain had gone. '.repeat(
      30,
    )
    const story = {
      headline: 'Lamps on the pier',
      standfirst: '',
      body: `${filler}\n${filler}\n${filler}\nSomebody read books.`,
    }
    expect(tags({ language: 'en', story, terms: ['tag books', 'tag lamps'] })).toEqual(
      expect.arrayContaining(['lamps']),
    )
    expect(tags({ language: 'en', story, terms: ['tag books'] })).not.toContain('books')
  })

  test('an empty story, and one of a few words, get nothing', () => {
    expect(tags({ language: 'en', story: { headline: '', standfirst: '', body: '' } })).toEqual([])
    expect(
      tags({ language: 'en', story: { headline: 'Notes', standfirst: '', body: 'To be written.' } }),
    ).toEqual([])
  })

  test('what describes a name at the start of a sentence is none of it', () => {
    const found = tags({
      language: 'en',
      story: {
        headline: 'Lowmere votes',
        standfirst: '',
        body: 'Neighbouring Thornby voted too. Former Sgt. Ada Winslow spoke in Thornby. Ada Winslow is 61.',
      },
    })
    expect(found).toEqual(expect.arrayContaining(['Thornby', 'Ada Winslow']))
    for (const wrong of ['Neighbouring Thornby', 'Former Sgt', 'Sgt. Ada Winslow']) {
      expect(found).not.toContain(wrong)
    }
  })

  test('a headline in capitals throughout gives the whole of a name that the copy knows half of', () => {
    const found = tags({
      language: 'en',
      story: {
        headline: 'Review: The Salt Road by Imogen Achterberg',
        standfirst: '',
        body: 'The novel is her second. Achterberg won a prize with the first. Ferries play a part in it.',
      },
    })
    expect(found).toContain('Imogen Achterberg')
    expect(
      tags({
        language: 'en',
        story: {
          headline: 'Port Board Sets a Date for Night Ferry',
          standfirst: '',
          body: 'The ferry sails. Ferry men cheer.',
        },
      }),
    ).not.toContain('Night Ferry')
  })
})

describe('German', () => {
  const bridge: StoryText = {
    headline: 'Brücke nach Vessing wird im Mai gesperrt',
    standfirst: 'Bürgermeisterin Ines Rohde rechnet mit drei Monaten.',
    body: [
      'Die Brücke nach Vessing wird saniert. Bürgermeisterin Ines Rohde sagte am Montag, die Arbeiten seien nötig. In Port Maren wartet man darauf seit Jahren.',
      'Rohde will die Fähre öfter fahren lassen. Die Reederei Nordmark Linien hat zugesagt. Wer nach Vessing will, braucht eine Stunde mehr.',
      'Die Sanierung kostet elf Millionen Kronen. Für die Sanierung zahlt das Land. Ohne Sanierung müsste die Brücke ganz geschlossen werden.',
      'Aus Vessing hört man wenig. Der Sprecher der Nordmark Linien, Karl von der Heide, nennt die Sanierung überfällig. Karl von der Heide kennt die Brücke.',
      'Das Ministerium in Port Maren will die Sanierung bis Ende Juli prüfen.',
    ].join('\n'),
  }

  test('names are told from nouns, without titles and articles', () => {
    const found = tags({ language: 'de-DE', story: bridge })
    expect(found).toEqual(
      expect.arrayContaining(['Ines Rohde', 'Vessing', 'Port Maren', 'Nordmark Linien', 'Sanierung']),
    )
    for (const wrong of [
      'Rohde',
      'Bürgermeisterin',
      'Bürgermeisterin Ines Rohde',
      'Montag',
      'Ende Juli',
      'Die',
      'Wer',
      'Jahren',
      'Ministerium',
      'Maren',
    ])
      expect(found).not.toContain(wrong)
  })

  test('inflected forms find the term in use', () => {
    const found = suggest({
      language: 'de',
      story: bridge,
      terms: ['tag Fähren', 'tag Brücken', 'section Verkehr'],
    })
    expect(found.tags.slice(0, 2).map(({ name }) => name)).toEqual(['Brücken', 'Fähren'])
  })

  test('particles belong to the name', () => {
    expect(tags({ language: 'de', story: { ...bridge, headline: 'Karl von der Heide geht' } })).toContain(
      'Karl von der Heide',
    )
  })

  test('ordinary nouns at the start of a sentence are no names', () => {
    const found = suggest({
      language: 'de-AT',
      story: {
        headline: 'Regen fällt weiter',
        standfirst: '',
        body: 'Regen fällt auf die Dächer. Kinder laufen nach Hause. Kinder mögen den Regen. Nach Angaben der Stadt ist bei Regen mit Stau zu rechnen.',
      },
    })
    expect(found.tags.filter(({ reason }) => reason === 'name')).toEqual([])
  })
})

describe('French', () => {
  const port: StoryText = {
    headline: 'Le port de Vessing rouvre après onze mois',
    standfirst: 'La ministre Hélène d’Aubrac promet une escorte pour chaque bateau.',
    body: [
      'Le port de Vessing rouvre lundi. Hélène d’Aubrac l’a annoncé devant l’Assemblée des Îles, qui siège à Port-Maren.',
      'Mme d’Aubrac veut une escorte. L’escorte coûte cher, et l’Assemblée des Îles devra payer l’escorte pendant un an.',
      'Cependant, à Port-Maren, les pêcheurs attendent. « Vessing est loin », dit Luc Ferrand, pêcheur. Luc Ferrand n’ira pas.',
      'Sans escorte, les pêcheurs resteront à quai. Les pêcheurs de Port-Maren le savent.',
    ].join('\n'),
  }

  test('the field of an office is no name, whoever is named behind it', () => {
    const found = tags({
      language: 'fr',
      story: {
        headline: 'Un accord au ministère des Transports',
        standfirst: '',
        body: 'La ministre des Transports Élodie Sarrazin a reçu les dockers. L’accord a été signé au ministère des Transports. Élodie Sarrazin a salué le ministère de l’Intérieur.',
      },
    })
    expect(found).toContain('Élodie Sarrazin')
    for (const wrong of ['Transports', 'Transports Élodie Sarrazin', 'Intérieur']) {
      expect(found).not.toContain(wrong)
    }
  })

  test('names with elided words come whole', () => {
    const found = tags({ language: 'fr-FR', story: port })
    expect(found).toEqual(
      expect.arrayContaining(['Vessing', 'Hélène d’Aubrac', 'Assemblée des Îles', 'Port-Maren', 'escorte']),
    )
    for (const wrong of ['Cependant', 'Aubrac', 'Sans', 'Mme d’Aubrac', 'La', 'L’', 'Port', 'Maren'])
      expect(found).not.toContain(wrong)
  })

  test('plurals and accents find the term in use', () => {
    const found = tags({ language: 'fr', story: port, terms: ['tag Pécheur', 'tag bateaux'] })
    expect(found.slice(0, 2)).toEqual(expect.arrayContaining(['Pécheur', 'bateaux']))
  })
})

test('Spanish: names and subjects', () => {
  const found = tags({
    language: 'es-ES',
    story: {
      headline: 'El puerto de Vessing reabre tras once meses',
      standfirst: 'La alcaldesa Inés de la Torre espera el primer barco en mayo.',
      body: 'El puerto de Vessing reabre el lunes, dijo Inés de la Torre. Sin embargo, los astilleros de Puerto Maren no lo creen.\nLos astilleros quieren garantías. Para los astilleros, Vessing queda lejos. En Puerto Maren los astilleros cierran en agosto.',
    },
  })
  expect(found).toEqual(expect.arrayContaining(['Vessing', 'Inés de la Torre', 'Puerto Maren', 'astilleros']))
  for (const wrong of ['Sin', 'Para', 'Torre', 'Puerto']) expect(found).not.toContain(wrong)
})

describe('other scripts: only what is in use', () => {
  test('Arabic, under the article and what is written onto the word', () => {
    const story = {
      headline: 'الميناء يفتح من جديد',
      standfirst: '',
      body: 'قال الوزير إن الميناء سيفتح وبالعبّارات سيصل الركاب.',
    }
    expect(tags({ language: 'ar', story, terms: ['tag ميناء', 'tag عبارات', 'tag قطار'] })).toEqual([
      'ميناء',
      'عبارات',
    ])
    expect(tags({ language: 'ar', story })).toEqual([])
  })

  test('Japanese and Chinese, without spaces between words', () => {
    const story = {
      headline: '港湾委員会が日程を決定',
      standfirst: '',
      body: 'フェリーは五月に再開する。港湾委員会が発表した。',
    }
    expect(
      tags({ language: 'ja', story, terms: ['tag フェリー', 'tag 港湾委員会', 'tag 鉄道', 'tag 月'] }),
    ).toEqual(['港湾委員会', 'フェリー'])
    expect(tags({ language: 'zh', story })).toEqual([])
  })
})

test('a hundred thousand words cost no more than a long read', () => {
  const line =
    'The Harbour Board of Port Maren met the ferry company in Vessing and spoke of the flood defence for hours.'
  const story = {
    headline: 'A long story',
    standfirst: '',
    body: Array.from({ length: 5000 }, () => line).join('\n'),
  }
  const started = performance.now()
  const found = tags({ language: 'en', story })
  expect(performance.now() - started).toBeLessThan(500)
  expect(found).toContain('Vessing')
})

test('of hundreds of terms in a text only those that are suggested are looked up', () => {
  const rules = rulesOf('en')
  const index = createTermIndex(rules)
  const names = Array.from({ length: 400 }, (_, number) => `Subject${number} matter`)
  for (const name of names) index.add({ id: name, kind: 'tag', name }, termKey(name))
  const lookedUp: string[] = []
  const body = names.map((name) => `${name} came up again in Port Maren.`).join('\n')
  const { tags: suggested } = suggestTerms(
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
  const inUse = suggested.flatMap(({ termId }) => termId ?? [])
  expect(inUse.length).toBeGreaterThan(3)
  expect(inUse).toEqual(lookedUp)
})
