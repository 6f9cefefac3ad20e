/** What is said of picture files that were not taken in. */
export const pictureTexts = {
  'pictureRefused.empty':
    '{names} {count|is|are} empty. {count|It was|They were} not taken in: copy or download {count|it|them} again.',
  'pictureRefused.heic':
    '{names} {count|is a HEIC photo|are HEIC photos}, which most browsers do not show. {count|It was|They were} not taken in: export {count|it|them} as JPEG in a photo program, and use {count|that|those}.',
  'pictureRefused.svg':
    '{names} {count|is an SVG drawing|are SVG drawings}, which can hold a program. {count|It was|They were} not taken in: export {count|it|them} as PNG, and use {count|that|those}.',
  'pictureRefused.other':
    '{names} {count|is not a picture|are not pictures} that Galley can use, and {count|was|were} not taken in. Save {count|it|them} as JPEG, PNG, GIF, WebP or AVIF, and use {count|that|those}.',
  'pictureRefused.damaged':
    '{names} {count|is|are} damaged or cut off: a part of the picture is missing. {count|It was|They were} not taken in: copy or download {count|it|them} again, or save {count|it|them} anew in a photo program.',
  'pictureRefused.tooLarge':
    '{names} {count|is|are} too large: Galley takes pictures of up to {megabytes} MB and {megapixels} million pixels. {count|It was|They were} not taken in: save {count|a smaller copy|smaller copies}, and use {count|that|those}.',
  'pictureRefused.more': '{count} more',
} as const
