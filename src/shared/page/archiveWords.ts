export interface ArchiveWords {
  archive: string
  stories(count: number): string
  /** On the page that stands at an address that a story has left. */
  moved: string
}

const english: ArchiveWords = {
  archive: 'Archive',
  stories: (count) => (count === 1 ? '1 story' : `${count} stories`),
  moved: 'This story has another address now:',
}

const words: Readonly<Record<string, ArchiveWords>> = {
  en: english,
  de: {
    archive: 'Archiv',
    stories: (count) => (count === 1 ? '1 Artikel' : `${count} Artikel`),
    moved: 'Dieser Artikel hat jetzt eine andere Adresse:',
  },
}

/** The words of the archive and of addresses that were left. @param language BCP 47; one without words gets English */
export function archiveWords(language: string): ArchiveWords {
  const [primary = ''] = language.toLowerCase().split('-')
  return (Object.hasOwn(words, primary) ? words[primary] : undefined) ?? english
}
