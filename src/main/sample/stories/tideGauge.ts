import { bold, code, h2, h3, link, numbered, p } from '../composeDocument'
import type { SampleStory } from '../sampleStory'

export const tideGauge: SampleStory = {
  slug: 'what-the-new-tide-gauge-can-and-cannot-see',
  headline: 'What the new tide gauge can and cannot see',
  standfirst:
    'It reads the sea sixty times a minute. The old one was read by a boy with a slate. They do not agree.',
  sections: ['Harbour'],
  topics: ['Harbour wall'],
  tags: ['flood defence', 'Old Quay'],
  authors: ['Sunniva Darrow'],
  featured: {
    name: 'tideGauge',
    alt: 'A white measuring staff with dark and red marks standing in calm water at sunrise',
    caption: 'The old staff at the end of the Mole. The new gauge is the grey box beside it.',
    credit: 'Courier studio',
  },
  contents: { shown: true, title: '', numbered: true, depth: 2 },
  stage: {
    kind: 'onTheDesk',
    moves: [
      { move: 'file', by: 'journalist' },
      { move: 'claim', by: 'editor' },
    ],
  },
  body: [
    p(`On a bracket at the end of the Mole there is a grey box about the size of a loaf. It points straight down.
      Sixty times a minute it sends out a chirp of radar, listens for it to come back, and works out how far away the
      sea is. Beside it stands the old staff, with the marks that people have read since 1846.`),
    p(`For two years both have been kept going, so that the new record could be joined on to the old one. Last month the
      harbour office compared them. They differ by four centimetres.`),
    h2('How each one works'),
    h3('The float in the pipe'),
    p(`A weight and a float on one wire, over a wheel. The pipe has a hole near the bottom that lets the tide in
      and keeps the waves out. It is a simple machine, and it measures one thing: the height of the water in the pipe.`),
    h3('The radar'),
    p(
      `It sees waves, wakes, gulls and, once, a bather. What it reports is an average: `,
      code('level = median(last 360 readings)'),
      `. A median takes no notice of a gull. It does take notice of a swell that goes on for six minutes.`,
    ),
    h2('Where four centimetres come from'),
    p('The office has found three causes, and has numbers for two of them:'),
    numbered(
      'The pipe is salt at the bottom and fresh at the top, because of a drain: fresh water stands higher. One and a half centimetres.',
      'The bracket has sunk with the end of the Mole. One centimetre, by levelling.',
      'The rest. Nobody knows.',
    ),
    p(
      bold('It matters more than it sounds. '),
      `In `,
      link('the argument about the wall', 'the-wall-and-the-water'),
      `, four centimetres are about six years.`,
    ),
    h2('What neither can see'),
    h3('The drains'),
    p(`Both gauges stand in the outer harbour. On a night with rain the lower town floods from behind, at levels
      that neither of them shows as unusual.`),
    h3('The next hour'),
    p(`A gauge says where the sea is. The warning that rings telephones on Cinder Lane comes from a forecast, made
      from the wind over the whole of the strait, and since the closure of the route nobody has been sending the
      readings from Vessing across. The harbour office asks for them every Monday.`),
    h2('What will be done'),
    p(`The staff stays. A third gauge goes into the inner basin in the summer, beside the sluice. And for a year, by order
      of the harbour engineer, somebody will walk out to the end of the Mole four times a day with a slate.`),
  ],
}
