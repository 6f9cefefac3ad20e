import type { preferencesTexts as english } from '../en/preferencesTexts'

/** Texts of the preferences in German. */
export const preferencesTexts = {
  'preferences.title': 'Voreinstellungen',
  'preferences.appearance': 'Darstellung',
  'preferences.writing': 'Schreibspalte',
  'preferences.typing': 'Schreiben',
  'preferences.language': 'Sprache',
  'preferences.shortcuts': 'Tastenkürzel',
  'preferences.appearance.words': 'Dunkelmodus, heller Modus, Zoom',
  'preferences.writing.words': 'Schriftart, Schriftgröße, Zeilenabstand, Zeilenlänge',
  'preferences.typing.words': 'Anführungszeichen, Autokorrektur, Rechtschreibung, Fokus',
  'preferences.language.words': 'Deutsch, Englisch, Sprache des Textes',
  'preferences.shortcuts.words': 'Tasten, Kurzbefehle, Tastatur',

  'preferences.zoom': 'Vergrößerung dieses Fensters',
  'preferences.zoom.hint': 'Alles im Fenster wird größer oder kleiner; das bleibt gemerkt.',

  'preferences.interface': 'Sprache der Oberfläche',
  'preferences.interface.system': 'Wie das System ({language})',
  'preferences.interface.hint':
    'Offene Fenster werden in der neuen Sprache neu geladen. Was Sie getippt haben, wird vorher gesichert.',
  'preferences.copyLanguage': 'Sprache neuer Artikel',
  'preferences.copyLanguage.site': 'Wie die Website',
  'preferences.copyLanguage.hint':
    'Anführungszeichen, Striche, Rechtschreibung und Schreibrichtung folgen ihr. Für jeden Artikel steht sie in den Details.',

  'preferences.copyFont': 'Schrift',
  'preferences.copyFont.serif': 'Newsreader, mit Serifen',
  'preferences.copyFont.sans': 'Inter, ohne Serifen',
  'preferences.copySize': 'Größe',
  'preferences.copySize.value': '{value} px',
  'preferences.copyMeasure': 'Zeilenlänge',
  'preferences.copyMeasure.value': '{value} Zeichen',
  'preferences.copyLeading': 'Zeilenabstand',
  'preferences.copyLeading.value': '{value} Zeilen',
  'preferences.sample.label': 'So sieht der Text aus',
  'preferences.sample.headline': 'Votum zur Hafenmauer rückt in den Herbst',
  'preferences.sample.text':
    'Der Rat will ein zweites Gutachten, bevor er sich auf die höhere Mauer festlegt. Bis dahin bleibt es beim Winterfahrplan der Fähren, und die Läden am Kai behalten ihre Sandsäcke.',
  'preferences.writing.reset': 'Zurück zu den Vorgaben',

  'preferences.smartTypography': 'Anführungszeichen und Striche beim Tippen setzen',
  'preferences.smartTypography.hint':
    'Nach der Sprache des Artikels. Einmal Rückgängig bringt das Getippte zurück.',
  'preferences.spelling': 'Rechtschreibung prüfen',
  'preferences.spelling.hint': 'Mit Wörterbüchern auf diesem Rechner; nichts wird verschickt.',
  'preferences.focusMode': 'Fokus',
  'preferences.focusMode.hint': 'Alles außer dem Absatz mit der Schreibmarke tritt zurück.',
  'preferences.sentenceFocus': 'Fokus nach Sätzen',
  'preferences.sentenceFocus.hint': 'Im Fokus tritt alles außer dem Satz mit der Schreibmarke zurück.',
  'preferences.typewriter': 'Schreibmaschinen-Modus',
  'preferences.typewriter.hint': 'Die Zeile mit der Schreibmarke behält ihre Höhe im Fenster.',
  'preferences.invisibles': 'Unsichtbare Zeichen zeigen',
  'preferences.invisibles.hint': 'Leerzeichen, Umbrüche und Absatzenden.',

  'shortcuts.find': 'Befehl oder Tasten finden',
  'shortcuts.none': 'Keine Tasten',
  'shortcuts.change': 'Tasten von „{command}“ ändern',
  'shortcuts.press': 'Neue Tasten drücken, Escape lässt die alten',
  'shortcuts.clear': '„{command}“ die Tasten nehmen',
  'shortcuts.reset': '„{command}“ die üblichen Tasten geben',
  'shortcuts.resetAll': 'Alle üblichen Tasten',
  'shortcuts.changed': 'Geändert',
  'shortcuts.conflict': '{keys} gehört zu „{command}“.',
  'shortcuts.take': 'Dort wegnehmen',
  'shortcuts.keep': 'Dort lassen',
  'shortcuts.needsHolding': 'Halten Sie {control} oder {alt} dazu, oder nehmen Sie F1 bis F12.',
  'shortcuts.reserved': '{keys} gehört dem System.',
  'shortcuts.noMatch': 'Weder Befehl noch Tasten passen zu „{text}“.',
  'shortcuts.wereReset': 'Alle Befehle haben wieder ihre üblichen Tasten.',
} satisfies Record<keyof typeof english, string>
