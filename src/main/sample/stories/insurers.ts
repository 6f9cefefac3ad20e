import {
  bold,
  code,
  footnote,
  h2,
  h3,
  infoBox,
  lineBreak,
  link,
  p,
  quote,
  readAlso,
  storyLink,
  table,
} from '../composeDocument'
import type { SampleStory } from '../sampleStory'

export const insurers: SampleStory = {
  slug: 'insurers-name-their-price-for-the-narrows',
  headline: 'Insurers name their price for the narrows',
  standfirst: 'Six minutes of doubt in the middle of the channel now cost as much as the fuel.',
  sections: ['Business'],
  topics: ['Strait talks'],
  tags: ['insurance', 'shipping', 'Vessing'],
  authors: ['Odo Fenwright'],
  featured: {
    name: 'narrows',
    alt: 'A small freighter at sunset, seen between two dark cliffs',
    caption: 'The narrows at dusk. The channel is four hundred metres wide where it matters.',
    credit: 'Courier studio',
  },
  stage: {
    kind: 'published',
    hoursAgo: 30,
    updatedHoursAgo: 12,
    correction: {
      kind: 'correction',
      text: 'An earlier version gave the premium of a year ago as six crowns a tonne. It was four.',
      hoursAgo: 12,
    },
  },
  body: [
    p(
      `A coaster of two thousand tonnes pays eleven crowns a tonne to pass the narrows this month. A year ago it
      paid four. The difference is not dues, or pilotage, or fuel. It is the premium that three insurance
      syndicates`,
      footnote('Two of them share a building, a canteen and, since May, an actuary.'),
      ` began to charge in the spring for what their circular calls “divided guidance”.`,
    ),
    infoBox(
      'Six minutes, two voices',
      p(`Outbound ships listen to the Vessing pilots’ channel until the Gannet buoy, inbound ships to Port Maren’s until the
        Vessing light. Between the two, both speak.`),
      p(
        'In eleven months of this nothing has touched anything. The syndicates say that this is what they insure.',
      ),
    ),
    p(
      `In plain words: for about six minutes, between the Gannet buoy and the Vessing light, a ship may be given
      two different instructions by two different people, both of whom are in the right. Ending that is the whole
      purpose of `,
      link('this week’s talks', 'ministers-agree-to-reopen-talks-on-the-strait'),
      '.',
    ),
    h2('How the figure is made'),
    p(`The syndicates don’t publish their sums, but brokers on both coasts describe the same three parts.`),
    h3('The base rate'),
    p(`What the passage would cost if it were a river: the value of hull and cargo, the age of the ship, the
      record of her master. It has hardly changed in ten years.`),
    h3('The doubt'),
    p(
      'A surcharge for every minute under divided guidance. One broker wrote it on the back of a menu for us:',
      lineBreak,
      code('premium = base × (1 + 0.28 × minutes)'),
      lineBreak,
      'With six minutes, that is a little under three times the base.',
    ),
    h3('The ratchet'),
    p(
      bold('The surcharge rises by itself. '),
      `If there is no agreement by the end of the financial year, the factor goes from 0.28 to 0.40, and then up
      once a quarter until somebody signs something.`,
    ),
    table(
      'Crowns a tonne, for a coaster of 2,000 tonnes',
      ['', 'A year ago', 'This month', 'From April'],
      ['Through the narrows', '4.10', '11.20', '15.60'],
      ['Round the Skerrows', '6.80', '7.30', '7.30'],
      ['In ballast', '1.90', '5.10', '7.10'],
    ),
    h2('Who pays'),
    p(`Everybody, a little at a time. Flour in Port Maren is three hundredths dearer than in the spring. The
      cold stores at Vessing have lost contracts worth, by their own account, a third of their turnover. And the
      net effect on shipping has been to send it the long way, round the Skerrow islands, which takes five hours
      more and burns what the premium would have cost.`),
    p(
      `There is one winner. The islands’ own ferries, quiet as `,
      storyLink('their season', 'a-quiet-season-for-the-island-ferries'),
      ` has been, have found a trade in carrying pilots out to ships that never used to need them.`,
    ),
    quote(
      p(
        'I have insured wars that were easier to price. In a war you know that they are not going to be polite about it.',
      ),
      p('A broker in Port Maren'),
    ),
    readAlso('the-wall-and-the-water'),
    h2('What would bring it down'),
    p(`One channel, one roster, one log. The syndicates have put it in writing that the doubt would be struck
      out of the rate “within thirty days of the first joint watch”. No ship need sail under it; it is enough
      that the two duty officers sit at the same desk. The desk, at least, exists. It is in the empty terminal,
      it has two telephones, and since Monday it has been dusted.`),
  ],
}
