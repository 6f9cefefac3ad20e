import { bullets, h2, link, p } from '../composeDocument'
import type { SampleStory } from '../sampleStory'

export const pilotBoat: SampleStory = {
  slug: 'pilot-boat-returns-to-service-after-refit',
  headline: 'Pilot boat returns to service after refit',
  standfirst: 'The Forerunner is back on the Old Quay with new engines, and with her old bell.',
  sections: ['Harbour'],
  topics: ['Strait talks'],
  tags: ['shipping', 'Old Quay'],
  authors: ['Courier staff'],
  featured: {
    name: 'pilotBoat',
    alt: 'A red and white pilot boat on blue water, harbour cranes in the background',
    caption: 'The Forerunner on her trials last week.',
    credit: 'Courier studio',
  },
  stage: { kind: 'published', hoursAgo: 44, updatedHoursAgo: 16 },
  body: [
    p(`Port Maren’s pilot boat, the Forerunner, went back to work on Monday after five months in the yard. She brought
      in two coasters before breakfast and was, her skipper said, “a little stiff, like all of us after a holiday”.`),
    p(`The refit was to have taken twelve weeks. It took twenty-one, because when the old engines were lifted out
      the beds under them turned out to have been repaired, at some time in the last century, with a church pew.`),
    h2('What is new'),
    bullets(
      'two engines, which use a third less fuel and can be heard thinking;',
      'a heated rail along the foredeck, so that a pilot’s hands are warm when they meet the ladder;',
      'a second radio, ready for a shared channel if there is ever one to share.',
    ),
    h2('What is not'),
    p(
      `The bell. It was cast for the first Forerunner in 1871 and has hung on all four of them. It is rung once when
      a pilot goes over the side and once when he or she is back. During the closure of the route to Vessing, which `,
      link('ministers will discuss on Thursday', 'ministers-agree-to-reopen-talks-on-the-strait'),
      `, it has rung about half as often as in an ordinary year.`,
    ),
    h2('Who will take her out'),
    p(`There are nine pilots on the Port Maren roster and two in training. The youngest, Lio Hask, had never boarded a
      ship from the Forerunner before Monday: he qualified in the week that she went into the yard, and has made all of
      his ninety-one boardings from the car deck of the Sister Anna. He reports that the pilot boat is wetter, quicker,
      and does not have chips.`),
    p(`The harbour office says that the boat will keep to her old berth below the customs house, and that people who have
      been using it to tie up small boats will be given until Friday to think of somewhere else.`),
    p(`While she was away the pilots went out with the island ferries, which slowed down to let them jump. All are
      said to be glad that this is over, save for the ferries’ cooks, who had got used to the company.`),
  ],
}
