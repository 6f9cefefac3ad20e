/** Texts of the command palette. */
export const paletteTexts = {
  'palette.label': 'Command palette',
  'palette.input': 'Find an action, a story or a place',
  'palette.group.recent': 'Recent',
  'palette.group.actions': 'Actions',
  'palette.group.stories': 'Stories',
  'palette.group.places': 'Places',
  'palette.none.title': 'Nothing fits',
  'palette.none.text':
    'No action, story or place is called “{text}”. Stories are found by headline, standfirst or slug.',
  'palette.count': '{count} {count|result|results}',
  'palette.choose': 'choose',
  'palette.run': 'run',
  'palette.newWindow': 'story in a new window',
  'palette.preferences': 'Preferences: {page}',
  'palette.workspace': 'Workspace',
  'palette.state': 'State',
  'palette.page': 'Settings',
} as const satisfies Record<string, string>
