import { useRef, useState } from 'react'
import type { Article } from '../../../../shared/article/records'
import { isSlug, maximumSlugLength, slugify } from '../../../../shared/article/slug'
import { useCall } from '../../app/queries'
import { rememberArticle } from '../../app/rememberArticle'
import { Button } from '../../components/Button'
import { TextField } from '../../components/TextField'
import { useFocusKept } from '../../components/useFocusKept'
import { failureText } from '../../texts/failureText'
import { t } from '../../texts/t'
import styles from './SlugField.module.css'

/**
 * The story's address part: from the headline until it is set by hand, then as set until given back. Kept when one
 * leaves the field or presses Enter; one that another story has is refused.
 */
export function SlugField({ article }: { article: Article }) {
  const [typed, setTyped] = useState<string | null>(null)
  const update = useCall('article:updateDetails')
  const value = typed ?? article.slug
  const field = useRef<HTMLDivElement>(null)
  const keepsFocus = useFocusKept(() => field.current?.querySelector('input') ?? null)

  const keep = (slug: string | null) =>
    update.mutate(
      { id: article.id, patch: { slug } },
      {
        onSuccess: (changed) => {
          rememberArticle(changed)
          setTyped(null)
        },
      },
    )
  const finish = () => {
    if (typed === null) return
    const clean = isSlug(typed) ? typed : slugify(typed, '')
    if (clean === '' || clean === article.slug) {
      setTyped(null)
      update.reset()
    } else {
      setTyped(clean)
      keep(clean)
    }
  }
  return (
    <div ref={field} className={styles.slug} {...keepsFocus}>
      <TextField
        label={t('details.slug')}
        value={value}
        maxLength={maximumSlugLength}
        hint={slugHint(article)}
        error={update.isError ? failureText(update.error).happened : undefined}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={finish}
        onKeyDown={(event) => {
          if (event.key === 'Enter') finish()
          if (event.key === 'Escape') {
            setTyped(null)
            update.reset()
          }
        }}
      />
      {article.slugIsManual && (
        <Button size="small" onClick={() => keep(null)}>
          {t('details.slug.reset')}
        </Button>
      )}
    </div>
  )
}

function slugHint({ kind, slug, live, slugIsManual, headline }: Article): string {
  if (kind === 'page') return live ? t('pages.slugLive') : t('pages.address', { slug })
  if (live) return t('details.slug.live')
  if (slugIsManual) return t('details.slug.manual')
  const isWithoutLetters = headline.trim() !== '' && slugify(headline, '') === ''
  return t(isWithoutLetters ? 'details.slug.needed' : 'details.slug.automatic')
}
