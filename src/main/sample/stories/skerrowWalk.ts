import {
  bold,
  bullets,
  embedCard,
  gallery,
  h2,
  h3,
  italic,
  link,
  numbered,
  p,
  picture,
  pullQuote,
  superscript,
  underline,
} from '../composeDocument'
import type { SampleStory } from '../sampleStory'

export const skerrowWalk: SampleStory = {
  slug: 'three-days-on-foot-around-great-skerrow',
  headline: 'Three days on foot around Great Skerrow',
  standfirst:
    'Thirty-four miles, one hill worth the name, and a bed each night with somebody who will ask what you saw.',
  sections: ['Travel'],
  topics: ['Skerrow ferries'],
  tags: ['walking', 'islands', 'Skerrow'],
  authors: ['Tam Okerby'],
  featured: {
    name: 'islandPath',
    alt: 'A sandy path winding over green hills past a cairn of flat stones',
    caption: 'The cairn above Sallow Bay. Add a stone on the way up; take none on the way down.',
    credit: 'Courier studio',
  },
  stage: { kind: 'published', hoursAgo: 460, updatedHoursAgo: 245 },
  body: [
    p(`You can walk round Great Skerrow in two days if you have something to prove. Three is better. Four would be
      best, but then you would have to stay a second night with the Misses Arkle, and nobody has ever been asked.`),
    p(
      `The path follows the shore, more or less, for thirty-four miles. It is marked with white paint on stones, and
      in two places, where there are no stones, on a sheep. What follows is the way the islanders walk it:
      `,
      italic('sunwise'),
      ', with the sea on the left.',
    ),
    h2('Before you set out'),
    h3('Getting there'),
    p(
      `Take the first boat, at 06:40. `,
      link('One ticket is good for both companies this year', 'a-quiet-season-for-the-island-ferries'),
      `, and if you say at the gangway that you are walking, the purser will let you off at the north jetty, which
      saves a mile of road.`,
    ),
    h3('What to carry'),
    bullets(
      'A coat. There are two kinds of weather, and the other one is coming.',
      'Cash, in small coins: the honesty boxes don’t give change.',
      [
        p('Food for one lunch a day. On the way you can buy:'),
        bullets(
          'eggs, at the red gate before Sallow Bay;',
          'smoked mackerel, at Hob’s Landing, if the flag is up.',
        ),
      ],
      'Something to leave at Tarn Holm’s library, should you go on there.',
    ),
    h2('The walk, day by day'),
    h3('Day one: North jetty to Sallow Bay'),
    p(`Eleven miles, and the flattest. The path goes along the top of the beach past a line of upturned boats, two of
      which are lived in. After the second stile look back: this is the last view of Port Maren’s wall, and on a clear
      day of the people on it.`),
    p(
      `At Sallow Bay there are four beds at the schoolhouse. The teacher cooks. There is a bath, and a rota for it.`,
    ),
    h3('Day two: Sallow Bay to Hob’s Landing'),
    p(`Thirteen miles with the hill in the middle. The hill is called the Loom and is two hundred and eleven metres
      high, which is more than it sounds when you begin at nought. From the cairn you can see all three islands,
      both coasts and, in the narrows, the ships waiting.`),
    numbered(
      'Go up by the gully, not the nose: the nose is loose.',
      'Turn your back to the cairn and walk towards the tallest chimney you can see. It is the distillery.',
      'When you can smell it, bear left. If you cannot smell it, you have a cold; bear left anyway.',
    ),
    p(
      `At Hob’s Landing you stay with the Misses Arkle. Supper is at six. `,
      underline('Supper is at six.'),
      ' They are ninety and eighty-seven, and they will ask what birds you saw. Have an answer.',
    ),
    pullQuote(
      'They will ask what birds you saw. Have an answer.',
      'Advice to everybody who sleeps at Hob’s Landing',
    ),
    h3('Day three: Hob’s Landing to the south pier'),
    p(`Ten miles along the cliffs. Keep off the edge where the turf is split: the sea has been under there, and the
      sheep know it. After the second lighthouse, which is the ruin of the first, the path drops to the pier.
      There is a bench. There is always somebody on it. They have been told that you are coming.`),
    gallery(
      'Three things that you will see if the weather lets you.',
      picture('islandLight', {
        alt: 'A striped lighthouse on a dark rock at sunset',
        caption: 'The second lighthouse, seen from the ruin of the first.',
        credit: 'Courier studio',
      }),
      picture('islandFerry', {
        alt: 'A small ferry off a green island',
        caption: 'The boat to Lesser Skerrow, which does not wait.',
        credit: 'Courier studio',
      }),
      picture('strait', {
        alt: 'The strait seen from a headland: dark water, a far coast and a ferry',
        caption: 'From the south pier you look straight across the strait. The 20:15 takes you home.',
        credit: 'Courier studio',
      }),
    ),
    h2('If it goes wrong'),
    p(
      bold('There is no signal on the west side. '),
      `At every stile there is a slate with a pencil on a string. Write your name and the time. Towards evening
      somebody walks the path the other way, reads the slates, and comes to look for whoever is missing. In forty years
      they have had to look for nine people. Seven were at the distillery.`,
    ),
    embedCard({
      url: 'https://skerrow-lines.example/timetable',
      title: 'Boats to and from Great Skerrow',
      description: 'The summer timetable, with the tides on which the north jetty can be used.',
      source: 'Skerrow Lines',
    }),
    h2('When to go'),
    p(`May for the flowers, September for the light. In June there is no night to speak of and one walks too far. July and
      August belong to the school at Sallow Bay, which lets its beds to the pupils’ cousins. In the winter the path is
      open, the boats run when they can, and the islanders will tell you that it’s the best time of all. They
      have never been known to go out in it.`),
    h3('A word about the sheep'),
    p(
      'There is about one sheep to every 400 m',
      superscript('2'),
      ' of grass, which is their own arrangement.',
    ),
    p(`They are small, brown and communal, and have the right of way. The marked ones know the path better than you do. If one
      is lying across it, go round on the landward side, say good morning, and do not offer it anything: it will come
      with you, and there is no boat back for sheep until Monday.`),
    h2('How hard is it?'),
    p(`If you can walk to work and back twice in a day, you can do it. The miles are short, the stiles are low,
      and nobody has yet been refused a bed for being late; only, in one case, for having seen no birds.`),
  ],
}
