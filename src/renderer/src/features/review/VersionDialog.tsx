import { DOMSerializer } from '@tiptap/pm/model'
import { useLayoutEffect, useRef } from 'react'
import type { Version } from '../../../../shared/article/records'
import { type DocumentJson, readDocument } from '../../../../shared/document/articleDocument'
import { documentSchema } from '../../../../shared/document/documentSchema'
import { textDirection } from '../../../../shared/page/textDirection'
import { shortMoment } from '../../app/moments'
import { useChannel } from '../../app/queries'
import { Button } from '../../components/Button'
import { Dialog } from '../../components/Dialog'
import { ErrorNotice } from '../../components/ErrorNotice'
import { t } from '../../texts/t'
import styles from './VersionDialog.module.css'

export interface VersionDialogProps {
  version: Version
  /** Of the story, BCP 47: its text is set and read by it. */
  language: string
  canRestore: boolean
  onRestore: () => void
  onClose: () => void
}

/** A version's text, to read. */
export function VersionDialog({ version, language, canRestore, onRestore, onClose }: VersionDialogProps) {
  const { data, error } = useChannel('version:get', { versionId: version.id })
  return (
    <Dialog
      open
      onClose={onClose}
      size="large"
      isReading
      title={t(`version.${version.reason}`)}
      description={t('version.when', { when: shortMoment(version.at, Date.now()), words: version.words })}
      footer={
        <>
          <Button onClick={onClose}>{t('action.close')}</Button>
          <Button variant="primary" disabled={!canRestore} onClick={onRestore}>
            {t('version.bringBack')}
          </Button>
        </>
      }
    >
      {error !== null && <ErrorNotice error={error} />}
      {data !== undefined && <VersionText document={data.document} language={language} />}
    </Dialog>
  )
}

/** Built node by node through the schema: nothing of a stored text is ever parsed as HTML. */
function VersionText({ document: json, language }: { document: DocumentJson; language: string }) {
  const host = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const serializer = DOMSerializer.fromSchema(documentSchema)
    host.current?.replaceChildren(serializer.serializeFragment(readDocument(json).content))
  }, [json])
  return (
    <div
      ref={host}
      className={`copy ${styles.text}`}
      lang={language}
      dir={textDirection(language)}
      data-selectable
    />
  )
}
