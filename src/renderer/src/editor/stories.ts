import type { Article } from '../../../shared/article/records'
import { openStory } from '../app/deskStore'
import { enteredWorkspace } from '../app/enteredWorkspace'
import { call, on } from '../app/ipcClient'
import { preferencesStore } from '../app/preferences'
import { queryClient } from '../app/queries'
import { showToast } from '../components/toasts'
import { t } from '../texts/t'
import { AppendedUpdates } from './appendedUpdates'
import { copyStory } from './copyStory'
import type { OpenStory } from './openStory'
import { pasteNotices } from './paste/pasteNotices'
import { pictureServices } from './pictureServices'
import { StoryRegistry } from './storyRegistry'

/** What main has open, by its own word; undefined before the first. The desk follows a moment later. */
let openFolder: string | null | undefined
on('workspace:changed', ({ workspace }) => {
  openFolder = workspace?.folder ?? null
})

const appendedUpdates = new AppendedUpdates((listener) => on('journal:appended', listener))

const storyPlaceholders = {
  headline: t('story.placeholder.headline'),
  standfirst: t('story.placeholder.standfirst'),
  body: t('story.placeholder.body'),
}
const pagePlaceholders = {
  headline: t('story.placeholder.headline'),
  standfirst: t('pages.placeholder.standfirst'),
  body: t('pages.placeholder.body'),
}

/** The desk knows what it opens before the editor does. */
function isPage(id: string): boolean {
  return queryClient.getQueryData<Article>(['article:get', { id }])?.kind === 'page'
}

/** The stories open in this window. */
export const stories = new StoryRegistry({
  storeOf: (workspace) => ({
    open: (id) => call('document:open', { id }, workspace),
    append: (id, updates) => call('document:append', { id, updates }, workspace),
    onAppended: (articleId, listener) =>
      appendedUpdates.of(articleId, (update) => {
        if (openFolder === undefined || openFolder === workspace) listener(update)
      }),
  }),
  services: {
    ...pictureServices,
    pasteTellers: pasteNotices,
    isTypographySmart: () => preferencesStore.get().smartTypography,
    openStory: (id) => openStory(id),
    openExternal: (url) => {
      call('window:openExternal', { url }).catch(pictureServices.onFailure)
    },
  },
  textsOf: (id) => ({ placeholders: isPage(id) ? pagePlaceholders : storyPlaceholders }),
  label: t('story.label'),
})

/** A story that could not be saved before its workspace was left: its text can still be had. */
function tellUnsaved(story: OpenStory): void {
  const { editor } = story.read()
  if (editor === null) return
  const headline = editor.state.doc.firstChild?.textContent.trim() ?? ''
  showToast({
    message: t('save.workspaceLeft', { headline: headline === '' ? t('story.untitled') : headline }),
    tone: 'failure',
    action: { label: t('save.copyText'), run: () => copyStory(editor) },
  })
}

function enter(): void {
  for (const story of stories.enter(enteredWorkspace.get() ?? '')) {
    void story.flush().then(() => {
      if (story.hasUnsaved) tellUnsaved(story)
    })
  }
}
enter()
enteredWorkspace.subscribe(enter)

// What has been typed is sent at once when one turns to another window, or this one goes.
window.addEventListener('blur', () => void stories.flush())
window.addEventListener('pagehide', () => void stories.flush())
