import type { paletteTexts as english } from '../en/paletteTexts'

/** Texts of the command palette in German. */
export const paletteTexts = {
  'palette.label': 'Befehlspalette',
  'palette.input': 'Befehl, Artikel oder Ort finden',
  'palette.group.recent': 'Zuletzt benutzt',
  'palette.group.actions': 'Befehle',
  'palette.group.stories': 'Artikel',
  'palette.group.places': 'Orte',
  'palette.none.title': 'Nichts passt',
  'palette.none.text':
    'Kein Befehl, Artikel oder Ort heißt „{text}“. Artikel findet man über Titel, Vorspann oder Kurzname.',
  'palette.count': '{count} {count|Treffer|Treffer}',
  'palette.choose': 'wählen',
  'palette.run': 'ausführen',
  'palette.newWindow': 'Artikel in neuem Fenster',
  'palette.preferences': 'Voreinstellungen: {page}',
  'palette.workspace': 'Arbeitsbereich',
  'palette.state': 'Stand',
  'palette.page': 'Voreinstellungen',
} satisfies Record<keyof typeof english, string>
