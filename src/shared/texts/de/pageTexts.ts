import type { pageTexts as english } from '../en/pageTexts'

/** Texte über statische Seiten. */
export const pageTexts = {
  'pages.page': 'Seite',
  'pages.pages': 'Seiten',
  'pages.new': 'Neue Seite',
  'pages.noneOpen': 'Keine Seite geöffnet',
  'pages.noneOpenText': 'Wählen Sie eine in der Liste, oder beginnen Sie eine neue.',
  'pages.empty.title': 'Noch keine Seiten',
  'pages.empty.text':
    'Seiten stehen für sich, außerhalb der Nachrichten: Über uns, Kontakt, Datenschutz. Eine neue steht in keinem Menü, bis Sie sie in den Einstellungen wählen.',
  'pages.untitled': 'Seite ohne Titel',
  'pages.placeholder.standfirst': 'Vorspann: worum es auf der Seite geht',
  'pages.placeholder.body': 'Seite schreiben. ## und Leerzeichen: Zwischentitel.',
  'pages.live':
    'Diese Seite ist online. Was Sie jetzt schreiben, bleibt hier, bis Sie erneut veröffentlichen.',
  'pages.editedAt': 'Bearbeitet {when}',
  'pages.address': 'Adresse der Seite: {slug}/',
  'pages.slugLive':
    'Die Seite ist online. Wird sie unter einem anderen Kurznamen veröffentlicht, führt die alte Adresse zur neuen.',
  'pages.kill': 'Seite kippen',
  'pages.withdraw': 'Seite zurückziehen',
  'pages.withdrawText':
    'Sie verschwindet von allen Orten, an denen sie veröffentlicht ist, und aus den Menüs. Sagen Sie warum; die Notiz bleibt bei der Seite.',
  'pages.previewOwn': 'Diese Seite',
  'pages.previewHome': 'Die Startseite der Website mit dieser Seite',
  'pages.export': 'Seite exportieren',
  'pages.inNavigation': 'Seiten in der Navigation',
  'pages.inNavigationLead': 'Unter „Seiten“ am Ende der Navigation, in dieser Reihenfolge.',
  'pages.inFooter': 'Seiten in der Fußzeile',
  'pages.inFooterLead': 'Eine Spalte am Fuß jeder Seite, in dieser Reihenfolge.',
  'pages.noneChosen': 'Keine Seite ist gewählt.',
  'pages.none': 'Es gibt keine Seite zur Wahl: Schreiben Sie erst eine, mit „Neue Seite“.',
  'pages.choose': 'Seite',
  'pages.add': 'Ins Menü aufnehmen',
  'pages.remove': '{name} aus dem Menü nehmen',
  'pages.removed': '{name} wurde aus dem Menü genommen.',
  'pages.notLive': 'Nicht veröffentlicht: fehlt auf der Website',
  'pages.label': 'Kürzerer Name für {name}',
} as const satisfies Record<keyof typeof english, string>
