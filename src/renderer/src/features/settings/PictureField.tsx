import { useMutation } from '@tanstack/react-query'
import { ImagePlus, Trash2 } from 'lucide-react'
import type { ReactNode } from 'react'
import { mediaAddress } from '../../../../shared/document/nodes/Picture'
import { call } from '../../app/ipcClient'
import { Button } from '../../components/Button'
import { ErrorNotice } from '../../components/ErrorNotice'
import { FieldGroup } from '../../components/FieldGroup'
import { t } from '../../texts/t'
import styles from './PictureField.module.css'

export interface PictureFieldProps {
  label: string
  hint: string
  /** The hash of what is shown; null for none. */
  media: string | null
  /** What stands there while there is none. */
  instead?: ReactNode
  shape: 'round' | 'square' | 'wide'
  /** On which background it is shown. */
  tone?: 'light' | 'dark'
  /** What is taken into the workspace of the file that was chosen, in order. */
  prepare: (bytes: Uint8Array) => Promise<Uint8Array[]>
  /** @param hashes of what was taken in; empty when it was removed */
  onChange: (hashes: string[]) => void
}

/** A picture that belongs to the site rather than to a story. */
export function PictureField({
  label,
  hint,
  media,
  instead,
  shape,
  tone,
  prepare,
  onChange,
}: PictureFieldProps) {
  const choose = useMutation({
    mutationFn: async () => {
      const [file] = await call('dialog:chooseImages', { multiple: false })
      if (file === undefined) return null
      const hashes: string[] = []
      for (const bytes of await prepare(file.bytes)) hashes.push((await call('media:add', { bytes })).hash)
      return hashes
    },
    onSuccess: (hashes) => hashes !== null && onChange(hashes),
  })
  return (
    <FieldGroup label={label}>
      <div className={styles.row}>
        <span className={styles.frame} data-shape={shape} data-tone={tone}>
          {media === null ? instead : <img src={mediaAddress(media)} alt="" />}
        </span>
        <div className={styles.words}>
          <p className={styles.hint}>{hint}</p>
          <div className={styles.tools}>
            <Button
              icon={<ImagePlus />}
              disabled={choose.isPending}
              aria-label={t(media === null ? 'siteForm.chooseNamed' : 'siteForm.replaceNamed', { label })}
              onClick={() => choose.mutate()}
            >
              {t(media === null ? 'siteForm.choose' : 'siteForm.replace')}
            </Button>
            {media !== null && (
              <Button
                variant="ghost"
                icon={<Trash2 />}
                aria-label={t('siteForm.removeNamed', { label })}
                onClick={(event) => {
                  // The button goes; what stays beside it takes the focus.
                  const before = event.currentTarget.previousElementSibling
                  if (before instanceof HTMLElement) before.focus()
                  onChange([])
                }}
              >
                {t('siteForm.remove')}
              </Button>
            )}
          </div>
        </div>
      </div>
      {choose.isError && <ErrorNotice error={choose.error} />}
    </FieldGroup>
  )
}
