import { bullets, h2, link, numbered, p, quote } from '../composeDocument'
import type { SampleStory } from '../sampleStory'

export const wallVote: SampleStory = {
  slug: 'harbour-wall-vote-slips-to-the-autumn',
  headline: 'Harbour wall vote slips to the autumn',
  standfirst:
    'The council wants a second estimate before it commits to thirty-eight million crowns of stone.',
  sections: ['Harbour', 'Politics'],
  topics: ['Harbour wall', 'Spring elections'],
  tags: ['council', 'flood defence', 'budgets'],
  authors: ['Bettina Quill'],
  featured: {
    name: 'harbourWall',
    alt: 'A stepped stone harbour wall running down into a grey sea, a small lighthouse on top of it',
    caption: 'The outer wall and the Mole light. The proposal would add four courses of stone.',
    credit: 'Courier studio',
  },
  stage: { kind: 'published', hoursAgo: 196, updatedHoursAgo: 47 },
  body: [
    p(`Port Maren will not decide this spring whether to raise its harbour wall. Councillors voted by eleven to
      eight on Monday night to ask for a second estimate, which is due in September, and to take the question up
      again “at the first meeting after the summer”.`),
    p(
      `The first estimate, by the harbour engineer’s office, put the cost of raising the outer wall by a metre and
      forty at thirty-eight million crowns. That is rather more than the town spends in a year on everything
      that is not a school. The history of the wall, and of the floods that made it, is told in `,
      link('our long read', 'the-wall-and-the-water'),
      '.',
    ),
    h2('What the delay means'),
    p('In practice, three things follow from Monday’s vote:'),
    numbered(
      'The regional flood fund, which would pay a third, closes its books in June; the town will have to apply again next year.',
      'The quarry at Great Skerrow, which had reserved a barge, is free to sell its stone elsewhere.',
      'The temporary barriers bought after the winter before last will have to do for one winter more.',
    ),
    p(`Ansel Thrupp, the harbour engineer, told the meeting that the barriers were “good, and not meant for this”.
      They have been put up nine times. Each time takes fourteen people most of a day.`),
    h2('Those for, those against'),
    p(`Councillor Dorrit Hale, who moved the delay, said that nobody in the chamber doubted the sea. “I doubt a
      number that has one author,” she said. Her group would vote for the wall if the second figure came within
      a tenth of the first.`),
    p(`Councillor Wim Astrey, who holds the budget, had asked for the vote to go ahead. He spoke for four minutes
      and sat down with a sentence that was quoted in the market before the meeting was over:`),
    quote(p('The sea has not asked for a second estimate.')),
    h2('Two places to watch'),
    bullets(
      'Cinder Lane, where the pavement is the lowest in the town and the drains run backwards above a tide of three metres ten.',
      'The inner basin, whose sluice has to be closed by hand since its motor was salted in February.',
    ),
    p(
      `Both are in the ward that changes hands most often, and `,
      link('the talks on the strait', 'ministers-agree-to-reopen-talks-on-the-strait'),
      ` will have every ferry skipper in the chamber’s gallery watching what the town does with its own water
      first. The autumn meeting is likely to be the first with a new council. Whoever sits on it will inherit a
      report, a barge that has gone elsewhere, and the same wall.`,
    ),
  ],
}
