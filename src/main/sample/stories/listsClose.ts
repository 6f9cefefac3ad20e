import { bullets, h2, italic, link, p, quote } from '../composeDocument'
import type { SampleStory } from '../sampleStory'

export const listsClose: SampleStory = {
  slug: 'spring-elections-the-lists-close',
  headline: 'Spring elections: the lists close',
  standfirst:
    'Forty-six people want nineteen seats, and nearly all of them have been photographed on the wall.',
  sections: ['Politics'],
  topics: ['Spring elections', 'Harbour wall'],
  tags: ['elections', 'council'],
  authors: ['Tam Okerby'],
  stage: { kind: 'onTheDesk', moves: [{ move: 'file', by: 'journalist' }] },
  body: [
    p(`At noon on Friday the town clerk locked the door of her office, as the standing orders require, and counted the
      envelopes. There were forty-six. One of them contained a sandwich, and was returned.`),
    p(`The forty-five candidates who remain will stand for nineteen seats on the town council. It is the largest field
      since the ward boundaries were drawn, and the first in which every seat is contested.`),
    h2('The lists'),
    bullets(
      'Harbour and Hill, the largest group in the present council, fields a candidate in every ward.',
      'The Ratepayers field fourteen, two fewer than last time.',
      'Open Quay, which did not exist a year ago, fields twelve, all of them below the six-metre line.',
      'Two people stand alone: a retired pilot, and a man who has stood at every election since 1988 on the question of the clock.',
    ),
    h2('What it will be about'),
    p(
      `The wall. Since the council `,
      link('put off its vote until the autumn', 'harbour-wall-vote-slips-to-the-autumn'),
      `, whoever is elected now will cast it. Harbour and Hill is divided. The Ratepayers are for a second estimate and
      against whatever it says. Open Quay wants what its leaflet calls `,
      italic('a harbour, not a fortress'),
      ', and has yet to say how high that is.',
    ),
    quote(p('I’m for the clock.')),
    p(`The clock, on the tower of the customs house, has been four minutes slow since a lorry met the building in 1987. Its
      candidate, Emmet Stole, has never asked for anything else. He received sixty-one votes last time, and was third.`),
    h2('The ward to watch'),
    p(`Quayside, with three seats, was decided last time by nine votes. It is the wettest ward in the town and the one
      that has lost most people. Its polling station is the bar of the Three Herrings: the school is on the hill, and
      the old hall has had its floor up since February. The clerk has asked the landlady to take down the darts.`),
    p(`The candidates for the ward have agreed to hold one meeting together instead of three apart. It will be on the Old Quay,
      out of doors, an hour before the top of the tide. Each is to speak until the water reaches the third step.`),
    p(
      `Polling is on the second Sunday of next month, from seven until eight. High water is at ten past one.`,
    ),
  ],
}
