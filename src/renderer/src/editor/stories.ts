import { call, on } from '../app/ipcClient'
import { t } from '../texts/t'
import { pictureServices } from './pictureServices'
import { StoryRegistry } from './storyRegistry'

/** The stories open in this window. */
export const stories = new StoryRegistry({
  store: {
    open: (id) => call('document:open', { id }),
    append: (id, updates) => call('document:append', { id, updates }),
    onAppended: (listener) => on('journal:appended', listener),
  },
  services: {
    ...pictureServices,
    openExternal: (url) => {
      call('window:openExternal', { url }).catch(pictureServices.onFailure)
    },
  },
  texts: {
    placeholders: {
      headline: t('story.placeholder.headline'),
      standfirst: t('story.placeholder.standfirst'),
      body: t('story.placeholder.body'),
    },
    picture: {
      alt: t('picture.alt'),
      altMissing: t('picture.altMissing'),
      caption: t('picture.caption'),
      credit: t('picture.credit'),
      notFound: t('picture.notFound'),
    },
  },
  label: t('story.label'),
})

// What has been typed is sent at once when one turns to another window, or this one goes.
window.addEventListener('blur', () => void stories.flush())
window.addEventListener('pagehide', () => void stories.flush())
