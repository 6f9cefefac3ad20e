import { deskNote, h2, h3, h4, link, p, picture } from '../composeDocument'
import type { SampleStory } from '../sampleStory'

/**
 * A first draft with what the checks are there to find: no byline, a picture without alt text, a heading level left
 * out, a link to a story that was never written, and a note to the desk.
 */
export const nightBoat: SampleStory = {
  headline: 'Where to eat before the night boat',
  standfirst: '',
  sections: ['Travel'],
  topics: ['Skerrow ferries'],
  tags: ['food', 'ferries'],
  authors: [],
  stage: { kind: 'onTheDesk', moves: [] },
  body: [
    p(`The last boat to Great Skerrow leaves at a quarter past eight and the bar on board shuts when the purser does. Eat
      first. You have from six o’clock, when the kitchens open, until about ten to eight, when the gangway begins
      to look at its watch.`),
    p(`What follows is in order of distance from the boat.`),
    deskNote(`For the desk: the kiosk has changed hands since Sunday. I will ring before this goes, and I have left out the place
      with the green door until I know what the new people do with the eel.`),
    h2('On the quay'),
    picture('nightBoat', {
      alt: '',
      caption: 'The kiosk on the Old Quay, and the night boat.',
      credit: 'Courier studio',
    }),
    h4('The kiosk'),
    p(`Forty steps. Fried eel in a roll, with vinegar or without. There are three stools, and a shelf to lean on that faces
      the ship, so that you can see her leave without you.`),
    h4('The Three Herrings'),
    p(
      `Four minutes. Soup, bread, and the brass lines on the doorpost. We have written about `,
      link('its landlady', 'the-landlady-of-the-three-herrings'),
      ` before. Order at the bar and say which boat.`,
    ),
    h2('On the hill'),
    p(`Eleven minutes up, seven down. Worth it in June, when the terrace of the Observatory has the sun until the boat goes.
      They do a plate of five small things. Ask what the fifth one is.`),
    h3('The Seamen’s Rest'),
    p(`Twelve minutes, and no sea has been seen from it since the chapel was built. You sit down at a long table with whoever
      else is there and are brought what there is. It costs six crowns. Grace is said, by the cook, to the oven. Nobody has
      ever missed a boat from the Seamen’s Rest, because at half past seven somebody comes in and says your name.`),
    h2('On board'),
    p(`If you have read as far as this and it is already eight o’clock: the bar has chips until the Gannet buoy, and crisps
      after it. The purser keeps a tin of shortbread for people who look as if they had tried the place with the green
      door. You will not be asked.`),
    p(
      `None of this is any use on a Thursday, when the crew eat at the kiosk and there is nothing left by seven.`,
    ),
    p(`And if she has gone: the Seamen’s Rest has beds, too, nine of them. Breakfast is at six, and the first boat is at twenty
      to seven. They will say your name.`),
    p(`More to come: the station buffet? And somebody must go back to the place with the green door.`),
  ],
}
