/**
 * The word without its accents, in a language that may do without them: English dictionaries have "cafe" and "naive", and
 * whoever writes "café" or "naïve" has meant it. Null where the language keeps them, or the word has none.
 * @param language BCP 47
 */
export function withoutOptionalAccents(language: string, word: string): string | null {
  if (!/^en(-|$)/i.test(language)) return null
  const plain = word
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
  return plain === word.normalize('NFC') ? null : plain
}
