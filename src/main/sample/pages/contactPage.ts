import { bullets, h2, link, p } from '../composeDocument'
import type { SamplePage } from '../samplePage'

export const contactPage: SamplePage = {
  slug: 'contact',
  headline: 'Contact',
  standfirst: 'The bell works. So does the letterbox.',
  inNavigation: 'Contact',
  inFooter: 'Contact',
  body: [
    p(`Port Maren Courier, Old Quay 4, above the chandlery. The door is open from eight to six on weekdays and on
      Saturdays until the paper is out.`),
    h2('The newsroom'),
    p(
      'News, corrections and photographs of fog: ',
      link('desk@courier.example', 'mailto:desk@courier.example'),
      `. Tell us who you are and how to reach you; we pass on neither.`,
    ),
    h2('In confidence'),
    p(`Ask for Neve Castellin and for nobody else. She comes down to the street, and she takes no notes there. Letters
      that are marked for her are opened by her alone.`),
    h2('Everything else'),
    bullets(
      'Readers’ letters are printed with the name and the street, three hundred words at most.',
      'Small advertisements are taken at the counter until Thursday noon.',
      'A paper that did not come is brought by Mr Dolby before lunch.',
    ),
  ],
}
