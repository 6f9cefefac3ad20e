/** The longest words that go with a featured picture, in characters. */
export const longestPictureWords = { alt: 2000, caption: 4000, credit: 500 } as const
