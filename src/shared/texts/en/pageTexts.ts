/** Texts about static pages. */
export const pageTexts = {
  'pages.page': 'Page',
  'pages.pages': 'Pages',
  'pages.new': 'New page',
  'pages.empty.title': 'No pages yet',
  'pages.empty.text':
    'Pages stand by themselves, outside the news: about, contact, privacy. A new one is in no menu until you choose it in the settings.',
  'pages.untitled': 'Untitled page',
  'pages.live': 'This page is live. What you type now stays here until you publish again.',
  'pages.address': 'Address of the page: {slug}/',
  'pages.inNavigation': 'Pages in the navigation',
  'pages.inNavigationLead': 'Under “Pages” at the end of the navigation, in this order.',
  'pages.inFooter': 'Pages in the footer',
  'pages.inFooterLead': 'A column at the foot of every page, in this order.',
  'pages.noneChosen': 'No page is chosen.',
  'pages.none': 'There is no page to choose: write one first, with “New page”.',
  'pages.choose': 'Page',
  'pages.add': 'Add to the menu',
  'pages.remove': 'Take {name} off the menu',
  'pages.removed': '{name} was taken off the menu.',
  'pages.notLive': 'Not published: left out of the site',
  'pages.label': 'Shorter name of {name}',
} as const satisfies Record<string, string>
