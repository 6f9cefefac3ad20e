/**
 * How else a dictionary may have a word that is right as it is written. None of it makes a wrong word right: what comes
 * out is looked up as well.
 * @param language BCP 47
 */
export function otherWritings(language: string, word: string): string[] {
  const others = [
    // Dictionaries have abbreviations with their full stop (“Abs.”, “Mio.”), which belongs to no word of a text.
    `${word}.`,
  ]
  if (isOf('en', language)) others.push(...withoutAccents(word))
  if (isOf('de', language)) others.push(...withoutShortenedEs(word))
  return others
}

function isOf(language: string, tag: string): boolean {
  return tag.toLowerCase().split('-', 1)[0] === language
}

/** English dictionaries have “cafe” and “naive”, and whoever writes “café” or “naïve” has meant it. */
function withoutAccents(word: string): string[] {
  const plain = word
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
  return plain === word.normalize('NFC') ? [] : [plain]
}

/**
 * “gibt’s”, “Geht’s”: German writes “es” so in what people say, and its dictionaries leave it out. In small letters, which
 * no noun has: “Oma’s” and “Auto’s” are the mistake that they look like.
 */
function withoutShortenedEs(word: string): string[] {
  const [, before] = /^(\p{L}\p{Ll}+)['’]s$/u.exec(word) ?? []
  return before === undefined ? [] : [before.toLowerCase()]
}
