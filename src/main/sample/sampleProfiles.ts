import type { AuthorProfile } from '../../shared/site/authorProfile'
import type { PortraitName } from './pictures/portraits'

/** What the sample tells readers about an author. */
interface SampleAuthor extends Omit<AuthorProfile, 'avatar'> {
  portrait: PortraitName
}

/** By name. Where several make something together, as "Courier staff", nobody's face stands for them. */
export const sampleProfiles: Readonly<Record<string, SampleAuthor>> = {
  'Tam Okerby': {
    portrait: 'tamOkerby',
    biography:
      'Reports on the harbour and the town hall. Came to Port Maren on the night boat and missed the way back.',
    links: [{ name: 'Mastodon', address: 'https://social.example/@tam' }],
  },
  'Sunniva Darrow': {
    portrait: 'sunnivaDarrow',
    biography:
      'Walks the islands and writes down what she finds there.\n\nHer guide to Skerrow is in its fourth printing.',
    links: [],
  },
  'Odo Fenwright': {
    portrait: 'odoFenwright',
    biography:
      'Follows the money of the strait: dues, premiums, roofs. Was an actuary until he found out that he liked the footnotes best.',
    links: [],
  },
  'Bettina Quill': {
    portrait: 'bettinaQuill',
    biography: 'Writes about the stage, the kitchen and, since the vote, the harbour wall.',
    links: [],
  },
}
