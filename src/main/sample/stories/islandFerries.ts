import { bold, bullets, divider, h2, h3, italic, link, p, picture } from '../composeDocument'
import type { SampleStory } from '../sampleStory'

export const islandFerries: SampleStory = {
  slug: 'a-quiet-season-for-the-island-ferries',
  headline: 'A quiet season for the island ferries',
  standfirst:
    'Two operators share one timetable for the first time, and the islands have rarely been easier to reach, or emptier.',
  sections: ['Travel', 'Business'],
  topics: ['Skerrow ferries'],
  tags: ['ferries', 'islands', 'Skerrow'],
  authors: ['Tam Okerby'],
  featured: {
    name: 'islandFerry',
    alt: 'A small green car ferry on calm water in front of low wooded islands',
    caption: 'The Sister Anna off Little Skerrow, on a morning with eleven passengers.',
    credit: 'Courier studio',
  },
  stage: { kind: 'published', hoursAgo: 267, updatedHoursAgo: 40 },
  body: [
    p(
      `The `,
      italic('Sister Anna'),
      ` has room for two hundred and ten people and a bar that can do chips. On Tuesday morning she left the Old
      Quay with eleven of us, a vet, a crated piano, and a dog who knew the crew. The purser walked round twice,
      for something to do.`,
    ),
    p(
      `It has been that sort of year. With the route to Vessing shut while `,
      link('the governments talk', 'ministers-agree-to-reopen-talks-on-the-strait'),
      `, fewer people come to Port Maren at all, and so fewer go on to the islands. Those who do have never had it
      so good.`,
    ),
    h2('One timetable'),
    p(`Since April the two companies, Skerrow Lines and Northmark Ferries, have printed their sailings on one sheet
      and honoured each other’s tickets. It was meant as a measure for one summer. Both now say that they can’t
      think why they did not do it in the days of their grandfathers, who were brothers.`),
    h3('What sails when'),
    bullets(
      'Great Skerrow: four times a day, first boat 06:40, last boat back 20:15.',
      'Little Skerrow: twice a day, on request if the red paddle is up on the jetty.',
      'Tarn Holm: Mondays, Thursdays and Saturdays, weather and seals permitting.',
    ),
    h3('What it costs'),
    p(
      `A day ticket for all three is nineteen crowns, children and bicycles travel free, and `,
      bold('the same ticket works on either company’s boats'),
      `. Buy it on board. The machine on the quay sells tickets to Vessing, and has not been told.`,
    ),
    h2('Where to get off'),
    p(
      `Most people stay aboard for Great Skerrow, and they are not wrong: there is `,
      link('a three-day walk round it', 'three-days-on-foot-around-great-skerrow'),
      ` with a bed at the end of each stage. But the islands to have in a quiet season are the small ones.`,
    ),
    h3('Little Skerrow'),
    p(`One road, one shop, forty-one people and a beach of pink shell that nobody has managed to photograph
      truthfully. The shop does lunch if you ask by ten. Ask by ten.`),
    h3('Tarn Holm'),
    picture('islandLight', {
      alt: 'A red and white lighthouse on a dark rock at sunset, its beam to the left',
      caption: 'The light on Tarn Holm. The keeper’s house is let by the week.',
      credit: 'Courier studio',
    }),
    p(`A lighthouse, a keeper’s house and some opinionated sheep. The light has been automatic since 1987; the
      house is let by the week, and in June it stood empty for three of the four. There is no shop. There is a
      library of two shelves, and a rule that you leave one book more than you found.`),
    divider,
    h2('Will it last?'),
    p(`Probably not. If the crossing to Vessing opens again, so will the coach trade, and the boat will be full of
      people in matching hats. The companies say the joint timetable will stay. The bar on the Sister Anna says it
      will go back to doing chips all day. For now they are cooked to order, and the purser brings them out on
      deck himself.`),
  ],
}
