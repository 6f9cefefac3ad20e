/** The longest words that stories are looked for by, in characters. */
export const longestSearchText = 200
