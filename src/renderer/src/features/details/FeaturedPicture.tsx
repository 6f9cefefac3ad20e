import { useMutation } from '@tanstack/react-query'
import { ImagePlus, Trash2 } from 'lucide-react'
import { useRef } from 'react'
import { longestPictureWords } from '../../../../shared/article/pictureWords'
import type { FeaturedImage } from '../../../../shared/article/records'
import { Button } from '../../components/Button'
import { IconButton } from '../../components/IconButton'
import { showToast } from '../../components/toasts'
import { useFocusKept } from '../../components/useFocusKept'
import { chooseMedia } from '../../editor/choosePictures'
import { t } from '../../texts/t'
import styles from './FeaturedPicture.module.css'
import { FocusPicture } from './FocusPicture'
import { SettledTextArea } from './SettledTextArea'

export interface FeaturedPictureProps {
  image: FeaturedImage | null
  onChange: (image: FeaturedImage | null) => void
}

/** The picture at the top of the story's page and on its cards, with its words. */
export function FeaturedPicture({ image, onChange }: FeaturedPictureProps) {
  const choose = useMutation({
    mutationFn: async () => {
      const [media] = await chooseMedia(false)
      if (media === undefined) return
      const words = image ?? { alt: '', caption: '', credit: '' }
      onChange({ media: media.hash, alt: words.alt, caption: words.caption, credit: words.credit })
    },
  })
  const remove = () => {
    if (image === null) return
    onChange(null)
    showToast({
      message: t('details.picture.removed'),
      action: { label: t('action.undo'), run: () => onChange(image) },
    })
  }
  // The button is greyed while a picture is chosen, and another one stands in its place afterwards.
  const section = useRef<HTMLElement>(null)
  const keepsFocus = useFocusKept(() => section.current?.querySelector('button:enabled') ?? null)
  return (
    <section ref={section} className={styles.picture} aria-labelledby="featured-heading" {...keepsFocus}>
      <h2 id="featured-heading" className={styles.heading}>
        {t('details.picture')}
      </h2>
      {image === null ? (
        <Button icon={<ImagePlus />} disabled={choose.isPending} onClick={() => choose.mutate()}>
          {t('details.picture.choose')}
        </Button>
      ) : (
        <>
          <div className={styles.frame}>
            <FocusPicture image={image} onChange={(focus) => onChange({ ...image, focus })} />
            <div className={styles.tools}>
              <IconButton
                size="small"
                variant="secondary"
                label={t('details.picture.replace')}
                icon={<ImagePlus />}
                onClick={() => choose.mutate()}
              />
              <IconButton
                size="small"
                variant="secondary"
                label={t('details.picture.remove')}
                icon={<Trash2 />}
                onClick={remove}
              />
            </div>
          </div>
          <SettledTextArea
            label={t('picture.alt')}
            value={image.alt}
            maxLength={longestPictureWords.alt}
            error={image.alt.trim() === '' ? t('picture.altMissing') : undefined}
            onSettle={(alt) => onChange({ ...image, alt })}
          />
          <SettledTextArea
            label={t('picture.caption')}
            value={image.caption}
            maxLength={longestPictureWords.caption}
            onSettle={(caption) => onChange({ ...image, caption })}
          />
          <SettledTextArea
            label={t('picture.credit')}
            value={image.credit}
            maxLength={longestPictureWords.credit}
            onSettle={(credit) => onChange({ ...image, credit })}
          />
        </>
      )}
    </section>
  )
}
