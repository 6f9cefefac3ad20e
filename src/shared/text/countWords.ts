/** Scripts written without spaces between words: there each character counts as a word, as word processors do. */
const wordPattern =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[\p{L}\p{N}](?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])[\p{L}\p{N}\p{M}'’.,-](?=[\p{L}\p{N}\p{M}])|(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])[\p{L}\p{N}\p{M}])*/gu

/** Words in a piece of text: "well-known", "don't" and "1,024" are one each; punctuation alone is none. */
export function countWords(text: string): number {
  let count = 0
  for (const _ of text.matchAll(wordPattern)) count++
  return count
}

/** Words a minute that a reading time is reckoned with. */
const wordsPerMinute = 238

/** Reading time in whole minutes, at least 1 for any text at all, 0 for none. */
export function readingMinutes(words: number): number {
  return words === 0 ? 0 : Math.max(1, Math.round(words / wordsPerMinute))
}
