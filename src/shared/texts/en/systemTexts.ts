/** Texts of the system's dialogs, which main opens. */
export const systemTexts = {
  'chooser.createWorkspace': 'Where to keep the workspace',
  'chooser.openWorkspace': 'Open a workspace',
  'chooser.exportSite': 'Where to export the site',
  'chooser.exportArticle': 'Where to export to',
  'chooser.target': 'The folder that holds the site',
  'chooser.import': 'Import stories',
  'chooser.exportFile': 'Export as one file',
  'chooser.picture': 'Choose a picture',
  'chooser.pictures': 'Choose pictures',
  'chooser.button.choose': 'Choose',
  'chooser.button.open': 'Open',
  'chooser.button.exportHere': 'Export here',
  'chooser.button.import': 'Import',
  'chooser.button.export': 'Export',
  'chooser.files.pictures': 'Pictures',
  'chooser.files.stories': 'Stories',
  'chooser.files.all': 'All files',
  'chooser.files.webPage': 'Web page',

  'firstProfile.name': 'Editor',

  'unsaved.message': 'Some of what you typed in this window is not saved yet.',
  'unsaved.leave.detail':
    'What was shown as saved is safe. Stay to copy the text or to free what stands in the way. If you leave, the window keeps the last words until it is closed, and saves them when this workspace is opened again.',
  'unsaved.leave.stay': 'Stay',
  'unsaved.leave.leave': 'Leave without saving',
  'unsaved.close.detail':
    'What was shown as saved is safe. Keep the window open to copy the text or to free what stands in the way; closing it now loses the last words.',
  'unsaved.close.keep': 'Keep open',
  'unsaved.close.close': 'Close without saving',

  'jobStep.readingFile': 'Reading {name}',
  'jobStep.importingFile': 'Importing {name}',
  'jobStep.writingPages': 'Writing pages',
  'jobStep.makingPictures': 'Making smaller pictures',
  'jobStep.checkingPages': 'Checking pages',
  'jobStep.copyingPictures': 'Copying pictures',
  'jobStep.comparing': 'Comparing pages',
  'jobStep.puttingBack': 'Putting the release back',
  'jobDone.rolledBack': 'The site in {path} is as it was before, with {count} {count|story|stories}.',
  'jobDone.exportedStory': 'Exported “{headline}” to {path}.',
  'jobDone.exportedSite': 'Exported {count} {count|story|stories} to {path}.',
  'jobDone.picturesAsTheyCame':
    '{count} {count|picture|pictures} could not be read and went out as {count|it|they} came: look at {count|it|them}, and put {count|it|them} in again if need be.',
  'jobDone.originalsOnly':
    'Pictures went out in their full size only: this installation has nothing to make smaller ones with. Install Galley again to have them.',
  'jobDone.nothingWaited': 'Nothing was waiting to be published.',
  'jobDone.live': '{count} {count|change|changes} sent and read back.',
  'jobDone.notSent': '{count} {count|change|changes} could not be sent: the outbox says why.',
  'jobDone.imported': 'Imported {count} {count|story|stories}.',
  'jobDone.leftOut': '{count} {count|thing was|things were} left out.',
} as const satisfies Record<string, string>
