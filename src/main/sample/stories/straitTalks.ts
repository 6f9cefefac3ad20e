import { bold, bullets, h2, h3, italic, link, p, picture, quote } from '../composeDocument'
import type { SampleStory } from '../sampleStory'

export const straitTalks: SampleStory = {
  slug: 'ministers-agree-to-reopen-talks-on-the-strait',
  headline: 'Ministers agree to reopen talks on the strait',
  standfirst:
    'After eleven months without a meeting, both delegations say they will sit down on Thursday. Neither has said what it will bring.',
  sections: ['Politics', 'Harbour'],
  topics: ['Strait talks'],
  tags: ['diplomacy', 'ferries', 'Vessing'],
  authors: ['Sunniva Darrow', 'Odo Fenwright'],
  featured: {
    name: 'strait',
    alt: 'A white ferry, small in the distance, crossing a dark blue strait between two low coasts',
    caption: 'The strait from Gannet Head. The crossing takes fifty minutes, when there is one.',
    credit: 'Courier studio',
  },
  stage: {
    kind: 'published',
    hoursAgo: 19,
    updatedHoursAgo: 3,
    laterSentence: 'The Courier has asked both delegations for the agenda and will print it when it has one.',
  },
  body: [
    p(`The two governments said late on Tuesday that their transport ministers would meet in Port Maren this
      week, the first direct contact since the ferry route across the strait was closed last summer. A joint
      note of four lines named the place and the day, and nothing else.`),
    p(
      `Officials on both sides had said for months that a meeting would have to wait until the winter traffic
      cleared the narrows. What changed, according to three people who have seen the correspondence, was the
      price of insurance: `,
      link('underwriters have put a figure on the risk', 'insurers-name-their-price-for-the-narrows'),
      `, and neither treasury liked it.`,
    ),
    h2('Why now, after eleven months'),
    p(`Freight has been going the long way round, and it shows. Harbour dues in Port Maren fell by a fifth in
      the spring. In Vessing, on the far shore, two cold stores have laid off their night shifts.`),
    p(
      `The quarrel itself was small when it began. Vessing wanted its own pilots on every vessel over forty
      metres; Port Maren pointed to an agreement of 1958 that says either side’s pilot will do. An inspection was
      refused, a ferry was turned back with two hundred people aboard, and the route was `,
      italic('suspended pending clarification'),
      `. Nobody clarified anything.`,
    ),
    h3('What the insurers want'),
    p(`One rule, whichever it is, and one radio channel. “They do not mind whose pilot it is,” said a broker who
      works with both ports. “They mind that for six minutes in the middle there are two of them.”`),
    h3('What the ferry companies want'),
    p(
      `A date. Skerrow Lines has kept a crew of forty on half pay since the closure, and says it cannot do so for
      a second winter. Its `,
      link('island services', 'a-quiet-season-for-the-island-ferries'),
      ` have carried the company so far, but only just.`,
    ),
    h2('What is on the table'),
    p('Neither side has published an agenda. Drafts seen by the Courier contain four points:'),
    bullets(
      'a shared pilot roster, to be run from Port Maren in odd years and from Vessing in even ones;',
      'a single traffic channel, with a recording that either side may ask for;',
      'inspections at the berth, never under way;',
      'a review after eighteen months, by somebody from neither coast.',
    ),
    p(
      bold('The third point is the hard one. '),
      `Vessing’s customs service has inspected vessels under way for as long as it has existed, and its officers
      are paid an allowance for doing so.`,
    ),
    quote(
      p('We can share a roster. We can share a channel. I am not yet sure that we can share a gangway.'),
      p('A member of the Vessing delegation, on Wednesday'),
    ),
    h2('Why Port Maren'),
    p(`The town has one thing to offer that the capitals have not: an empty terminal with a view of the problem.
      The meeting will be held on its upper floor, in what used to be the first-class lounge. Heating was turned
      on there on Monday for the first time since the last sailing.`),
    picture('terminal', {
      alt: 'A long, low ferry terminal with blank windows beside an empty berth',
      caption: 'The terminal on the Old Quay, closed since last summer. The talks will be held upstairs.',
      credit: 'Courier studio',
    }),
    p(`Mayor Hedda Lorring, who will open the meeting and then leave it, said that she had been asked for three
      things: a room, a kettle, and no flags. “We could manage all three,” she said.`),
    h3('Who will be in the room'),
    p(`Eight people: two ministers, two pilots, two clerks and two interpreters, although everybody on both sides of
      the strait has understood everybody on the other for as long as there have been boats. The interpreters were
      Vessing’s idea. They give one time to think.`),
    p(`The pilots were Port Maren’s. Both have passed the narrows more than four thousand times, and they were at school
      together on Great Skerrow. It is understood that they have been asked not to talk to each other before Thursday, and
      that this has not been a success.`),
    h2('What would count as success'),
    p(`Almost anything. A date for a second meeting would do; a trial sailing before the spring would be more than
      most people on the quay expect. The pilots’ association on each side has said that it will accept whatever
      the other accepts, which is either a good sign or a very old joke.`),
    p(`If the talks fail, the two governments have until the end of the financial year to tell the insurers
      how they mean to do without an agreement. After that the rate goes up by itself.`),
  ],
}
