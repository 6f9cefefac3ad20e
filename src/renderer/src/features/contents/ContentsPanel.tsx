import { ListTree, Maximize2 } from 'lucide-react'
import { useState } from 'react'
import type { Article } from '../../../../shared/article/records'
import { type ContentsSettings, minimumHeadings } from '../../../../shared/document/extractContents'
import { useCall } from '../../app/queries'
import { rememberArticle } from '../../app/rememberArticle'
import { useExpected } from '../../app/useExpected'
import { useShortcut } from '../../app/useShortcut'
import { Checkbox } from '../../components/Checkbox'
import { EmptyState } from '../../components/EmptyState'
import { ErrorNotice } from '../../components/ErrorNotice'
import { IconButton } from '../../components/IconButton'
import { Select } from '../../components/Select'
import { TextField } from '../../components/TextField'
import type { Story } from '../../editor/story'
import { useStoryProgress } from '../../editor/useStory'
import { t } from '../../texts/t'
import { ContentsBrowser } from './ContentsBrowser'
import styles from './ContentsPanel.module.css'
import { showOutline } from './outlineStore'

export interface ContentsPanelProps {
  article: Article
  story: Story
}

/** The story's headings as the page will list them, live, to go to and to rearrange; and how the page shows them. */
export function ContentsPanel({ article, story }: ContentsPanelProps) {
  const { editor } = story
  const count = useStoryProgress(story, (progress) => progress.contents.length)
  const outlineKeys = useShortcut('view.outline')
  const update = useCall('article:updateDetails')
  const [settings, expectSettings, giveUp] = useExpected(article.contentsSettings, isSameSettings)
  const change = (part: Partial<ContentsSettings>) => {
    const contentsSettings = { ...settings, ...part }
    expectSettings(contentsSettings)
    update.mutate(
      { id: article.id, patch: { contentsSettings } },
      { onSuccess: rememberArticle, onError: giveUp },
    )
  }

  return (
    <div className={styles.panel}>
      <section className={styles.headings} aria-labelledby="contents-heading">
        <header className={styles.header}>
          <h2 id="contents-heading">{t('contents.title')}</h2>
          {count > 0 && <span>{t('contents.count', { count })}</span>}
          {count > 0 && (
            <IconButton
              size="small"
              label={t('outline.show')}
              icon={<Maximize2 />}
              onClick={() => showOutline(true)}
              {...outlineKeys}
            />
          )}
        </header>
        {count === 0 || editor === null ? (
          <EmptyState icon={<ListTree />} title={t('contents.empty.title')} text={t('contents.empty.text')} />
        ) : (
          <ContentsBrowser
            article={article}
            story={story}
            editor={editor}
            settings={settings}
            onEscape={() => editor.view.focus()}
          />
        )}
        <p className={styles.note} role="status">
          {pageNote(count, settings)}
        </p>
      </section>
      <section className={styles.settings} aria-label={t('contents.settings')}>
        <Checkbox
          label={t('contents.shown')}
          checked={settings.shown}
          onChange={(shown) => change({ shown })}
        />
        <Checkbox
          label={t('contents.numbered')}
          checked={settings.numbered}
          disabled={!settings.shown}
          onChange={(numbered) => change({ numbered })}
        />
        <div className={styles.pair}>
          <Select
            label={t('contents.depth')}
            value={depthValue(settings.depth)}
            disabled={!settings.shown}
            options={(['1', '2', '3'] as const).map((value) => ({
              value,
              label: t(`contents.depth.${value}`),
            }))}
            onChange={(value) => change({ depth: value === '1' ? 1 : value === '2' ? 2 : 3 })}
          />
          <BoxTitle
            key={`${article.id} ${settings.title}`}
            title={settings.title}
            isDisabled={!settings.shown}
            onChange={(title) => change({ title })}
          />
        </div>
        {update.isError && <ErrorNotice error={update.error} />}
      </section>
    </div>
  )
}

interface BoxTitleProps {
  title: string
  isDisabled: boolean
  onChange: (title: string) => void
}

/** What stands over the contents on the page; kept when one leaves the field or presses Enter. */
function BoxTitle({ title, isDisabled, onChange }: BoxTitleProps) {
  const [text, setText] = useState(title)
  const keep = () => {
    const tidy = text.replace(/\s+/gu, ' ').trim()
    setText(tidy)
    if (tidy !== title) onChange(tidy)
  }
  return (
    <TextField
      label={t('outline.boxTitle')}
      placeholder={t('outline.boxTitle.placeholder')}
      value={text}
      maxLength={80}
      disabled={isDisabled}
      onChange={(event) => setText(event.target.value)}
      onBlur={keep}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && !event.nativeEvent.isComposing) keep()
      }}
    />
  )
}

function isSameSettings(first: ContentsSettings, second: ContentsSettings): boolean {
  return (['shown', 'title', 'numbered', 'depth'] as const).every((part) => first[part] === second[part])
}

function depthValue(depth: ContentsSettings['depth']): '1' | '2' | '3' {
  return depth === 1 ? '1' : depth === 2 ? '2' : '3'
}

/** Says what the page makes of it. */
function pageNote(count: number, settings: ContentsSettings): string {
  if (!settings.shown) return t('contents.note.off')
  if (count < minimumHeadings) return t('contents.note.few', { minimum: minimumHeadings })
  return t('contents.note.shown', { levels: settings.depth })
}
