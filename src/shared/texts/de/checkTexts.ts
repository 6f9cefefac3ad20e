import type { checkTexts as english } from '../en/checkTexts'

/** What the checks before publishing say of a story, in German. */
export const checkTexts = {
  'checkSays.noHeadline': 'Der Titel fehlt.',
  'checkSays.longHeadline':
    'Der Titel hat {length} Zeichen; Listen und Suchmaschinen zeigen etwa {comfortable}.',
  'checkSays.noSection': 'Der Artikel steht in keinem Ressort.',
  'checkSays.noByline': 'Der Artikel hat keine Autorenzeile.',
  'checkSays.featuredAlt': 'Das Aufmacherbild hat keinen Alternativtext.',
  'checkSays.pictureAlt': 'Das Bild ohne Bildunterschrift hat keinen Alternativtext.',
  'checkSays.pictureAltNamed': 'Das Bild „{caption}“ hat keinen Alternativtext.',
  'checkSays.galleryAlt': 'Bild {number} von {count} der Galerie hat keinen Alternativtext.',
  'checkSays.galleryAltNamed':
    'Bild {number} von {count} der Galerie, „{caption}“, hat keinen Alternativtext.',
  'checkSays.emptyBody': 'Es gibt noch keinen Text.',
  'checkSays.emptyHeading': 'Eine Zwischenüberschrift ist leer.',
  'checkSays.skippedLevel':
    '„{text}“ ist eine Zwischenüberschrift der Ebene {level} unter Ebene {above}; Ebene {skipped} fehlt.',
  'checkSays.emptyPullQuote': 'Ein herausgestelltes Zitat ist leer.',
  'checkSays.emptyTable': 'Eine Tabelle ist leer.',
  'checkSays.emptyInfoBox': 'Ein Infokasten ist leer.',
  'checkSays.emptyFootnote': 'Eine Fußnote ist leer.',
  'checkSays.cardAddress': 'Die Linkkarte führt nirgendwohin: Ihr fehlt die Adresse.',
  'checkSays.cardAddressNamed': 'Die Linkkarte „{title}“ führt nirgendwohin: Ihr fehlt die Adresse.',
  'checkSays.cardTitle': 'Eine Linkkarte hat keinen Titel.',
  'checkSays.cardAlt': 'Das Bild der Linkkarte hat keinen Alternativtext.',
  'checkSays.cardAltNamed': 'Das Bild der Linkkarte „{title}“ hat keinen Alternativtext.',
  'checkSays.deskNote': 'Im Text steht eine Notiz an die Redaktion; sie wird nicht veröffentlicht.',
  'checkSays.deskNoteQuoted':
    'Im Text steht eine Notiz an die Redaktion; sie wird nicht veröffentlicht: „{words}“',
  'checkSays.storyLinkMissing':
    'Der Link „{words}“ führt zu einem Artikel, der nicht mehr in diesem Arbeitsbereich ist.',
  'checkSays.storyLinkNotLive':
    'Der Link „{words}“ führt zu einem Artikel, der nicht veröffentlicht ist; bis dahin zeigt die Seite nur die Worte.',
  'checkSays.anchorMissing': 'Der Link auf „#{anchor}“ führt zu keiner Zwischenüberschrift dieses Texts.',
  'checkSays.linkMissing': 'Der Link auf „{slug}“ führt zu keinem Artikel dieses Arbeitsbereichs.',
  'checkSays.linkNotLive': 'Der Link auf „{slug}“ führt zu einem Artikel, der nicht veröffentlicht ist.',
  'checkSays.otherAnchorMissing':
    'Der Link auf „{slug}“ führt zur Seite, dort aber zu keiner Zwischenüberschrift „#{anchor}“.',
  'checkSays.ownAddressMissing':
    'Der Link auf {address} führt zu einer Seite dieser Website, die es nicht gibt.',
  'checkSays.ownAddressUnknown':
    'Der Link auf {address} führt in diese Website, zu etwas, das Galley nicht veröffentlicht.',
  'checkSays.readAlsoMissing':
    'Ein „Lesen Sie auch“ nennt einen Artikel, den es in diesem Arbeitsbereich nicht mehr gibt.',
  'checkSays.readAlsoNotLive':
    'Das „Lesen Sie auch“ nennt „{headline}“, das nicht veröffentlicht ist; bis dahin lässt die Seite es weg.',
  'checkSays.unpublishedPick':
    '„{headline}“ soll beim Artikel gezeigt werden und ist nicht veröffentlicht; bis dahin lässt die Seite es weg.',
  'checkSays.correction':
    '{count} {count|Korrektur steht|Korrekturen stehen} noch nicht auf der Seite: Leser sehen {count|sie|sie}, sobald der Artikel wieder veröffentlicht ist.',
} as const satisfies Record<keyof typeof english, string>
