import type { siteTexts as english } from '../en/siteTexts'

/** Was Leserinnen und Leser der Website um die Artikel herum finden. */
export const siteTexts = {
  'site.dateForm': 'Datum',
  'site.dateFormHint': 'Wie die Seiten ein Datum schreiben, in der Sprache der Website.',
  'site.corrections': 'Wo Seiten Korrekturen zeigen',
  'site.signIn': 'Adresse zum Anmelden',
  'site.signInHint': 'Wo man sich anmeldet. Solange hier nichts steht, haben die Seiten keinen solchen Link.',
  'site.comments': 'Adresse der Kommentare',
  'site.commentsHint':
    'Die Seite eines Kommentardienstes; sie erscheint unter einem Artikel, sobald jemand sie öffnet. {address} steht für die Adresse des Artikels, {story} für seine Kennung. Leer heißt: keine Kommentare.',
  'site.share': 'Teilen anbieten bei',
  'site.shareHint':
    'Einfache Links neben E-Mail, Kopieren und Drucken. Sie brauchen die Adresse der Website. Von einem Netzwerk wird nichts geladen.',
  'site.social': 'Konten anderswo',
  'site.socialHint': 'Im Fuß jeder Seite verlinkt.',
  'site.socialName': 'Name von Konto {number}',
  'site.socialAddress': 'Adresse von Konto {number}',
  'site.socialAdd': 'Konto hinzufügen',
  'site.socialRemove': 'Konto {number} entfernen',
  'site.secureAddressWrong': 'Schreiben Sie eine vollständige Adresse, die mit https:// beginnt.',
  'site.commentsWrong':
    'Schreiben Sie eine vollständige Adresse, die mit https:// beginnt, ohne Platzhalter im Namen des Servers.',
} as const satisfies Record<keyof typeof english, string>
