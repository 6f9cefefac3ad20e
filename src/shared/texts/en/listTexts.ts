/** What the list and its stories offer. */
export const listTexts = {
  'list.expand': 'Show the list',
  'list.collapse': 'Hide the list',
  'list.noMatch.everywhere': 'Look in all stories',
  'list.story.open': 'Open',
  'list.story.openInWindow': 'Open in New Window',
  'list.story.export': 'Export…',
  'list.story.menu': 'What to do with this story',
} as const satisfies Record<string, string>
