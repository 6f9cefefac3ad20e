import { useMutation } from '@tanstack/react-query'
import type { Editor } from '@tiptap/core'
import { Download, ImagePlus, Trash2 } from 'lucide-react'
import { useRef, useState } from 'react'
import { embedAddress } from '../../../../shared/document/nodes/EmbedCard'
import { isMediaHash, mediaAddress } from '../../../../shared/document/nodes/Picture'
import { call } from '../../app/ipcClient'
import { Button } from '../../components/Button'
import { Dialog } from '../../components/Dialog'
import { ErrorNotice } from '../../components/ErrorNotice'
import { TextArea } from '../../components/TextArea'
import { TextField } from '../../components/TextField'
import { chooseMedia } from '../../editor/choosePictures'
import { closeBlockForm } from '../../editor/extensions/BlockForms'
import { type EmbedFields, putEmbedCard } from '../../editor/putEmbedCard'
import { t } from '../../texts/t'
import styles from './EmbedCardForm.module.css'
import { type PageFacts, withPageFacts } from './withPageFacts'

export interface EmbedCardFormProps {
  editor: Editor
  /** Where the card begins; null for a new one. */
  at: number | null
}

/** The fields of an embed card. Its site is asked only when one presses the button that says so. */
export function EmbedCardForm({ editor, at }: EmbedCardFormProps) {
  const [fields, setFields] = useState(() => readFields(editor, at))
  const [isChecked, setIsChecked] = useState(false)
  const address = embedAddress(withScheme(fields.url))
  const change = (changed: Partial<EmbedFields>) => setFields((before) => ({ ...before, ...changed }))

  const fetching = useMutation({
    mutationFn: (url: string) => call('embed:fetch', { url }),
    onSuccess: (facts, url) => {
      // The address may have become another one meanwhile.
      setFields((before) =>
        embedAddress(withScheme(before.url)) === url ? withPageFacts(before, facts, fetched.current) : before,
      )
      fetched.current = facts
    },
  })
  const fetched = useRef<PageFacts | null>(null)
  const close = () => {
    closeBlockForm(editor.view)
    // After the dialog has given up the focus that it holds.
    requestAnimationFrame(() => editor.isDestroyed || editor.view.focus())
  }
  const save = () => {
    setIsChecked(true)
    if (address === null || fields.title.trim() === '') return
    putEmbedCard(editor, at, { ...fields, url: address })
    close()
  }

  return (
    <Dialog
      open
      size="medium"
      title={t(at === null ? 'embedForm.title.new' : 'embedForm.title.edit')}
      onClose={close}
      onSubmit={save}
      footer={
        <>
          <Button onClick={close}>{t('action.cancel')}</Button>
          <Button type="submit" variant="primary">
            {t(at === null ? 'embedForm.insert' : 'embedForm.save')}
          </Button>
        </>
      }
    >
      <TextField
        label={t('embedForm.url')}
        inputMode="url"
        dir="ltr"
        placeholder="https://"
        value={fields.url}
        error={isChecked && address === null ? t('embedForm.urlWrong') : undefined}
        onChange={(event) => change({ url: event.target.value })}
      />
      <div className={styles.fetch}>
        <Button
          icon={<Download />}
          disabled={address === null}
          // Not disabled meanwhile: it would lose the focus, and the keys with it.
          aria-disabled={fetching.isPending}
          onClick={() => address !== null && !fetching.isPending && fetching.mutate(address)}
        >
          {t(fetching.isPending ? 'embedForm.fetching' : 'embedForm.fetch')}
        </Button>
        <p className={styles.hint}>{t('embedForm.fetchHint')}</p>
      </div>
      {fetching.isError && fetching.variables === address && <ErrorNotice error={fetching.error} />}
      <TextField
        label={t('embedForm.headline')}
        value={fields.title}
        error={isChecked && fields.title.trim() === '' ? t('embedForm.headlineNeeded') : undefined}
        onChange={(event) => change({ title: event.target.value })}
      />
      <TextArea
        label={t('embedForm.description')}
        rows={2}
        value={fields.description}
        onChange={(event) => change({ description: event.target.value })}
      />
      <TextField
        label={t('embedForm.source')}
        value={fields.source}
        onChange={(event) => change({ source: event.target.value })}
      />
      <CardPicture fields={fields} onChange={change} />
    </Dialog>
  )
}

interface CardPictureProps {
  fields: EmbedFields
  onChange: (changed: Partial<EmbedFields>) => void
}

function CardPicture({ fields: { media, alt }, onChange }: CardPictureProps) {
  const choose = async () => {
    const [chosen] = await chooseMedia(false)
    if (chosen !== undefined) onChange({ media: chosen.hash, alt: '' })
  }
  const tools = (
    <div className={styles.tools}>
      <Button icon={<ImagePlus />} onClick={() => void choose()}>
        {t('embedForm.choosePicture')}
      </Button>
      {media !== null && (
        <Button icon={<Trash2 />} onClick={() => onChange({ media: null, alt: '' })}>
          {t('embedForm.removePicture')}
        </Button>
      )}
    </div>
  )
  if (!isMediaHash(media)) return tools
  return (
    <div className={styles.picture}>
      <img src={mediaAddress(media)} alt={alt} />
      <div className={styles.pictureWords}>
        <TextField
          label={t('embedForm.alt')}
          value={alt}
          onChange={(event) => onChange({ alt: event.target.value })}
        />
        {tools}
      </div>
    </div>
  )
}

function readFields(editor: Editor, at: number | null): EmbedFields {
  const attributes = at === null ? undefined : editor.state.doc.nodeAt(at)?.attrs
  const text = (name: string) => String(attributes?.[name] ?? '')
  const media: unknown = attributes?.media
  return {
    url: text('url'),
    title: text('title'),
    description: text('description'),
    source: text('source'),
    media: isMediaHash(media) ? media : null,
    alt: text('alt'),
  }
}

/** `skerrow.example/boats` is meant as a web address. */
function withScheme(typed: string): string {
  const address = typed.trim()
  return /^[\w-]+(\.[\w-]+)+([/:?#]|$)/.test(address) ? `https://${address}` : address
}
