import type { failureTexts as english } from '../en/failureTexts'

/** Each error code's own words in German. */
export const failureTexts = {
  'failure.details': 'Einzelheiten (englisch)',
  'failure.notFound.happened': 'Was Sie suchen, ist nicht da.',
  'failure.notFound.safe': 'Nichts wurde geändert.',
  'failure.notFound.remedy': 'Sehen Sie nach, ob es inzwischen verschoben, umbenannt oder entfernt wurde.',
  'failure.invalidInput.happened': 'Eine Angabe passt nicht.',
  'failure.invalidInput.safe': 'Nichts wurde geändert.',
  'failure.invalidInput.remedy': 'Prüfen Sie, was Sie eingegeben haben, und versuchen Sie es erneut.',
  'failure.wrongUsage.happened': 'Der Befehl wurde nicht verstanden.',
  'failure.wrongUsage.safe': 'Nichts wurde geändert.',
  'failure.wrongUsage.remedy': 'Sehen Sie in der Hilfe nach.',
  'failure.notAllowed.happened': 'Das ist nicht erlaubt.',
  'failure.notAllowed.safe': 'Nichts wurde geändert.',
  'failure.notAllowed.remedy':
    'Arbeiten Sie als jemand, der es darf, oder wählen Sie Ordner oder Datei erneut.',
  'failure.conflict.happened': 'Das verträgt sich nicht mit dem, was inzwischen da ist.',
  'failure.conflict.safe': 'Was da ist, wurde nicht angetastet.',
  'failure.conflict.remedy':
    'Sehen Sie sich den jetzigen Stand an, und versuchen Sie es erneut oder mit einem anderen Namen.',
  'failure.themeFailed.happened': 'Die Gestaltung der Website ließ sich nicht verwenden.',
  'failure.themeFailed.safe': 'Was online steht, bleibt, wie es ist.',
  'failure.themeFailed.remedy':
    'Verbessern Sie die Gestaltung, oder wählen Sie im Aussehen der Website eine andere.',
  'failure.checksFailed.happened': 'Eine Prüfung verhindert die Veröffentlichung.',
  'failure.checksFailed.safe': 'Nichts wurde veröffentlicht.',
  'failure.checksFailed.remedy': 'Klären Sie, was die Prüfungen nennen, und versuchen Sie es erneut.',
  'failure.workspaceBusy.happened': 'Der Arbeitsbereich ist anderswo geöffnet.',
  'failure.workspaceBusy.safe': 'Nichts wurde geändert.',
  'failure.workspaceBusy.remedy': 'Schließen Sie ihn dort, und versuchen Sie es erneut.',
  'failure.workspaceFromFuture.happened': 'Der Arbeitsbereich stammt von einer neueren Version von Galley.',
  'failure.workspaceFromFuture.safe': 'Er wurde nicht angetastet.',
  'failure.workspaceFromFuture.remedy': 'Öffnen Sie ihn mit jener Version, oder aktualisieren Sie Galley.',
  'failure.workspaceDamaged.happened': 'Die Datenbank des Arbeitsbereichs ist beschädigt.',
  'failure.workspaceDamaged.safe':
    'Galley schreibt nicht mehr hinein. Die geprüften Sicherungskopien im Ordner „backups“ sind unberührt.',
  'failure.workspaceDamaged.remedy':
    'Kopieren Sie die neueste Datei aus „backups“ über „galley.db“, und öffnen Sie den Arbeitsbereich wieder.',
  'failure.notAWorkspace.happened': 'Dieser Ordner ist kein Arbeitsbereich von Galley.',
  'failure.notAWorkspace.safe': 'Nichts darin wurde geändert.',
  'failure.notAWorkspace.remedy': 'Wählen Sie einen Ordner, den Galley angelegt hat.',
  'failure.foreignFolder.happened': 'In dem Ordner liegt etwas, das nicht von Galley stammt.',
  'failure.foreignFolder.safe': 'Es wurde nicht angetastet.',
  'failure.foreignFolder.remedy':
    'Wählen Sie einen leeren Ordner oder einen, in den Galley schon geschrieben hat.',
  'failure.diskFull.happened': 'Der Datenträger ist voll.',
  'failure.diskFull.safe':
    'Nichts, was gesichert war, ist verloren, und was auf dem Bildschirm steht, bleibt dort.',
  'failure.diskFull.remedy':
    'Schaffen Sie Platz, und versuchen Sie es erneut; was geöffnet ist, wird dann von selbst gesichert.',
  'failure.noPermission.happened': 'Das System erlaubt dort kein Lesen oder Schreiben.',
  'failure.noPermission.safe': 'Nichts, was gesichert war, ist verloren.',
  'failure.noPermission.remedy': 'Geben Sie sich dort das Recht dazu, oder wählen Sie einen anderen Ort.',
  'failure.tooLarge.happened': 'Das ist zu groß.',
  'failure.tooLarge.safe': 'Nichts wurde übernommen.',
  'failure.tooLarge.remedy': 'Verkleinern oder teilen Sie es.',
  'failure.notText.happened': 'Die Datei ist kein Text, den Galley lesen kann.',
  'failure.notText.safe': 'Nichts wurde übernommen.',
  'failure.notText.remedy':
    'Sichern Sie sie als Markdown, HTML oder reinen Text, und wählen Sie diese Datei.',
  'failure.notAnImage.happened': 'Die Datei ist kein Bild, das Galley lesen kann.',
  'failure.notAnImage.safe': 'Nichts wurde übernommen.',
  'failure.notAnImage.remedy': 'Wählen Sie eine JPEG-, PNG-, GIF-, WebP- oder AVIF-Datei.',
  'failure.damagedPicture.happened': 'Die Bilddatei ist beschädigt oder abgeschnitten.',
  'failure.damagedPicture.safe': 'Nichts wurde übernommen.',
  'failure.damagedPicture.remedy':
    'Kopieren oder laden Sie sie noch einmal, oder sichern Sie sie im Fotoprogramm neu.',
  'failure.unknownContent.happened': 'Der Text enthält etwas, das diese Version von Galley nicht kennt.',
  'failure.unknownContent.safe': 'Er wurde nicht geändert; er lässt sich nur lesen.',
  'failure.unknownContent.remedy': 'Bearbeiten Sie ihn mit der Version von Galley, die ihn geschrieben hat.',
  'failure.targetUnreachable.happened': 'Das Ziel ist nicht zu erreichen.',
  'failure.targetUnreachable.safe': 'Was veröffentlicht werden soll, wartet im Postausgang.',
  'failure.targetUnreachable.remedy':
    'Prüfen Sie, ob es das Ziel noch gibt; Galley versucht es von selbst wieder.',
  'failure.targetChanged.happened': 'Am Ziel hat jemand anderes etwas geändert.',
  'failure.targetChanged.safe': 'Dort wurde nichts überschrieben.',
  'failure.targetChanged.remedy':
    'Sehen Sie sich die Änderung an, und entscheiden Sie, welcher Stand bleibt.',
  'failure.unreachable.happened': 'Die Adresse ist nicht zu erreichen.',
  'failure.unreachable.safe': 'Nichts wurde geändert.',
  'failure.unreachable.remedy': 'Prüfen Sie Adresse und Verbindung, und versuchen Sie es erneut.',
  'failure.cancelled.happened': 'Es wurde abgebrochen.',
  'failure.cancelled.safe': 'Was vorher da war, ist, wie es war.',
  'failure.cancelled.remedy': 'Beginnen Sie neu, wann immer Sie möchten.',
  'failure.internal.happened': 'Etwas Unerwartetes ist schiefgegangen.',
  'failure.internal.safe': 'Was gesichert war, ist unberührt.',
  'failure.internal.remedy':
    'Versuchen Sie es erneut; wenn es wieder geschieht, melden Sie es und sagen Sie, was Sie getan haben.',
} as const satisfies Record<keyof typeof english, string>
