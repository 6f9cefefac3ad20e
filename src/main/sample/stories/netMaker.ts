import { h2, italic, link, p, picture, quote } from '../composeDocument'
import type { SampleStory } from '../sampleStory'

export const netMaker: SampleStory = {
  slug: 'the-last-net-maker-on-ropewalk',
  headline: 'The last net-maker on Ropewalk takes an apprentice',
  standfirst: 'Corder Lynch had not planned to. Then somebody asked him how one ties the knot.',
  sections: ['Business', 'Culture'],
  topics: [],
  tags: ['fishing', 'crafts', 'Ropewalk'],
  authors: ['Tam Okerby'],
  featured: {
    name: 'ropewalk',
    alt: 'A long wooden shed in steep perspective, nets stretched along one wall and light at the far end',
    caption: 'The shed is three hundred and ten paces long. It was built for rope, and nets came later.',
    credit: 'Courier studio',
  },
  stage: { kind: 'published', hoursAgo: 532 },
  body: [
    p(`The shed on Ropewalk is three hundred and ten paces long, and for the past nine years Corder Lynch has been
      alone in it. He begins at the landward end in the morning. By noon he has worked his way to the window with
      the broken pane, and then he eats, because that is where the kettle is.`),
    p(`Last month he came in to find somebody at the window before him. She was nineteen, her name was Juno Arbery,
      and she wanted to know how one ties a sheet bend with the left hand. He showed her. She did it wrong for
      an hour and a half, and then did it right, and did not look up to see if he had noticed.`),
    h2('A trade of knots'),
    p(
      `There are machines that make nets, and have been since before Lynch was born. What they cannot do is mend
      one, or make one that is not square. Every harbour on the strait fishes a different bottom, and a net that
      fits the ledges off Tarn Holm will be in ribbons after one night in the narrows. Lynch keeps the patterns in his
      head. `,
      italic('Kept'),
      ', he says now: Arbery writes them down.',
    ),
    quote(p('He told me he had never had a plan for any of them. Then he told me forty-one plans.')),
    h2('What it pays'),
    p(
      `Enough for one. The two of them have found work for the second in an unexpected place: the `,
      link('Tide House', 'the-tide-house-gets-its-roof-back'),
      ` needed a safety net under its new ribs
      while they were being raised, the insurer would not have a bought one, and the result was so handsome that it
      has been left up over the bar.`,
    ),
    p(`Since then there have been orders for a cargo net from a playground, a hammock from a dentist who rows, and a
      thing from an artist in Vessing that neither of them can describe. It will have to wait for a ferry.`),
    picture('fishMarket', {
      alt: 'The long white fish market with its arches, under a wide slate roof',
      caption: 'The fish market at the end of Ropewalk, where most of the nets are sold.',
      credit: 'Courier studio',
    }),
    h2('The window'),
    p(`On the day this was written the broken pane had been mended. Neither of them would say who did it. The kettle
      has been moved to the far end, so that there is now a reason to go all the way; and along the wall, at the
      height where a hand would fall, there is a second row of pegs.`),
    p(`“I am not teaching her,” Lynch said, when he was asked. “I’m just doing it slower.”`),
  ],
}
