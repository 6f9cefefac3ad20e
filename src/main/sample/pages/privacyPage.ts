import { h2, link, p } from '../composeDocument'
import type { SamplePage } from '../samplePage'

export const privacyPage: SamplePage = {
  slug: 'privacy',
  headline: 'Privacy policy',
  standfirst: 'What this site knows about you, which is little, and how long it knows it.',
  inNavigation: null,
  inFooter: 'Privacy',
  body: [
    p(`These pages are plain files. They set no cookies, count nobody, and load nothing from anywhere else unless you
      ask for it with a click.`),
    h2('What the server writes down'),
    p(`The time, the address that was asked for, and the network address that asked. It needs this to find out why
      something does not work. After seven days the lines are removed.`),
    h2('What your browser remembers'),
    p(`The size of the text, if you change it. That stays in your browser and is sent nowhere; clearing the browser’s
      data clears it.`),
    h2('When you write to us'),
    p(`Letters and messages are kept for as long as we work on what they are about, and those that were printed for as
      long as the paper is kept, which is for ever.`),
    h2('Your rights'),
    p(
      `You may ask what we hold about you, have it put right, and have it removed where no printed paper stands in the
      way. One message to `,
      link('the desk', 'contact'),
      ` is enough. This is an invented policy of an invented paper: before you publish one, have it read by somebody
      who knows the law where you are.`,
    ),
  ],
}
