import type { pictureTexts as english } from '../en/pictureTexts'

/** What is said of picture files that were not taken in, in German. */
export const pictureTexts = {
  'pictureRefused.empty':
    '{names} {count|ist|sind} leer und {count|wurde|wurden} nicht übernommen. Kopieren oder laden Sie {count|die Datei|die Dateien} noch einmal.',
  'pictureRefused.heic':
    '{names} {count|ist ein HEIC-Foto|sind HEIC-Fotos}; die meisten Browser zeigen solche nicht. {count|Es wurde|Sie wurden} nicht übernommen: Exportieren Sie {count|es|sie} im Fotoprogramm als JPEG und verwenden Sie {count|dieses|diese}.',
  'pictureRefused.svg':
    '{names} {count|ist eine SVG-Zeichnung|sind SVG-Zeichnungen}; darin kann ein Programm stecken. {count|Sie wurde|Sie wurden} nicht übernommen: Exportieren Sie sie als PNG und verwenden Sie {count|dieses|diese}.',
  'pictureRefused.other':
    '{names} {count|ist kein Bild, das|sind keine Bilder, die} Galley verwenden kann, und {count|wurde|wurden} nicht übernommen. Sichern Sie {count|die Datei|die Dateien} als JPEG, PNG, GIF, WebP oder AVIF und verwenden Sie {count|diese|diese}.',
  'pictureRefused.damaged':
    '{names} {count|ist|sind} beschädigt oder abgeschnitten: Ein Teil des Bildes fehlt. {count|Es wurde|Sie wurden} nicht übernommen: Kopieren oder laden Sie die {count|Datei|Dateien} noch einmal, oder sichern Sie sie im Fotoprogramm neu.',
  'pictureRefused.tooLarge':
    '{names} {count|ist|sind} zu groß: Galley nimmt Bilder bis {megabytes} MB und {megapixels} Millionen Pixel. {count|Es wurde|Sie wurden} nicht übernommen: Sichern Sie {count|eine kleinere Kopie|kleinere Kopien} und verwenden Sie diese.',
  'pictureRefused.more': '{count} weitere',
} satisfies Record<keyof typeof english, string>
