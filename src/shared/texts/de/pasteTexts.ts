import type { pasteTexts as english } from '../en/pasteTexts'

/** What is said of pasting and dropping, in German. */
export const pasteTexts = {
  'paste.picturesLeft': '{count} {count|Bild blieb|Bilder blieben} im Netz.',
  'paste.fetchPictures': '{count|Holen|Alle holen}',
  'paste.picturesFetched': '{count} {count|Bild wurde|Bilder wurden} in den Text geholt.',
  'paste.picturesLost':
    '{count} {count|Bild war|Bilder waren} nicht in der Zwischenablage. Sichern Sie {count|es|sie} als {count|Datei|Dateien} und fügen Sie {count|diese|diese} ein.',
  'paste.footnotesLost':
    '{count} {count|Fußnotenziffer wurde|Fußnotenziffern wurden} weggelassen: Die {count|Fußnote selbst wurde|Fußnoten selbst wurden} nicht mitkopiert.',
  'paste.filesRefused':
    '{names} {count|kann|können} nicht in einen Artikel gesetzt werden. Ziehen Sie Bilder oder Text-, Markdown- und HTML-Dateien herein; was in anderen steht, lässt sich kopieren und einfügen.',
  'paste.markdown': 'Der eingefügte Text sieht nach Markdown aus.',
  'paste.formatMarkdown': 'Formatieren',
} satisfies Record<keyof typeof english, string>
