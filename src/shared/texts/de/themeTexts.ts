import type { themeTexts as english } from '../en/themeTexts'

/** Texts of the themes in German. */
export const themeTexts = {
  'themes.label': 'Gestaltung',
  'themes.own': 'Von Galley',
  'themes.named': '{name} {version}',
  'themes.ownHint':
    'Ein Nachrichtenmagazin. Eine andere Gestaltung kann das Stylesheet und jeden Teil der Seiten ersetzen.',
  'themes.by': 'Von {author}, {licence}.',
  'themes.install': 'Gestaltung installieren…',
  'themes.remove': '{name} entfernen',
  'themes.installed': '{name} ist installiert.',
  'themes.removed': '{name} wurde entfernt.',
  'themes.colours':
    'In Grau stehen die Farben von Galley, und an ihnen wird gemessen. Was diese Gestaltung aus Ihren macht, zeigt die Vorschau.',
  'themes.chooser': 'Ordner einer Gestaltung wählen',
  'themes.chooserButton': 'Installieren',
  'themes.standsIn':
    'Hier steht der Teil von Galley an seiner Stelle. Bis er verbessert ist, lässt sich die Website nicht veröffentlichen.',
} as const satisfies Record<keyof typeof english, string>
