import type { Editor } from '@tiptap/core'
import { TextSelection } from '@tiptap/pm/state'
import type { Media } from '../../../../shared/article/records'
import { call } from '../../app/ipcClient'
import { showToast } from '../../components/toasts'
import { t, windowLocale } from '../../texts/t'
import { pictureServices } from '../pictureServices'
import { placeBlock } from '../placeBlock'
import { markdownAsHtml } from './markdownAsHtml'
import { placeOf } from './pastePlaces'
import type { PasteTellers, PictureOnWeb } from './pasteTellers'

/** Says in notices what a paste left out. What is offered there works on the story as it is by then. */
export const pasteNotices: PasteTellers = {
  picturesLeft(editor, pictures) {
    const count = pictures.length
    showToast({
      message: t('paste.picturesLeft', { count }),
      action: {
        label: t('paste.fetchPictures', { count }),
        run: () => void fetchPictures(editor, pictures).catch(pictureServices.onFailure),
      },
    })
  },
  picturesLost(count) {
    showToast({ message: t('paste.picturesLost', { count }) })
  },
  footnotesLost(count) {
    showToast({ message: t('paste.footnotesLost', { count }) })
  },
  filesRefused(names) {
    showToast({
      message: t('paste.filesRefused', {
        count: names.length,
        names: new Intl.ListFormat(windowLocale).format(names),
      }),
    })
  },
  markdown(editor, text, owner) {
    showToast({
      message: t('paste.markdown'),
      action: {
        label: t('paste.formatMarkdown'),
        run: () => void formatMarkdown(editor, text, owner).catch(pictureServices.onFailure),
      },
    })
  },
}

/** Fetches pictures of a paste from the web, one by one, each into its place. Those that fail are told with their reason. */
async function fetchPictures(editor: Editor, pictures: readonly PictureOnWeb[]): Promise<void> {
  let count = 0
  const fetched = new Map<string, Media>()
  for (const { picture, url } of pictures) {
    try {
      const media = fetched.get(url) ?? (await call('picture:fetch', { url }))
      fetched.set(url, media)
      if (editor.isDestroyed) return
      const { tr, selection, schema } = editor.state
      const image = schema.node('image', {
        ...picture.attrs,
        media: media.hash,
        width: media.width,
        height: media.height,
      })
      placeBlock(tr, image, placeOf(editor.state, picture)?.from ?? selection.to)
      editor.view.dispatch(tr)
      count++
    } catch (error) {
      pictureServices.onFailure(error)
    }
  }
  if (count > 0) showToast({ message: t('paste.picturesFetched', { count }) })
  editor.view.focus()
}

/** Replaces the pasted text by what its Markdown stands for. */
async function formatMarkdown(editor: Editor, text: string, owner: object): Promise<void> {
  const html = await markdownAsHtml(text)
  if (editor.isDestroyed) return
  const { view, state } = editor
  const place = placeOf(state, owner)
  if (place === null || place.from === place.to) return
  const { doc, tr } = state
  view.dispatch(tr.setSelection(TextSelection.between(doc.resolve(place.from), doc.resolve(place.to))))
  view.pasteHTML(html, new ClipboardEvent('paste'))
  view.focus()
}
