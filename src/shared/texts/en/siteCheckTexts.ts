/** What the check of the whole site says, and its view. */
export const siteCheckTexts = {
  'siteSays.heavy':
    'A phone loads {kilobytes} kB for this page, {pictures} kB of it pictures; {budget} kB is the budget.',
  'siteSays.usefulLink':
    'The useful link “{name}” leads to {address}: a page of this site that is not there.',
  'siteRemedy.chooseStory': 'Lead it elsewhere, or take the link away. Then publish again.',
  'siteRemedy.publishOrChoose': 'Publish what it leads to, or choose something else.',
  'siteRemedy.publishOrPick': 'Publish that story, or choose another one in the details.',
  'siteRemedy.chooseHeading': 'Write the name of a heading that is there, or link to the page as a whole.',
  'siteRemedy.openAddress':
    'Open the address in a browser. Nothing needs to be done if something else is served there.',
  'siteRemedy.featuredAlt': 'Say in the details what the picture shows. Then publish again.',
  'siteRemedy.alt': 'Say what the picture shows. Then publish again.',
  'siteRemedy.lighterTheme':
    'Stylesheets, fonts and pictures of the theme have {kilobytes} kB. Choose a lighter theme, or ask its maker for smaller files.',
  'siteRemedy.smallerPicture':
    'The heaviest picture alone has {kilobytes} kB: take a smaller file, or a photo in place of a moving picture.',
  'siteRemedy.fewerPictures': 'Show fewer pictures, or make two of it.',
  'siteRemedy.shorter': 'The text alone has {kilobytes} kB: make two of it.',
  'siteRemedy.usefulLink': 'Change the address in the settings, under “Footer and addresses”.',

  'siteCheck.title': 'Check of the site',
  'siteCheck.about':
    'Links between stories, anchors, alt texts and weight, as the site is published now. Nothing is sent or changed.',
  'siteCheck.again': 'Check again',
  'siteCheck.stop': 'Stop',
  'siteCheck.stopped.title': 'The check was stopped',
  'siteCheck.stopped.text': 'Nothing was changed. Check again whenever you like.',
  'siteCheck.none.title': 'Nothing found',
  'siteCheck.none.text':
    '{stories} {stories|story was|stories were} looked at: every link leads somewhere, every picture is described, and no page is too heavy.',
  'siteCheck.nothingLive.title': 'Nothing is published yet',
  'siteCheck.nothingLive.text': 'The check looks at published stories. Publish one, then check again.',
  'siteCheck.result':
    '{errors} {errors|error|errors} and {warnings} {warnings|warning|warnings} on {pages} {pages|page|pages}; {stories} {stories|story was|stories were} looked at.',
  'siteCheck.findings': 'What was found',
  'siteCheck.error': 'Error',
  'siteCheck.warning': 'Warning',
  'siteCheck.list': 'List',
  'siteCheck.settings': 'Settings',
  'siteCheck.shownOf':
    'The first {shown} of {count} pages are shown. The command “galley check --site” names all.',
  'siteCheck.outdated': 'Stories have changed since this check.',
  'siteCheck.done':
    'The check of the site found {errors} {errors|error|errors} and {warnings} {warnings|warning|warnings}.',
} as const satisfies Record<string, string>
