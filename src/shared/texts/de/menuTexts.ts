import type { menuTexts as english } from '../en/menuTexts'

/** Titles of the menus in German. */
export const menuTexts = {
  'menu.file': 'Datei',
  'menu.edit': 'Bearbeiten',
  'menu.insert': 'Einfügen',
  'menu.format': 'Format',
  'menu.table': 'Tabelle',
  'menu.story': 'Artikel',
  'menu.desk': 'Redaktion',
  'menu.view': 'Ansicht',
  'menu.window': 'Fenster',
  'menu.help': 'Hilfe',
  'menu.openRecent': 'Zuletzt geöffnet',
  'menu.cut': 'Ausschneiden',
  'menu.copy': 'Kopieren',
  'menu.paste': 'Einsetzen',
  'menu.selectAll': 'Alles auswählen',
  'menu.find': 'Suchen',
  'menu.block': 'Absatz',
  'menu.transform': 'Umwandeln',
  'menu.appearance': 'Darstellung',
  'menu.minimize': 'Minimieren',
  'menu.closeWindow': 'Fenster schließen',
  'menu.quit': 'Beenden',
  'menu.about': 'Über Galley',
  'shell.openFailed': 'Der Arbeitsbereich ließ sich nicht öffnen',
} satisfies Record<keyof typeof english, string>
