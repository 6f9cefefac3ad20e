import { ListTree, X } from 'lucide-react'
import { useEffect, useRef } from 'react'
import type { Article } from '../../../../shared/article/records'
import { EmptyState } from '../../components/EmptyState'
import { IconButton } from '../../components/IconButton'
import type { Story } from '../../editor/story'
import { useStoryProgress } from '../../editor/useStory'
import { t } from '../../texts/t'
import { ContentsBrowser } from './ContentsBrowser'
import styles from './OutlineView.module.css'
import { showOutline } from './outlineStore'

/** The story as its headings, in the place of the copy: read, fold, filter and move sections with their words. */
export function OutlineView({ article, story }: { article: Article; story: Story }) {
  const { editor } = story
  const isEmpty = useStoryProgress(story, (progress) => progress.contents.length === 0)
  const count = useStoryProgress(story, (progress) => progress.contents.length)
  const frame = useRef<HTMLElement>(null)
  useEffect(() => {
    const tree = frame.current?.querySelector<HTMLElement>('[role=tree]')
    ;(tree ?? frame.current?.querySelector<HTMLElement>('button'))?.focus()
  }, [])
  const close = () => {
    showOutline(false)
    // Once the copy is on the screen again.
    requestAnimationFrame(() => {
      if (editor !== null && !editor.isDestroyed) editor.view.focus()
    })
  }
  return (
    <section ref={frame} className={styles.view} aria-labelledby="outline-heading">
      <div className={styles.sheet}>
        <header className={styles.header}>
          <h1 id="outline-heading">{t('outline.title')}</h1>
          {!isEmpty && <span>{t('contents.count', { count })}</span>}
          <IconButton label={t('outline.close')} icon={<X />} onClick={close} />
        </header>
        {isEmpty || editor === null ? (
          <EmptyState icon={<ListTree />} title={t('contents.empty.title')} text={t('contents.empty.text')} />
        ) : (
          <ContentsBrowser
            article={article}
            story={story}
            editor={editor}
            settings={article.contentsSettings}
            isOutline
            onGone={() => showOutline(false)}
            onEscape={close}
          />
        )}
      </div>
    </section>
  )
}
