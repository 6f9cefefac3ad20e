import { bold, code, h2, h3, highlight, p, picture, strike, subscript } from '../composeDocument'
import type { SampleStory } from '../sampleStory'

/** Still being written: its slug follows its headline. */
export const solarRoofs: SampleStory = {
  headline: 'Solar roofs for the fish market: the sums',
  standfirst:
    'Two thousand square metres face south and do nothing. A co-operative would like to change that.',
  sections: ['Business'],
  topics: [],
  tags: ['energy', 'fishing', 'budgets'],
  authors: ['Odo Fenwright'],
  stage: { kind: 'onTheDesk', moves: [] },
  body: [
    p(`The roof of the fish market is the biggest in Port Maren. It faces due south, at an angle that an engineer could not
      improve on, and it has been there since 1903. What it has mostly been used for is gulls.`),
    p(
      `The Quay Light Co-operative, which has a hundred and forty members and so far no light, wants to rent it.`,
    ),
    picture('fishMarket', {
      alt: 'The fish market with panels drawn in on its long slate roof',
      caption: 'How it might look. The co-operative’s own sketch has fewer clouds.',
      credit: 'Courier studio',
    }),
    h2('The sums'),
    h3('What goes in'),
    p(
      'Twenty-seven rows of panels, ',
      strike('1.1'),
      ' ',
      bold('1.4 million crowns'),
      `, of which the members have put up a quarter. (CHECK: Friday’s figure, they have revised it twice.)`,
    ),
    h3('What comes out'),
    p(
      'In an average year ',
      code('2,000 m² × 0.19 × 980 kWh/m²'),
      `, or about 370,000 kilowatt-hours. The market’s ice machines use 310,000. On a fine day in June the market would
      run on its own roof and lend some to the street.`,
    ),
    h3('What it earns'),
    p(`That depends on whom one asks. The co-operative reckons with selling what is left over at a third of what the market
      pays for it, which would return the members’ money in eleven years. The market’s own treasurer, who has been told
      things about ice before, makes it fifteen. Neither has counted the new slates, which will be needed anyway: half of
      those on the south side are the ones of 1903, and they are held on by habit.`),
    p(`There is a plan for that too. For every panel bought a slate comes off whole, and the museum has offered to sell them,
      signed by whoever is willing.`),
    h2('The catch'),
    p(`Salt. Panels on the coast lose more of their output than panels inland, and nobody on the strait has kept any for long
      enough to say how much. Gulls, the co-operative adds, have been allowed for.`),
    p(
      `The winter’s floods have also moved the meter room to the first floor, where the co-operative meant to put its own.`,
    ),
    p(
      'What nobody disputes is the sum at the other end: the ice would cost some ',
      highlight('ninety tonnes'),
      ' of CO',
      subscript('2'),
      ' a year less than it does now. (The market gave ninety, the co-operative ninety-four.)',
    ),
    p(`Then there is the look of it. The roof is on the town’s list of things that may not be altered, under the letter F,
      between the ferry bell and the fountain. The listing says that the slate must be seen “from the water and from the
      hill”. The co-operative proposes to leave the gulls’ side as it is.`),
    h2('To do'),
    p(`Ring the slater about the load. Ask the market what ice costs. Somebody must remember why the plan of 1996 came to
      nothing.`),
  ],
}
