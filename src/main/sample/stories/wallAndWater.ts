import {
  bullets,
  divider,
  h2,
  h3,
  h4,
  italic,
  link,
  numbered,
  p,
  picture,
  quote,
  strike,
} from '../composeDocument'
import type { SampleStory } from '../sampleStory'

export const wallAndWater: SampleStory = {
  slug: 'the-wall-and-the-water',
  headline: 'The wall and the water',
  standfirst:
    'For two hundred years Port Maren has argued about one line of stone. This is how the town learned to live with the tide, and what it will have to learn next.',
  sections: ['Harbour', 'Culture'],
  topics: ['Harbour wall'],
  tags: ['flood defence', 'council', 'Old Quay', 'long reads'],
  authors: ['Bettina Quill', 'Tam Okerby'],
  featured: {
    name: 'highWater',
    alt: 'A row of lit houses along a quay at night, their lamps reflected in high dark water',
    caption: 'High water on the Old Quay. On a spring tide with a south wind the lamps stand in it.',
    credit: 'Courier studio',
  },
  stage: { kind: 'published', hoursAgo: 74 },
  body: [
    p(`There is a brass line in the doorpost of the Three Herrings, on Cinder Lane, at about the height of a grown
      man’s chin. Visitors take it for a height restriction. It is the level that the water reached inside the bar
      at twenty past four in the morning on the second of February 1911, and it was put there by the landlord, who
      was standing on the counter.`),
    p(`Below it, on the same doorpost, are eleven more lines. They are all lower, and all but three of them are from
      the last thirty years.`),
    p(
      `Last week the council `,
      link('put off a vote on raising the harbour wall', 'harbour-wall-vote-slips-to-the-autumn'),
      ` until the autumn. It was not the first time. By our count, made from the minute books, it was the
      twenty-third. To understand why a town that can see the sea from every upstairs window finds it so hard to make
      up its mind, one has to begin with a town that had no wall, and did not want one.`,
    ),
    h2('Before the wall'),
    p(`For most of its life Port Maren was not a harbour at all, but a beach. Boats came in on the flood, sat
      down on the mud, and were unloaded into carts that drove out to meet them. When the tide came in again the
      carts went home. It cost nothing, needed no upkeep, and ruined about four carts a year.`),
    h3('A town on stilts'),
    p(`The oldest houses on the Old Quay still stand on oak piles, each with a hatch in the ground floor. At spring
      tides people opened the hatch and let the water come up through it, on the sound principle that a house which
      is full of water cannot float away. Furniture hung from hooks. You can see the hooks in the museum; you can
      also see them in a fair number of kitchens, with pans on.`),
    p(`It was not a poor arrangement. The tide swept the streets twice a day. A harbour-master’s letter from 1788
      calls the town “the cleanest that I was ever wet in”.`),
    h3('What changed'),
    p(`Ships got deeper. By the 1790s a trader from the south drew three metres and more, and would not sit down on mud
      for anybody. She anchored in the roads and was unloaded by lighter, at a price, or she went to Vessing, which
      had rock to moor to. In four years the town’s dues fell by half. And so, for the first time, somebody proposed
      to build something.`),
    h2('The first wall'),
    p(`It was to be called the Mole, it was to be four hundred metres long, and it was to keep out waves. Nobody said
      anything about floods. That it would also hold the highest tides off the quay was noticed only when it had been
      standing for a year, by a woman who sold the use of her hatch.`),
    picture('harbourWall', {
      alt: 'The stepped harbour wall with the lighthouse at its landward end',
      caption: 'The Mole today. The pale courses at the top are the ones that were added after 1911.',
      credit: 'Courier studio',
    }),
    h3('Who built it'),
    p(
      `Stonemasons from Great Skerrow, mostly, who cut it at home and brought it over on rafts. The granite is `,
      italic('Loom grey'),
      `, from the hill that walkers now `,
      link('climb on their second day', 'three-days-on-foot-around-great-skerrow'),
      `. Each block has the mark of the family that cut it. There are nineteen marks. Fourteen of the names are still
      in the island’s telephone list, which has two pages.`,
    ),
    h3('Who paid'),
    p(`The town borrowed the money against a hundred years of dues and paid it off in sixty-one. It remains
      the only debt in Port Maren’s history to have been paid off early, and the treasurer of the day, Absalom Pike,
      has a street for it. It is under water more often than any other street in the town.`),
    h4('A note on the figures'),
    p(`The minute books give the cost as eleven thousand crowns. The masons’ own book, which turned up in a barn on
      Little Skerrow in 1974, gives it as fourteen thousand. The difference has never been found, though there are
      some handsome houses of the period on the hill.`),
    h2('The night of the second of February'),
    p(`Everything that is known about the flood of 1911 is known very exactly, since so many of those who saw it were
      people who measured things: pilots, a schoolteacher, the man from the gasworks.`),
    p('It took four things together, none of which was remarkable alone:'),
    numbered(
      'a spring tide, two days after the new moon, predicted to the centimetre;',
      'three days of wind from the south-west, which had piled the water up in the strait;',
      'a fall in the glass that let the whole sea rise by a hand’s breadth more;',
      'a change of wind, at a quarter to four, that pushed it all into the narrows at once.',
    ),
    p(`The Mole had been built to break waves. There were hardly any. The water came up behind it as it comes up in a
      bath, over the sluice, through the hatches that people had long since boarded over and forgotten. In half an hour
      it had gone from the quay to the church. Thirty-one people died, most of them in Cinder Lane, most of them in
      bed.`),
    quote(
      p(
        'It made no noise. That is what I would tell you. I had lived by it all my life and I had not known that it could come without a noise.',
      ),
      p('Hester Marl, laundress, to the inquiry of April 1911'),
    ),
    h3('What the inquiry found'),
    p(`That nobody was to blame, and that the wall should be raised by two metres. It was raised by one. The
      surviving minutes record a long debate about the view.`),
    h3('What the town did'),
    p(`It put up the brass lines. It started the long habit of looking at the doorpost before looking at the plan. It also
      did something that no inquiry had asked for: from that spring on, somebody sat up. On every night of a tide over
      three metres, two people from the lower town kept watch at the sluice with a handbell, and went home when it had
      turned. They were called the sitters. They were not paid, but they were given coal.`),
    p(`The last pair sat in 1969, when the telephone exchange took over. There is a photograph of them in the museum, Nell
      Arbery and a cousin, wrapped to the eyes, with a thermos flask on the gate’s handwheel. Between them over eighteen
      winters they had rung the bell on four nights, and been right on three.`),
    p(
      `“What about the fourth?” her granddaughter remembers asking. “On the fourth,” said Nell Arbery, “we had company.”`,
    ),
    h2('How the wall works now'),
    p(`What people call the wall is four things, built in four centuries, that meet at corners nobody would have
      chosen.`),
    h3('The Mole'),
    p(`Four hundred and twelve metres of Loom grey, standing on rubble, with the light at its end. It breaks the waves,
      and since 1913 its top has been six metres above the town’s datum, which is the doorstep of the customs house.`),
    h3('The quay wall'),
    p(`Lower, younger, and full of holes: every drain in the lower town goes through it. Each has a flap that the tide
      is meant to shut. Of sixty-four flaps, a survey in the autumn found that forty-nine did.`),
    h3('The sluice'),
    picture('sluice', {
      alt: 'Three dark sluice gates between stone piers under a brick-red footbridge',
      caption: 'The sluice at the head of the inner basin. Its motor has been out of order since February.',
      credit: 'Courier studio',
    }),
    p(`Three gates, each of nine tonnes, at the mouth of the inner basin. When a tide of over three metres is forecast
      they are closed two hours before it. There is a motor for this. Since it was drowned in February there has been
      a handle, and six people from the harbour office, who turn it four hundred and forty times.`),
    h3('The barriers'),
    p(
      `The newest line, and the only one that can be carried: aluminium boards that slot into posts along Cinder Lane.
      They were bought `,
      strike('for one winter'),
      ` two winters ago, after the sea had come up through the drains on a night without any wind.`,
    ),
    h4('Putting them up'),
    p(`Fourteen people, five hours, two lorries. It has been done nine times. On the fourth, the boards for the corner by
      the Three Herrings could not be found, and were at last discovered to be holding up the stage at a wedding.`),
    h4('Taking them down'),
    p(`This takes longer. “People come and help you to put a barrier up,” says Ansel Thrupp, the harbour engineer. “For
      some reason they do not come and help you to take it down.”`),
    divider,
    h2('What the sea is doing'),
    p(`The gauge at the end of the Mole has been read four times a day since 1846, first by a boy with a slate and now
      by a float in a pipe. It is one of the longest records on the coast, and it says something simple. The mean
      level has risen by twenty-nine centimetres. A third of that has come since 1990.`),
    p(`Nearly thirty centimetres does not sound like a great deal, and on a calm day it isn’t. The trouble is at the top
      end. Suppose that a flood which used to come once in a lifetime needs a tide of three metres sixty. Add the
      thirty centimetres, and it needs only the sort of tide that comes every few winters. The water has no need to
      become wilder. It starts from a higher step.`),
    h3('Three numbers to remember'),
    bullets(
      'Three metres ten: the drains on Cinder Lane begin to run backwards.',
      'Three metres sixty: the water is over the quay wall, and the barriers are what keeps it out of the houses.',
      'Four metres twenty: the water is over the barriers. It has not happened. In 1911 it was four metres thirty-one.',
    ),
    p(`On present trends, Thrupp’s office says, the second of these numbers will be reached in three winters out of four
      by the time that a child born this year leaves school. The third will be reached once in twenty.`),
    p(`It isn’t only the height. A tide that used to stand for twenty minutes now stands for nearer forty, since the
      channel was dredged for ferries which, as it happens, are not sailing. The drains, which can hold their breath for
      half an hour, were built for the twenty. Thrupp keeps a jam jar of harbour mud on his desk to explain this to visitors. It
      takes the mud eleven minutes to settle, and by then, he says, they have usually understood, or have another meeting.`),
    h2('The four choices'),
    p('There have been dozens of plans. Sooner or later each of them comes down to one of four.'),
    h3('Raise it'),
    p(`The plan before the council: four courses of stone on the Mole, a new quay wall behind the old one, a sluice
      with two motors. Thirty-eight million crowns, six years. It would hold a tide of five metres forty. People on the
      Old Quay would look out of their ground floors at a wall.`),
    h3('Close it'),
    p(`A barrier across the harbour mouth that lies on the bottom until it is wanted. It is what engineers like best, and
      it would keep the view. It would cost a hundred and ninety million, and the town’s whole budget is sixty-two.`),
    h3('Let it in'),
    p(`Open the hatches again. Move what matters upstairs; make the ground floors of Cinder Lane into something that
      can be hosed down. An architect, Marit Ostrander, drew it up for a competition nine years ago. It won, and was put in
      a drawer.`),
    p(`“Everybody told me that it was charming,” she says. “Nobody asked what it would cost. It would cost eleven
      million.”`),
    h3('Leave'),
    p(`It is never on the agenda, but it is done all the same. In the last ten years a hundred and six households have
      moved from below the six-metre line to above it. There are forty empty houses in the ward. The school, on the hill,
      has put up two huts.`),
    h2('A town of two heights'),
    p(`It would be easy to tell this as a quarrel between the hill, which is dry and pays most of the rates, and the quay,
      which is wet and is the reason that there is anything to pay them with. It is told so in the chamber. In the town it
      is harder to find anybody who lives only at one height. People who live on the hill work on the quay; people who
      moved up from Cinder Lane go down to drink there, under the brass line.`),
    p(`Dorrit Hale, who moved this month’s delay, grew up at number nine, over the chandler’s. She can remember her father
      hanging the chairs up. “I am not against a wall,” she says. “I have seen us buy one centimetre at a time, always
      after the water and always for the last flood. I want us for once to pay for the next one, and know
      what we are buying.”`),
    p(`Wim Astrey, who lost the vote, lives on the hill, and can see the whole of the harbour from his desk. He does not
      disagree with a word of that, he says. He simply thinks that the next one may not wait for the paperwork.`),
    p(`There is a third height, which has no ward and no vote. The masons’ families on Great Skerrow have kept the quarry
      open, a few tonnes a year, for kerbs. They hold the drawings of every course that was laid and of one that was not:
      the second metre, priced in 1912, numbered stone by stone. Two hundred and six of those stones were cut before the
      order was withdrawn. They are still there, in a field behind the school, with the numbers on them, and children sit
      on them to eat their lunch.`),
    p(`When Thrupp’s office measured them last year, they fitted.`),
    h2('What happens next'),
    p('Between now and the autumn, this much is certain:'),
    numbered(
      'A second estimate will be made, by an office from down the coast that has never seen the harbour dry.',
      'There will be an election, and every candidate in the ward has already been photographed on the wall.',
      'The highest tides of the year will come on the last three days of September, at about four in the morning.',
    ),
    p(`On those three nights the harbour office will put up the boards, and close the sluice by hand. People on Cinder
      Lane will carry the carpets upstairs. At the Three Herrings, where there is room on the doorpost for two or three more
      lines under the top one, the landlady keeps a strip of brass behind the bar, cut to length. She says it is
      cheaper to buy it by the metre.`),
  ],
}
