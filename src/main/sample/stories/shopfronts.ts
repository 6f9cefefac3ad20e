import { bullets, h2, p, quote } from '../composeDocument'
import type { SampleStory } from '../sampleStory'

export const shopfronts: SampleStory = {
  slug: 'council-weighs-a-levy-on-empty-shopfronts',
  headline: 'Council weighs a levy on empty shopfronts',
  standfirst:
    'One window in five on Customs Street is papered over. The landlords say that they are waiting too.',
  sections: ['Politics', 'Business'],
  topics: ['Spring elections'],
  tags: ['council', 'budgets', 'housing'],
  authors: ['Tam Okerby'],
  featured: {
    name: 'shopfronts',
    alt: 'Five painted shopfronts in a row, two of them with their shutters down',
    caption: 'Customs Street, where eleven of fifty-four shops stand empty.',
    credit: 'Courier studio',
  },
  stage: {
    kind: 'onTheDesk',
    moves: [
      { move: 'file', by: 'journalist' },
      { move: 'claim', by: 'editor' },
      {
        move: 'sendBack',
        by: 'editor',
        note: 'Good street detail. Two things before it can go: we quote one landlord and no shopkeeper, and the figure of eleven empty shops needs a source and a date. Who counted?',
      },
    ],
  },
  body: [
    p(`Eleven of the fifty-four shops on Customs Street are empty. Six have been so for more than two years. A paper that
      goes to the council’s finance committee next week proposes that their owners should pay for it.`),
    h2('The proposal'),
    bullets(
      'After six months empty, a levy of a twentieth of the rateable value.',
      'After a year, a tenth; after two, a fifth.',
      'Nothing at all while a window is lent to a school, a club or an artist.',
    ),
    p(`The money, some ninety thousand crowns in the first year, would go to the tenants who stay: new
      awnings, better lamps, and the rent of a lorry on market days.`),
    h2('The landlords'),
    p(`Ruben Sallis, who owns nine of the fifty-four, says that he would let every one of his four empty shops tomorrow,
      to anybody, at last year’s rent.`),
    quote(p('I can’t let a shop in a street that may have a wall at the end of it. Tell me which end.')),
    p(`He has lent one window to the primary school. At present it shows a harbour made of egg boxes. It has
      been, he says, the most looked-at window in the street since it was a butcher’s.`),
    h2('The street'),
    p(`It is not a dying street. On a Saturday morning there is a queue outside the baker’s that reaches the shuttered
      chandler’s, and people leave their bags on its sill. The hardware shop has taken on a second assistant. But a gap does
      something to the shops on each side of it: the shoe mender, who has one on his left and one on his right, says
      that strangers stop walking before they reach him.`),
    p(`What has gone is the middle. There are shops that sell what one needs this minute, and there are two galleries. There
      is nowhere to buy a coat. The last place that sold them closed in the winter, between two tides.`),
    p(`Two of the landlords on the hill end say that they would pay the levy gladly if the town would put it into the paving.
      The paving is from 1961. It has been on the list since 1987.`),
    h2('What comes next'),
    p(`If the committee agrees, the levy goes to the full council after the election. It would begin in January, in time
      for the sales.`),
  ],
}
