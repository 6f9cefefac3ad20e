import { bold, h2, h3, link, numbered, p, quote } from '../composeDocument'
import type { SampleStory } from '../sampleStory'

export const lanternRace: SampleStory = {
  slug: 'nine-oars-one-lantern',
  headline: 'Nine oars, one lantern: inside the oldest race on the strait',
  standfirst:
    'It is rowed in the dark, the boats are unequal by design, and the winner gets a candle. Four towns think of little else.',
  sections: ['Sport', 'Culture'],
  topics: [],
  tags: ['rowing', 'festivals', 'Old Quay'],
  authors: ['Sunniva Darrow'],
  featured: {
    name: 'lanternRace',
    alt: 'Rowing boats with lanterns in their bows on dark water, the lit windows of a town behind them',
    caption: 'The start off the Old Quay. A boat whose lantern goes out must stop until it is lit again.',
    credit: 'Courier studio',
  },
  stage: { kind: 'published', hoursAgo: 363 },
  body: [
    p(`There are nine oars in a strait gig, four on one side and five on the other, and the first thing a stranger
      asks is why it doesn’t go round in circles. It does. That is what the cox is for.`),
    p(`On Saturday six of them will line up off the Old Quay at nightfall, each with a lantern in its bow, and row
      to the Gannet buoy and back. It is two miles and a bit. It takes twenty minutes in a good year, and has been
      rowed in all years but three since somebody first wrote it down, in 1804, to complain about the noise.`),
    h2('The rules, such as they are'),
    numbered(
      'Nine oars, one cox, one lantern with one candle.',
      'If the lantern goes out, the boat stops until it is lit again.',
      'Matches are carried by the cox, and only by the cox.',
      'No boat may be newer than its oldest rower.',
      'The race ends when the last boat is home. Nobody leaves the quay before.',
    ),
    p(
      bold('The fourth rule decides most races. '),
      `It was made in the 1920s to keep out a club with money. Its effect has been that every crew has somebody
      over sixty in it, since a boat that has had sixty years to settle is faster than one that has not.`,
    ),
    h2('The crews'),
    h3('Old Quay'),
    p(`Last year’s winners, by a length. Their stroke is a dentist, and their bow is the eel seller from outside the
      Tide House. They row a boat called Patience, which is older than the wall.`),
    h3('Ropewalk'),
    p(
      `The net-makers’ crew, though only one of them `,
      link('still makes nets', 'the-last-net-maker-on-ropewalk'),
      `. They have not won since 1996 and have come second eleven times, a record that they defend with care.`,
    ),
    h3('Great Skerrow'),
    p(`They row the nineteen miles over for the race, and the nineteen back. Asked if that did not tire them, their
      cox said that it depended which way the tide thought it was going.`),
    h3('Vessing'),
    p(
      `For the first time in its history the race may have only five boats. With the crossing closed the Vessing
      crew would have to come as private persons, in a private boat, with papers for nine oars. The organisers
      have left their place on the line open, and will start with a gap if they must.`,
    ),
    h2('Where to watch'),
    p(`From the quay you will see the start and, much later, the finish. From the wall you will see the turn. But
      the place to be, the old rowers say, is in bed in Cinder Lane with the window open: you can hear all six
      coxes, and tell who has lost a light by the language.`),
    quote(p('It is not a race about who is fast. It is a race about who can carry something.')),
    p(`That was said by the dentist. He was, it should be added, ahead at the time.`),
  ],
}
