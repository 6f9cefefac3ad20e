/** Largest file that is taken in, in bytes: some thirty times a 100,000-word story. */
export const maximumFileBytes = 20 * 1024 * 1024

/** Longest headline that is taken in, in characters. Anything longer is a paragraph in the wrong place. */
export const maximumHeadlineLength = 1000

/** Most tags in one file; what holds more is data, not copy. */
export const maximumElements = 400_000

/** Deepest nesting of elements. Word processors write some thirty levels. */
export const maximumDepth = 256
