import { bullets, h2, italic, link, p } from '../composeDocument'
import type { SampleStory } from '../sampleStory'

export const pitchBelowTheSea: SampleStory = {
  slug: 'maren-athletic-bet-on-a-pitch-below-sea-level',
  headline: 'Maren Athletic bet on a pitch below sea level',
  standfirst:
    'The club has bought the field next to its own. At high water, the centre spot is two metres under.',
  sections: ['Sport'],
  topics: [],
  tags: ['football', 'flood defence', 'budgets'],
  authors: ['Odo Fenwright'],
  featured: {
    name: 'pitch',
    alt: 'A striped football pitch seen from behind one goal line, floodlights, and the sea beyond a bank',
    caption: 'Saltings Park. The bank behind the far goal is what keeps it a park.',
    credit: 'Courier studio',
  },
  stage: {
    kind: 'onTheDesk',
    moves: [
      { move: 'file', by: 'journalist' },
      { move: 'claim', by: 'chief' },
      { move: 'approve', by: 'chief' },
    ],
  },
  body: [
    p(`There are clubs whose ground is said to be a fortress. Maren Athletic’s is a polder. Saltings Park was dug out of the
      marsh in 1922 by a works team with a week’s notice and their own spades. On a spring tide its centre spot is two
      metres below the sea on the other side of the bank.`),
    p(`On Wednesday the club’s members voted to buy the next field along, which is lower.`),
    h2('Why they want it'),
    bullets(
      'a second pitch, so that the women’s team no longer plays its home games at noon in Orrel;',
      'room for the youth teams, of which there are eleven, and who train by rota on one goalmouth;',
      'a stand on the seaward side, which would be the first in the league that is also a flood defence.',
    ),
    h2('The stand that is a wall'),
    p(
      `The last of these is not a joke. The bank has to be raised in any case, whatever becomes of `,
      link('the wall in the town', 'harbour-wall-vote-slips-to-the-autumn'),
      `. The drainage board will pay for two metres of earth. If the club pays for a facing of concrete steps, it gets
      eight hundred places, and the board gets a bank that cannot be burrowed into.`,
    ),
    p(
      `“Nobody is going to call it the Sea End,” the chairman, Tobit Raine, told the meeting. The proposal to call it `,
      italic('the Sea End'),
      ' was carried by two hundred and six votes to one.',
    ),
    h2('The pitch itself'),
    p(`It drains uphill, by a pump that was made for a herring smokery. Visiting teams complain that the ball stops. The
      groundsman says it doesn’t stop, it thinks. Athletic have lost once at home in two years, on the day that
      the pump was being serviced and the pitch was dry.`),
    h2('What could go wrong'),
    p(`Everything that can go wrong in a field, and the sea. The drainage board’s consent runs for fifteen years, half as
      long as the loan. The pump is insured, but only as a curiosity. And the bank is also a footpath, with a right of way
      that crosses the eighteen-yard line of the new pitch and can’t be moved without an act of parliament.`),
    p(`The club has asked walkers to use it at half time. Two of the three who came to the meeting said that they would. The
      third has a season ticket.`),
    p(`The first game on the new field is to be against Orrel Wanderers in August. Both clubs have been asked to bring a
      bucket.`),
  ],
}
