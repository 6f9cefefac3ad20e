import type { tourTexts as english } from '../en/tourTexts'

/** Texts of the tour in German. */
export const tourTexts = {
  'tour.label': 'Rundgang',
  'tour.step': 'Schritt {number} von {total}',
  'tour.done': 'Erledigt',
  'tour.skip': 'Schritt überspringen',
  'tour.stop': 'Rundgang beenden',
  'tour.show': 'Zeigen, wo',
  'tour.back': 'Zurück zum Artikel des Rundgangs',
  'tour.story.title': 'Beginnen Sie einen Artikel',
  'tour.story.text': 'Jeder Artikel beginnt als Ihr Entwurf. Der Knopf über der Liste legt einen an.',
  'tour.headline.title': 'Schreiben Sie einen Titel',
  'tour.headline.text':
    'Die Schreibmarke steht schon dort. Was Sie schreiben, wird von selbst gesichert; die Leiste unten sagt es.',
  'tour.section.title': 'Wählen Sie ein Ressort',
  'tour.section.text':
    'Das Ressort steht in den Details neben dem Text. In einem neuen Arbeitsbereich benennen Sie dort das erste.',
  'tour.heading.title': 'Setzen Sie eine Zwischenüberschrift',
  'tour.heading.text':
    'Schreiben Sie in eine leere Zeile ## und ein Leerzeichen, dann ein paar Worte. Der Inhalt daneben führt jede Zwischenüberschrift auf.',
  'tour.tag.title': 'Vergeben Sie ein Schlagwort',
  'tour.tag.text':
    'Schreiben Sie ein Wort, um das es geht, und drücken Sie die Eingabetaste. Schlagwörter führen von Artikel zu Artikel.',
  'tour.preview.title': 'Sehen Sie die Seite',
  'tour.preview.text':
    'Die Vorschau zeigt die Seite, wie sie erscheint, und folgt jedem Wort, das Sie ändern.',
  'tour.file.title': 'Reichen Sie ihn ein',
  'tour.file.text':
    'Mit „Einreichen“ über dem Text geht der Artikel an die Redaktion. Sie können ihn zurückholen.',
  'tour.palette.title': 'Finden Sie alles',
  'tour.palette.text': 'Die Befehlspalette kennt jeden Befehl, jeden Artikel und jeden Ort. Öffnen Sie sie.',
  'tour.end.title': 'Das war der ganze Weg',
  'tour.end.text':
    'Vom leeren Blatt bis in die Redaktion. Abnahme und Veröffentlichung folgen; das Übrige finden Sie unterwegs.',
} as const satisfies Record<keyof typeof english, string>
