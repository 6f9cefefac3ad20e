/** What is said about a paste or drop. */
export const pasteTexts = {
  'paste.picturesLeft': '{count} {count|picture was|pictures were} left on the web.',
  'paste.fetchPictures': 'Fetch {count|it|them}',
  'paste.picturesFetched': '{count} {count|picture was|pictures were} taken into the story.',
  'paste.picturesLost':
    '{count} {count|picture was|pictures were} not on the clipboard. Save {count|it|them} as {count|a file|files} and insert {count|that|those}.',
  'paste.footnotesLost':
    '{count} footnote {count|number was|numbers were} left out: the {count|note itself was|notes themselves were} not copied.',
  'paste.filesRefused':
    '{names} cannot be put into a story. Drop pictures, or text, Markdown and HTML files; what {count|it says|they say} can be copied and pasted.',
  'paste.markdown': 'The pasted text looks like Markdown.',
  'paste.formatMarkdown': 'Format it',
} as const
