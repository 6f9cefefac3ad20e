import { useState } from 'react'
import { call } from '../../app/ipcClient'
import { startJob } from '../../app/jobs'
import { useChannel } from '../../app/queries'
import { Button } from '../../components/Button'
import { Dialog } from '../../components/Dialog'
import { ErrorNotice } from '../../components/ErrorNotice'
import { RadioGroup } from '../../components/RadioGroup'
import { t } from '../../texts/t'
import styles from './ExportDialog.module.css'

type Form = 'singleFile' | 'folder'

/** Exports the open story, in whatever state it is, as one file or as a folder. */
export function ExportDialog({ articleId, onClose }: { articleId: string | null; onClose: () => void }) {
  const { data: article } = useChannel(
    'article:get',
    { id: articleId ?? '' },
    { enabled: articleId !== null },
  )
  const [form, setForm] = useState<Form>('singleFile')
  const [failure, setFailure] = useState<unknown>(null)

  const start = async () => {
    if (article === undefined) return
    const chosen =
      form === 'singleFile'
        ? await call('dialog:chooseFile', { purpose: 'exportArticle', suggestedName: `${article.slug}.html` })
        : await call('dialog:chooseFolder', { purpose: 'exportArticle' })
    if (chosen === null) return
    await startJob({
      kind: 'exportArticle',
      articleId: article.id,
      to: chosen.grant,
      singleFile: form === 'singleFile',
    })
    onClose()
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title={t(article?.kind === 'page' ? 'pages.export' : 'export.title')}
      description={
        articleId === null ? (
          t('export.noWorkspaceStory')
        ) : (
          <span className={styles.headline} dir="auto" title={article?.headline}>
            {article?.headline || t('story.untitled')}
          </span>
        )
      }
      onSubmit={() => {
        setFailure(null)
        start().catch(setFailure)
      }}
      footer={
        <>
          <Button onClick={onClose}>{t('action.cancel')}</Button>
          <Button variant="primary" type="submit" disabled={article === undefined}>
            {t('export.chooseFile')}
          </Button>
        </>
      }
    >
      {articleId !== null && (
        <RadioGroup
          label={t('export.story')}
          value={form}
          onChange={setForm}
          options={[
            { value: 'singleFile', label: t('export.singleFile'), hint: t('export.singleFileHint') },
            { value: 'folder', label: t('export.folder'), hint: t('export.folderHint') },
          ]}
        />
      )}
      {failure !== null && <ErrorNotice error={failure} />}
    </Dialog>
  )
}
