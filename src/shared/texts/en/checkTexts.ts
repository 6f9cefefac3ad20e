/** What the checks before publishing say of a story. */
export const checkTexts = {
  'checkSays.noHeadline': 'The headline is missing.',
  'checkSays.longHeadline':
    'The headline has {length} characters; lists and search engines show about {comfortable}.',
  'checkSays.noSection': 'The story is in no section.',
  'checkSays.noByline': 'The story has no byline.',
  'checkSays.featuredAlt': 'The featured image has no alt text.',
  'checkSays.pictureAlt': 'The picture without a caption has no alt text.',
  'checkSays.pictureAltNamed': 'The picture “{caption}” has no alt text.',
  'checkSays.galleryAlt': 'Picture {number} of {count} in the gallery has no alt text.',
  'checkSays.galleryAltNamed': 'Picture {number} of {count} in the gallery, “{caption}”, has no alt text.',
  'checkSays.emptyBody': 'There is no text yet.',
  'checkSays.emptyHeading': 'A heading is empty.',
  'checkSays.skippedLevel':
    '“{text}” is a level {level} heading under level {above}; level {skipped} is skipped.',
  'checkSays.emptyPullQuote': 'A pull quote is empty.',
  'checkSays.emptyTable': 'A table is empty.',
  'checkSays.emptyInfoBox': 'An info box is empty.',
  'checkSays.emptyFootnote': 'A footnote is empty.',
  'checkSays.cardAddress': 'The card leads nowhere: it has no address.',
  'checkSays.cardAddressNamed': 'The card “{title}” leads nowhere: it has no address.',
  'checkSays.cardTitle': 'A card that leads elsewhere has no title.',
  'checkSays.cardAlt': 'The picture of the card has no alt text.',
  'checkSays.cardAltNamed': 'The picture of the card “{title}” has no alt text.',
  'checkSays.deskNote': 'A note to the desk stands in the copy and is not published.',
  'checkSays.deskNoteQuoted': 'A note to the desk stands in the copy and is not published: “{words}”',
  'checkSays.storyLinkMissing': 'The link “{words}” leads to a story that is no longer in this workspace.',
  'checkSays.storyLinkNotLive':
    'The link “{words}” leads to a story that is not published; until it is, the page shows the words alone.',
  'checkSays.anchorMissing': 'The link to “#{anchor}” leads to no heading of this text.',
  'checkSays.linkMissing': 'The link to “{slug}” leads to no story of this workspace.',
  'checkSays.linkNotLive': 'The link to “{slug}” leads to a story that is not published.',
  'checkSays.otherAnchorMissing':
    'The link to “{slug}” leads to the page, and to no heading “#{anchor}” on it.',
  'checkSays.ownAddressMissing': 'The link to {address} leads to a page of this site that is not there.',
  'checkSays.ownAddressUnknown':
    'The link to {address} leads into this site, to something that Galley does not publish.',
  'checkSays.readAlsoMissing': 'A “read also” names a story that is no longer in this workspace.',
  'checkSays.readAlsoNotLive':
    'The “read also” names “{headline}”, which is not published; until it is, the page leaves it out.',
  'checkSays.unpublishedPick':
    '“{headline}” was chosen to be shown with the story and is not published; until it is, the page leaves it out.',
  'checkSays.correction':
    '{count} {count|correction is|corrections are} not on the page yet: readers see {count|it|them} once the story is published again.',
} as const satisfies Record<string, string>
