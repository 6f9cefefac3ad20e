/**
 * Cyrillic in plain letters, as most passports and news sites of the languages concerned have it, without apostrophes
 * for the signs. One table for all languages, since a headline does not say which one it is in: Russian's reading wins
 * where they differ (г, и), and letters that only another language has get that language's.
 */
const cyrillic: Readonly<Record<string, string>> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  д: 'd',
  е: 'e',
  ё: 'yo',
  ж: 'zh',
  з: 'z',
  и: 'i',
  й: 'y',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ф: 'f',
  х: 'kh',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  щ: 'shch',
  ъ: '',
  ы: 'y',
  ь: '',
  э: 'e',
  ю: 'yu',
  я: 'ya',
  // Ukrainian and Belarusian
  є: 'ye',
  і: 'i',
  ї: 'yi',
  ґ: 'g',
  ў: 'u',
  // Serbian and Macedonian
  ђ: 'dj',
  ѓ: 'gj',
  ѕ: 'dz',
  ј: 'j',
  љ: 'lj',
  њ: 'nj',
  ћ: 'c',
  ќ: 'kj',
  џ: 'dz',
  // Kazakh, Kyrgyz, Tatar, Mongolian
  ә: 'a',
  ғ: 'gh',
  җ: 'j',
  қ: 'q',
  ң: 'ng',
  ө: 'o',
  ұ: 'u',
  ү: 'u',
  һ: 'h',
}

/** Greek in plain letters, as ELOT 743 (ISO 843, type 2) and Greek passports have it. */
const greek: Readonly<Record<string, string>> = {
  α: 'a',
  β: 'v',
  γ: 'g',
  δ: 'd',
  ε: 'e',
  ζ: 'z',
  η: 'i',
  θ: 'th',
  ι: 'i',
  κ: 'k',
  λ: 'l',
  μ: 'm',
  ν: 'n',
  ξ: 'x',
  ο: 'o',
  π: 'p',
  ρ: 'r',
  σ: 's',
  ς: 's',
  τ: 't',
  υ: 'y',
  φ: 'f',
  χ: 'ch',
  ψ: 'ps',
  ω: 'o',
}

/**
 * Cyrillic and Greek letters of a lower-case text in plain ASCII letters; everything else as it is. Scripts whose reading
 * needs a dictionary (Arabic, Hebrew, Chinese, Japanese and others) are left alone.
 */
export function romanize(lowerCaseText: string): string {
  return romanizeGreek(lowerCaseText)
    .normalize('NFC')
    .replace(/\p{Script=Cyrillic}/gu, (letter) => cyrillic[letter] ?? letter)
}

/** Read on decomposed text, where an accent or a diaeresis shows that two vowels are not one sound. */
function romanizeGreek(text: string): string {
  if (!/\p{Script=Greek}/u.test(text)) return text
  return text
    .normalize('NFD')
    .replace(/ου(?!\u0308)/g, 'ou')
    .replace(
      /([αεη])υ(?!\u0308)[\u0300-\u036f]*(?=([βγδζλμνραεηιουω])?)/gu,
      (_, vowel: string, next?: string) => {
        return `${greek[vowel] ?? ''}${next === undefined ? 'f' : 'v'}`
      },
    )
    .replace(/γ(?=[γξχ])/g, 'n')
    .replace(/(?<!\p{Letter}\p{Mark}*)μπ|μπ(?!\p{Letter})/gu, 'b')
    .replace(/\p{Script=Greek}/gu, (letter) => greek[letter] ?? letter)
    .replace(/(?<=[a-z])[\u0300-\u036f]+/g, '')
}
