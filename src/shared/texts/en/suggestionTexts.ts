/** Texts of the terms that are suggested for a story. */
export const suggestionTexts = {
  'suggestion.group.tag': 'Suggested tags',
  'suggestion.group.topic': 'Suggested topics',
  'suggestion.group.section': 'Suggested sections',
  'suggestion.keys': 'Enter adds, Delete dismisses, arrow keys go from one to the next.',
  'suggestion.add': 'Add {name}',
  'suggestion.dismiss': 'Don’t suggest {name}',
  'suggestion.added': '{name} was added.',
  'suggestion.dismissed': '{name} is no longer suggested for this story.',
  'suggestion.reason.inText': 'In the text {count} {count|time|times}, and on {uses} {uses|story|stories}.',
  'suggestion.reason.name': 'A name in the text, {count} {count|time|times}. Would be new.',
  'suggestion.reason.subject': 'The text comes back to it {count} {count|time|times}. Would be new.',
  'suggestion.reason.together': 'Often with {companion}. On {uses} {uses|story|stories}.',
  'suggestion.reason.likeEarlier': 'Stories with the same words have it. On {uses} {uses|story|stories}.',
} as const satisfies Record<string, string>
