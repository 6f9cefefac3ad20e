/** Texts about static pages. */
export const pageTexts = {
  'pages.page': 'Page',
  'pages.pages': 'Pages',
  'pages.new': 'New page',
  'pages.empty.title': 'No pages yet',
  'pages.empty.text':
    'Pages stand by themselves, outside the news: about, contact, privacy. A new one is in no menu until you choose it in the settings.',
  'pages.untitled': 'Untitled page',
  'pages.placeholder.standfirst': 'Standfirst: what the page is about',
  'pages.placeholder.body': 'Write the page. Type ## and a space for a heading.',
  'pages.live': 'This page is live. What you type now stays here until you publish again.',
  'pages.editedAt': 'Edited {when}',
  'pages.address': 'Address of the page: {slug}/',
  'pages.slugLive':
    'The page is live. Once it is published under another slug, its old address leads on to the new one.',
  'pages.withdraw': 'Withdraw the page',
  'pages.withdrawText':
    'It is taken down from every place it was published to, and out of the menus. Say why; the note stays with the page.',
  'pages.export': 'Export the page',
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
