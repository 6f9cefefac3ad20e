/** Texts of the tour. Each step says what to do, and is done once it has really been done. */
export const tourTexts = {
  'tour.label': 'Tour',
  'tour.step': 'Step {number} of {total}',
  'tour.done': 'Done',
  'tour.skip': 'Skip this step',
  'tour.stop': 'Stop the tour',
  'tour.show': 'Show where',
  'tour.back': 'Back to the tour’s story',
  'tour.story.title': 'Start a story',
  'tour.story.text': 'Every story begins as a draft of your own. Make one with the button over the list.',
  'tour.headline.title': 'Write a headline',
  'tour.headline.text':
    'The caret stands in it already. What you type is saved by itself; the bar below says so.',
  'tour.section.title': 'Give it a section',
  'tour.section.text':
    'The details beside the copy hold the section. In a new workspace you name the first one there.',
  'tour.heading.title': 'Set a heading',
  'tour.heading.text':
    'On an empty line of the copy, type ## and a space, then a few words. The contents beside it list every heading.',
  'tour.tag.title': 'Tag it',
  'tour.tag.text':
    'Write a word that the story is about, and press Enter. Tags lead readers from story to story.',
  'tour.preview.title': 'See the page',
  'tour.preview.text': 'The preview shows the page as it will run, and follows every word that you change.',
  'tour.file.title': 'File it',
  'tour.file.text': 'With File, over the copy, the story goes to the editors. You can take it back.',
  'tour.palette.title': 'Find everything',
  'tour.palette.text': 'The command palette knows every action, every story and every place. Open it.',
  'tour.end.title': 'That was the whole way',
  'tour.end.text':
    'From a blank page to the desk. Editors approve, publishers send it out; the rest you will find as you go.',
} as const satisfies Record<string, string>
