import { useSyncExternalStore } from 'react'
import type { Article } from '../../../../shared/article/records'
import { useDesk } from '../../app/deskStore'
import { useLayout } from '../../app/layoutStore'
import { useChannel } from '../../app/queries'
import { createStore, useStore } from '../../app/store'
import { storyStatusStore } from '../../app/storyStatus'
import type { Tour, TourStep } from '../../app/tourStore'
import { useSettled } from '../../app/useSettled'
import { useWindowDialog } from '../../app/windowDialogStore'
import { noProgress } from '../../editor/story'

const noStory = createStore(noProgress)

/** A pause in typing that says that one is done, in milliseconds. */
const pause = 1_200

/** Whether what the step asks for has been done, by the state of things: however somebody has done it. */
export function useStepDone(step: TourStep | undefined, { articleId }: Tour): boolean {
  const openId = useDesk((desk) => desk.articleId)
  const watched = step === 'story' ? openId : articleId
  const { data: article } = useChannel('article:get', { id: watched ?? '' }, { enabled: watched !== null })
  const previewShown = useLayout((layout) => layout.previewShown)
  const dialog = useWindowDialog()
  const status = useSyncExternalStore(storyStatusStore.subscribe, storyStatusStore.get)
  const headings = useStore(status?.progress ?? noStory, ({ contents }) =>
    contents.map(({ text }) => text.trim()).join('\n'),
  )
  // Nobody is told that something is written while the words are still being typed.
  const written = useSettled({ headline: article?.headline.trim() ?? '', headings: headings.trim() }, pause)
  switch (step) {
    case 'preview':
      return previewShown
    case 'palette':
      return dialog?.kind === 'palette'
    case 'headline':
      return article !== undefined && written.headline !== ''
    case 'heading':
      return openId === articleId && written.headings !== ''
    default:
      return step !== undefined && article !== undefined && isDoneIn(article, step)
  }
}

function isDoneIn(article: Article, step: 'story' | 'section' | 'tag' | 'file'): boolean {
  switch (step) {
    case 'story':
      return article.state === 'draft' && article.headline === ''
    case 'section':
      return article.sections.length > 0
    case 'tag':
      return article.tags.length > 0
    case 'file':
      return article.state !== 'draft'
  }
}
