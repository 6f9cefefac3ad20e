import { bullets, h2, link, p } from '../composeDocument'
import type { SamplePage } from '../samplePage'

export const aboutPage: SamplePage = {
  slug: 'about',
  headline: 'About the Courier',
  standfirst: 'Eleven people, two rooms above the old chandlery, and a paper that has come out since 1881.',
  inNavigation: 'About',
  inFooter: 'About',
  body: [
    p(`The Port Maren Courier reports on the town, on both sides of the strait and on the islands. It was founded by a
      chandler who was tired of being asked when the ferry would sail, and printed the answer.`),
    p(`The paper belongs to those who make it. Nobody who works here holds more than one share, and nobody who does not
      work here holds any.`),
    h2('What we promise'),
    bullets(
      'We say where we know something from, or say why we cannot.',
      'Whoever is written about is asked first, and has the time to answer.',
      'What was wrong is put right on the page on which it was wrong, with the date.',
      'Advertisers read the paper when everybody else does.',
    ),
    h2('Who makes it'),
    p(`Ilse Varrow edits the paper and writes the leaders nobody else wants to. Neve Castellin runs the desk and knows
      every comma in it by name. Tam Okerby is out on the quay, whatever the weather; behind them stand four more
      reporters, two photographers, a librarian, and Mr Dolby, who has delivered the Courier on foot since 1979.`),
    h2('How it is paid for'),
    p(
      `Two thirds come from readers, the rest from small advertisements and from the calendar with the tides. The
      accounts of each year are read out loud at the spring meeting, which is public. To become a reader, or to ask
      about the accounts, `,
      link('write to us', 'contact'),
      '.',
    ),
  ],
}
