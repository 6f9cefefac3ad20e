import type { findTexts as english } from '../en/findTexts'

/** Texts of find and replace in German. */
export const findTexts = {
  'find.label': 'Suchen und ersetzen',
  'find.text': 'In diesem Text suchen',
  'find.replacement': 'Ersetzen durch',
  'find.case': 'Groß- und Kleinschreibung beachten',
  'find.word': 'Nur ganze Wörter',
  'find.expression': 'Regulärer Ausdruck',
  'find.selection': 'Nur in der Auswahl',
  'find.noSelection': 'Wählen Sie zuerst Text aus, um nur darin zu suchen',
  'find.previous': 'Vorherige Fundstelle',
  'find.next': 'Nächste Fundstelle',
  'find.showReplace': 'Ersetzen einblenden',
  'find.hideReplace': 'Ersetzen ausblenden',
  'find.replace': 'Ersetzen',
  'find.replaceAll': 'Alle ersetzen',
  'find.close': 'Schließen',
  'find.count': '{current} von {count}',
  'find.countUnplaced': '{count} {count|Fundstelle|Fundstellen}',
  'find.none': 'Keine Fundstellen',
  'find.searching': 'Suche läuft',
  'find.badExpression':
    'Der Ausdruck ist nicht vollständig. Prüfen Sie, ob eine Klammer oder ein Schrägstrich fehlt.',
  'find.tooSlow': 'Der Ausdruck braucht für diesen Text zu lange. Vereinfachen Sie ihn.',
  'find.replaced': '{count} {count|Fundstelle|Fundstellen} ersetzt.',
} as const satisfies Record<keyof typeof english, string>
