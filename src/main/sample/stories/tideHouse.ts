import { bullets, h2, h3, italic, link, p, quote } from '../composeDocument'
import type { SampleStory } from '../sampleStory'

export const tideHouse: SampleStory = {
  slug: 'the-tide-house-gets-its-roof-back',
  headline: 'The Tide House gets its roof back',
  standfirst:
    'Four winters after a gale took it, the theatre on the Old Quay is dry again. The first play has rain in it.',
  sections: ['Culture'],
  topics: [],
  tags: ['theatre', 'Old Quay', 'festivals'],
  authors: ['Bettina Quill'],
  featured: {
    name: 'theatre',
    alt: 'A brick theatre with lit arches under a great curved roof, scaffolding at one end',
    caption: 'The Tide House with its new roof. The last of the scaffolding comes down this week.',
    credit: 'Courier studio',
  },
  stage: { kind: 'published', hoursAgo: 604, updatedHoursAgo: 350 },
  body: [
    p(`When the roof of the Tide House went, on a January night four winters ago, it went in one piece. It rose,
      by the account of the man who sells eels opposite, “like a hat that has seen somebody it knows”, turned
      over once, and settled in the outer basin, where it floated until morning.`),
    p(`On Friday the theatre opens again under a new one: larch ribs, slate outside, and inside a skin of boards
      planed so thin that the house manager says you can hear a thought in the gallery.`),
    h2('A roof in three parts'),
    p(
      `The old roof was beautiful, says the architect, Marit Ostrander, and held on by its own weight. The new one is
      held on by a good deal of steel that nobody will ever see.`,
    ),
    h3('The ribs'),
    p(`Nineteen of them, each bent from eleven strips of larch in the yard where the pilot boats are built. They
      came along the quay at night, one a night, because the corner by the customs house can only be turned
      when nothing is parked there.`),
    h3('The skin'),
    p(`Two layers with a hand’s breadth of air between. In the old house a heavy shower stopped the play. In the
      new one, Ostrander says, you will know that it is raining only because the people who come in late are wet.`),
    h3('The lantern'),
    p(
      `A glass ridge along the top that can be opened on still evenings. During Lantern Week, when `,
      link('the race', 'nine-oars-one-lantern'),
      ` is rowed below, the audience will be able to hear the oars.`,
    ),
    h2('What it cost, and who paid'),
    bullets(
      'the town, a third, after two votes and a recount;',
      'the insurance, a third, after four years and a letter from a judge;',
      'everybody else, a third, in sums between one crown and a house.',
    ),
    p(
      `The house was left to the theatre by a retired harbour pilot who, as far as anybody can tell, never went to
      a play. Her will said only that she had `,
      italic('liked the light in the doorway'),
      '.',
    ),
    h2('The first night'),
    p(`Ione Calloway, the director, could have opened with something loud. She has chosen a play for five actors in
      which a family waits for a ferry, and it rains. There were easier choices, she admits.`),
    quote(p('We spent four years being rained on. I want to see it done properly.')),
    p(
      `Tickets are sold out until the second week; forty are kept back each evening for people who come to the
      door. There is also, the box office would like it known, a list for those who want to sit under the one
      board that still drips. It is `,
      italic('not'),
      ' part of the play. It has been left in on purpose.',
    ),
  ],
}
