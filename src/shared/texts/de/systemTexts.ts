import type { systemTexts as english } from '../en/systemTexts'

/** Texts of the system's dialogs in German. */
export const systemTexts = {
  'chooser.createWorkspace': 'Wo der Arbeitsbereich liegen soll',
  'chooser.openWorkspace': 'Arbeitsbereich öffnen',
  'chooser.exportSite': 'Wohin die Website exportiert wird',
  'chooser.exportArticle': 'Wohin exportiert wird',
  'chooser.target': 'Der Ordner, in dem die Website liegt',
  'chooser.import': 'Artikel importieren',
  'chooser.exportFile': 'Als eine Datei exportieren',
  'chooser.picture': 'Bild wählen',
  'chooser.pictures': 'Bilder wählen',
  'chooser.button.choose': 'Wählen',
  'chooser.button.open': 'Öffnen',
  'chooser.button.exportHere': 'Hierher exportieren',
  'chooser.button.import': 'Importieren',
  'chooser.button.export': 'Exportieren',
  'chooser.files.pictures': 'Bilder',
  'chooser.files.stories': 'Artikel',
  'chooser.files.all': 'Alle Dateien',
  'chooser.files.webPage': 'Webseite',

  'firstProfile.name': 'Redaktion',

  'unsaved.message': 'Nicht alles, was Sie in diesem Fenster geschrieben haben, ist schon gesichert.',
  'unsaved.leave.detail':
    'Was als gesichert angezeigt wurde, ist sicher. Bleiben Sie, um den Text zu kopieren oder das Hindernis zu beseitigen. Wenn Sie gehen, behält das Fenster die letzten Worte, bis es geschlossen wird, und sichert sie, wenn dieser Arbeitsbereich wieder geöffnet ist.',
  'unsaved.leave.stay': 'Bleiben',
  'unsaved.leave.leave': 'Ohne Sichern gehen',
  'unsaved.close.detail':
    'Was als gesichert angezeigt wurde, ist sicher. Lassen Sie das Fenster offen, um den Text zu kopieren oder das Hindernis zu beseitigen; wenn Sie es jetzt schließen, gehen die letzten Worte verloren.',
  'unsaved.close.keep': 'Offen lassen',
  'unsaved.close.close': 'Ohne Sichern schließen',

  'jobStep.readingFile': '{name} wird gelesen',
  'jobStep.importingFile': '{name} wird importiert',
  'jobStep.writingPages': 'Seiten werden geschrieben',
  'jobStep.makingPictures': 'Kleinere Bilder werden erzeugt',
  'jobStep.checkingPages': 'Seiten werden geprüft',
  'jobStep.copyingPictures': 'Bilder werden kopiert',
  'jobStep.comparing': 'Seiten werden verglichen',
  'jobStep.puttingBack': 'Der frühere Stand wird zurückgelegt',
  'jobDone.rolledBack': 'Die Website in {path} ist wieder wie zuvor, mit {count} {count|Artikel|Artikeln}.',
  'jobDone.exportedStory': '„{headline}“ wurde nach {path} exportiert.',
  'jobDone.exportedSite': '{count} {count|Artikel wurde|Artikel wurden} nach {path} exportiert.',
  'jobDone.picturesAsTheyCame':
    '{count} {count|Bild ließ|Bilder ließen} sich nicht lesen und {count|wurde|wurden} unverändert ausgegeben: Bitte ansehen und, wenn nötig, neu einsetzen.',
  'jobDone.originalsOnly':
    'Bilder wurden nur in voller Größe ausgegeben: Dieser Installation fehlt, womit kleinere erzeugt werden. Mit einer neuen Installation von Galley gibt es sie wieder.',
  'jobDone.nothingWaited': 'Nichts wartete auf die Veröffentlichung.',
  'jobDone.live': '{count} {count|Änderung|Änderungen} gesendet und zurückgelesen.',
  'jobDone.notSent':
    '{count} {count|Änderung konnte|Änderungen konnten} nicht gesendet werden: Der Postausgang sagt, warum.',
  'jobDone.imported': '{count} {count|Artikel|Artikel} importiert.',
  'jobDone.leftOut': '{count} {count|Einzelheit wurde|Einzelheiten wurden} ausgelassen.',
} as const satisfies Record<keyof typeof english, string>
