import type { AuthorProfile } from '../../shared/site/authorProfile'

/** What the sample tells readers about some of its authors, by name. */
export const sampleProfiles: Readonly<Record<string, Omit<AuthorProfile, 'avatar'>>> = {
  'Tam Okerby': {
    biography:
      'Reports on the harbour and the town hall. Came to Port Maren on the night boat and missed the way back.',
    links: [{ name: 'Mastodon', address: 'https://social.example/@tam' }],
  },
  'Sunniva Darrow': {
    biography:
      'Walks the islands and writes down what she finds there.\n\nHer guide to Skerrow is in its fourth printing.',
    links: [],
  },
}
