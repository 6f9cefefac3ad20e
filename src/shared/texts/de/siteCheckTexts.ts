import type { siteCheckTexts as english } from '../en/siteCheckTexts'

/** What the check of the whole site says, and its view, in German. */
export const siteCheckTexts = {
  'siteSays.heavy':
    'Ein Telefon lädt für diese Seite {kilobytes} kB, davon {pictures} kB Bilder; vorgesehen sind {budget} kB.',
  'siteSays.usefulLink':
    'Der nützliche Link „{name}“ führt zu {address}: einer Seite dieser Website, die es nicht gibt.',
  'siteRemedy.chooseStory':
    'Führen Sie ihn anderswohin, oder entfernen Sie den Link. Veröffentlichen Sie dann erneut.',
  'siteRemedy.publishOrChoose': 'Veröffentlichen Sie, wohin er führt, oder wählen Sie etwas anderes.',
  'siteRemedy.publishOrPick':
    'Veröffentlichen Sie jenen Artikel, oder wählen Sie in den Angaben einen anderen.',
  'siteRemedy.chooseHeading':
    'Nennen Sie eine Zwischenüberschrift, die es dort gibt, oder verlinken Sie die Seite als Ganzes.',
  'siteRemedy.openAddress':
    'Öffnen Sie die Adresse in einem Browser. Es ist nichts zu tun, wenn dort etwas anderes steht.',
  'siteRemedy.featuredAlt':
    'Beschreiben Sie in den Angaben, was das Bild zeigt. Veröffentlichen Sie dann erneut.',
  'siteRemedy.alt': 'Beschreiben Sie, was das Bild zeigt. Veröffentlichen Sie dann erneut.',
  'siteRemedy.lighterTheme':
    'Stylesheets, Schriften und Bilder der Gestaltung haben {kilobytes} kB: Wählen Sie eine leichtere, oder bitten Sie um kleinere Dateien.',
  'siteRemedy.smallerPicture':
    'Das schwerste Bild allein hat {kilobytes} kB: Nehmen Sie eine kleinere Datei, oder ein Foto statt eines bewegten Bildes.',
  'siteRemedy.fewerPictures': 'Zeigen Sie weniger Bilder, oder machen Sie zwei daraus.',
  'siteRemedy.shorter': 'Der Text allein hat {kilobytes} kB: Machen Sie zwei daraus.',
  'siteRemedy.usefulLink': 'Ändern Sie die Adresse in den Einstellungen, unter „Fuß und Adressen“.',

  'siteCheck.title': 'Prüfung der Website',
  'siteCheck.about':
    'Links zwischen Artikeln, Sprungziele, Alternativtexte und Gewicht, so wie die Website jetzt veröffentlicht ist. Es wird nichts gesendet oder geändert.',
  'siteCheck.again': 'Erneut prüfen',
  'siteCheck.stop': 'Anhalten',
  'siteCheck.stopped.title': 'Die Prüfung wurde angehalten',
  'siteCheck.stopped.text': 'Es wurde nichts geändert. Prüfen Sie erneut, wann immer Sie möchten.',
  'siteCheck.none.title': 'Nichts gefunden',
  'siteCheck.none.text':
    '{stories} {stories|Artikel wurde|Artikel wurden} angesehen: Jeder Link führt irgendwohin, jedes Bild ist beschrieben, und keine Seite ist zu schwer.',
  'siteCheck.nothingLive.title': 'Noch ist nichts veröffentlicht',
  'siteCheck.nothingLive.text':
    'Geprüft werden veröffentlichte Artikel. Veröffentlichen Sie einen, und prüfen Sie dann erneut.',
  'siteCheck.result':
    '{errors} {errors|Fehler|Fehler} und {warnings} {warnings|Warnung|Warnungen} auf {pages} {pages|Seite|Seiten}; {stories} {stories|Artikel wurde|Artikel wurden} angesehen.',
  'siteCheck.findings': 'Was gefunden wurde',
  'siteCheck.error': 'Fehler',
  'siteCheck.warning': 'Warnung',
  'siteCheck.list': 'Liste',
  'siteCheck.settings': 'Einstellungen',
  'siteCheck.shownOf':
    'Gezeigt werden die ersten {shown} von {count} Seiten. Der Befehl „galley check --site“ nennt alle.',
  'siteCheck.outdated': 'Seit dieser Prüfung haben sich Artikel geändert.',
  'siteCheck.done':
    'Die Prüfung der Website fand {errors} {errors|Fehler|Fehler} und {warnings} {warnings|Warnung|Warnungen}.',
} as const satisfies Record<keyof typeof english, string>
