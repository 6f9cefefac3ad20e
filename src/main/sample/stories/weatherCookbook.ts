import { h2, h3, italic, numbered, p, quote } from '../composeDocument'
import type { SampleStory } from '../sampleStory'

export const weatherCookbook: SampleStory = {
  slug: 'a-cookbook-that-begins-with-the-weather',
  headline: 'A cookbook that begins with the weather',
  standfirst: 'Pia Lomond asks what it is doing outside before she will tell you what to eat.',
  sections: ['Culture'],
  topics: [],
  tags: ['food', 'books', 'islands'],
  authors: ['Bettina Quill'],
  featured: {
    name: 'supper',
    alt: 'A steaming bowl of orange soup on a table, rain running down the window behind it',
    caption: 'South-west, six, rain: page 41.',
    credit: 'Courier studio',
  },
  stage: {
    kind: 'onTheDesk',
    moves: [
      { move: 'file', by: 'journalist' },
      { move: 'claim', by: 'editor' },
      { move: 'approve', by: 'editor', note: 'Lovely. For the weekend page.' },
    ],
  },
  body: [
    p(`Most cookbooks are arranged by course, some by season. Pia Lomond’s, which comes out on Saturday, is arranged by the
      shipping forecast. You look out of the window, decide on the wind and the state of the sky, and turn to the page.`),
    p(
      italic('What It Is Doing Outside'),
      ` has eighty-eight recipes under twelve kinds of weather. There are nineteen for rain. There is one for a cloudless
      evening with no wind, and it is a peach.`,
    ),
    h2('The cook'),
    p(`Lomond cooked on the Skerrow boats for sixteen years, in a galley a metre and a half wide, for crews who wanted their
      supper at the worst possible moment. It has left her with views. A pan should have a lid that fits. Nothing that rolls
      should be round. No recipe may need both hands for longer than it takes to say so.`),
    p(`She began to write things down when the company fitted a new stove and took away the wall that the recipes were
      pencilled on. She went back for it with a saw. It hangs in her kitchen on Tarn Holm, where she now lives in the
      keeper’s house for the eleven weeks of the year in which nobody else has rented it.`),
    h2('Three to try'),
    h3('Fog, cold, no wind'),
    p(`Barley with brown butter and smoked mackerel, for which you need not be able to see anything. The fog, she writes, will
      come in when you open the door to get the bay leaf; let it.`),
    h3('South-west, six, rain'),
    p('The orange soup of the picture, which is carrots, and has four steps:'),
    numbered(
      'Put the carrots on with an onion, and more butter than you told the doctor.',
      'Watch the rain.',
      'When the carrots have given up, crush them with whatever is nearest.',
      'Eat it standing at the window. It is not a soup for sitting down to.',
    ),
    h3('Gale, imminent'),
    p(`Bread, already baked. “If you’re reading this page now,” it says, “you ought to have been here yesterday.” There
      follows, overleaf, the recipe.`),
    h2('What is missing'),
    p(`There are no photographs. In their place every recipe has a small drawing of the sky, and a line for you to write
      down what it was really doing. The copies that were sent to friends a year ago have come back for the printer to
      see, and by now the notes are longer than the book. Under “Thunder, distant” somebody has written only:
      not distant.`),
    h2('Does it work?'),
    p(`We tried it for a week. It rained on six days, and we ate better than we deserve. On the seventh there was no cloud,
      no wind, and no peach to be had in Port Maren, and we were sorry.`),
    quote(p('You can cook against the weather. People do. You can always tell.')),
  ],
}
