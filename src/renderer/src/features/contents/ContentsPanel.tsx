import type { Editor } from '@tiptap/core'
import type { EditorState } from '@tiptap/pm/state'
import { ListTree } from 'lucide-react'
import type { Article } from '../../../../shared/article/records'
import {
  type ContentsSettings,
  minimumHeadings,
  type NestedContents,
  nestContents,
} from '../../../../shared/document/extractContents'
import { useCall } from '../../app/queries'
import { rememberArticle } from '../../app/rememberArticle'
import { useExpected } from '../../app/useExpected'
import { Checkbox } from '../../components/Checkbox'
import { classNames } from '../../components/classNames'
import { EmptyState } from '../../components/EmptyState'
import { ErrorNotice } from '../../components/ErrorNotice'
import { Select } from '../../components/Select'
import { showBlock } from '../../editor/showBlock'
import type { Story } from '../../editor/story'
import { useEditorValue } from '../../editor/useEditorValue'
import { useStoryProgress } from '../../editor/useStory'
import { t } from '../../texts/t'
import styles from './ContentsPanel.module.css'

export interface ContentsPanelProps {
  article: Article
  story: Story
}

/** The story's headings as the page will list them, live; and how the page shows them. */
export function ContentsPanel({ article, story }: ContentsPanelProps) {
  const { editor } = story
  const contents = useStoryProgress(story, (progress) => progress.contents)
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
      <section aria-labelledby="contents-heading">
        <header className={styles.header}>
          <h2 id="contents-heading">{t('contents.title')}</h2>
          {contents.length > 0 && <span>{t('contents.count', { count: contents.length })}</span>}
        </header>
        {contents.length === 0 || editor === null ? (
          <EmptyState icon={<ListTree />} title={t('contents.empty.title')} text={t('contents.empty.text')} />
        ) : (
          <ContentsTree editor={editor} nested={nestContents(contents)} settings={settings} />
        )}
        <p className={styles.note} role="status">
          {pageNote(contents.length, settings)}
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
        {update.isError && <ErrorNotice error={update.error} />}
      </section>
    </div>
  )
}

function isSameSettings(first: ContentsSettings, second: ContentsSettings): boolean {
  return first.shown === second.shown && first.numbered === second.numbered && first.depth === second.depth
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

interface ContentsTreeProps {
  editor: Editor
  nested: readonly NestedContents[]
  settings: ContentsSettings
}

function ContentsTree({ editor, nested, settings }: ContentsTreeProps) {
  const current = useEditorValue(editor, currentHeading)
  return <ContentsLevel editor={editor} nested={nested} settings={settings} current={current} />
}

function ContentsLevel({ editor, nested, settings, current }: ContentsTreeProps & { current: number }) {
  return (
    <ol className={styles.entries}>
      {nested.map(({ entry, number, children }) => {
        const isLeftOut = entry.level > settings.depth + 1
        return (
          <li key={entry.anchor}>
            <button
              type="button"
              className={classNames(
                styles.entry,
                entry.index === current && styles.current,
                isLeftOut && styles.leftOut,
              )}
              aria-current={entry.index === current ? 'true' : undefined}
              title={isLeftOut ? t('contents.leftOut') : `#${entry.anchor}`}
              onClick={() => showBlock(editor, entry.index)}
            >
              {settings.numbered && <span className={styles.number}>{number}</span>}
              <span dir="auto">{entry.text}</span>
            </button>
            {children.length > 0 && (
              <ContentsLevel editor={editor} nested={children} settings={settings} current={current} />
            )}
          </li>
        )
      })}
    </ol>
  )
}

/** Index of the heading that the caret stands under, or -1. */
function currentHeading({ doc, selection }: EditorState): number {
  for (let index = selection.$from.index(0); index >= 0; index--) {
    if (doc.maybeChild(index)?.type.name === 'heading') return index
  }
  return -1
}
