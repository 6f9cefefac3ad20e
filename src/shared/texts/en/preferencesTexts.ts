/** Texts of the preferences: what is chosen on one computer, for every workspace. */
export const preferencesTexts = {
  'preferences.title': 'Preferences',
  'preferences.appearance': 'Appearance',
  'preferences.writing': 'Writing column',
  'preferences.typing': 'Typing',
  'preferences.language': 'Language',
  'preferences.shortcuts': 'Shortcuts',

  'preferences.zoom': 'Zoom of this window',
  'preferences.zoom.hint': 'Everything in the window gets larger or smaller; it is remembered.',

  'preferences.interface': 'Language of the interface',
  'preferences.interface.system': 'As the system ({language})',
  'preferences.interface.hint':
    'Open windows are read again in the new language. What you have typed is saved first.',
  'preferences.copyLanguage': 'Language of new stories',
  'preferences.copyLanguage.site': 'As the site',
  'preferences.copyLanguage.hint':
    'Quotes, dashes, spelling and reading direction follow it. Each story’s own is in its details.',

  'preferences.copyFont': 'Typeface',
  'preferences.copyFont.serif': 'Newsreader, with serifs',
  'preferences.copyFont.sans': 'Inter, without serifs',
  'preferences.copySize': 'Size',
  'preferences.copySize.value': '{value} px',
  'preferences.copyMeasure': 'Width of a line',
  'preferences.copyMeasure.value': '{value} {value|character|characters}',
  'preferences.copyLeading': 'Line height',
  'preferences.copyLeading.value': '{value} lines',
  'preferences.sample.label': 'How the copy looks',
  'preferences.sample.headline': 'Harbour wall vote slips to the autumn',
  'preferences.sample.text':
    'The council wants a second estimate before it commits to the higher wall. Until then the ferries keep their winter timetable, and the shops on the quay keep their sandbags.',
  'preferences.writing.reset': 'Back to the defaults',

  'preferences.smartTypography': 'Set quotes and dashes while typing',
  'preferences.smartTypography.hint':
    'By the story’s language. One undo gives back what was typed.',
  'preferences.spelling': 'Check spelling',
  'preferences.spelling.hint': 'With dictionaries on this computer; nothing is sent.',
  'preferences.focusMode': 'Focus mode',
  'preferences.focusMode.hint': 'Everything but the paragraph with the caret steps back.',
  'preferences.typewriter': 'Typewriter scrolling',
  'preferences.typewriter.hint': 'The line with the caret keeps its height in the window.',
  'preferences.invisibles': 'Show invisible characters',
  'preferences.invisibles.hint': 'Spaces, breaks and the ends of paragraphs.',

  'shortcuts.find': 'Find a command or its keys',
  'shortcuts.none': 'No keys',
  'shortcuts.change': 'Change the keys of “{command}”',
  'shortcuts.press': 'Press the new keys, Escape to leave them',
  'shortcuts.clear': 'Take the keys from “{command}”',
  'shortcuts.reset': 'Give “{command}” its usual keys',
  'shortcuts.resetAll': 'All usual keys',
  'shortcuts.changed': 'Changed',
  'shortcuts.conflict': '{keys} belongs to “{command}”.',
  'shortcuts.take': 'Take it from there',
  'shortcuts.keep': 'Leave it there',
  'shortcuts.needsHolding': 'Hold {control} or {alt} with it, or use F1 to F12.',
  'shortcuts.reserved': '{keys} is the system’s own.',
  'shortcuts.noMatch': 'No command and no keys fit “{text}”.',
  'shortcuts.wereReset': 'All commands have their usual keys again.',
} as const satisfies Record<string, string>
