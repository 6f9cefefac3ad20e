/** What readers of the site find around the stories. */
export const siteTexts = {
  'site.dateForm': 'Dates',
  'site.dateFormHint': 'How the pages write dates, in the site’s language.',
  'site.corrections': 'Where pages show corrections',
  'site.signIn': 'Sign-in address',
  'site.signInHint': 'Where readers sign in. While it is empty, pages have no sign-in link.',
  'site.comments': 'Comments address',
  'site.commentsHint':
    'The page of a comment service, shown under a story once a reader asks for it. {address} stands for the story’s address, {story} for its id. Empty for no comments.',
  'site.share': 'Offer to share on',
  'site.shareHint':
    'Plain links, beside e-mail, copying and printing. They need the address of the site. Nothing of a network is loaded.',
  'site.social': 'Accounts elsewhere',
  'site.socialHint': 'Linked to in the footer of every page.',
  'site.socialName': 'Name of account {number}',
  'site.socialAddress': 'Address of account {number}',
  'site.socialAdd': 'Add an account',
  'site.socialRemove': 'Remove account {number}',
  'site.secureAddressWrong': 'Write a whole address that begins with https://.',
  'site.commentsWrong': 'Write a whole address that begins with https://, with no place in its host.',
} as const
