import { Editor } from '@tiptap/core'
import { Selection } from '@tiptap/pm/state'
import * as Y from 'yjs'
import { type EditorServices, editorExtensions } from '../../src/renderer/src/editor/editorExtensions'
import { type DocumentJson, emptyDocumentJson } from '../../src/shared/document/articleDocument'

const nothing = () => undefined

/**
 * The story's editor as a window opens it, bound to a Yjs document of its own, with the caret at the end of the body.
 * Whoever opens it destroys it.
 * @param blocks of the body; headline and standfirst are empty
 */
export function openWritingEditor(
  blocks: readonly DocumentJson[],
  services: Partial<EditorServices> = {},
): Editor {
  const editor = new Editor({
    element: document.createElement('div'),
    extensions: editorExtensions(
      new Y.Doc().getXmlFragment('document'),
      {
        addMedia: () => Promise.reject(new Error('no pictures here')),
        takePictures: () => Promise.reject(new Error('no pictures here')),
        onFailure: nothing,
        openExternal: nothing,
        openStory: nothing,
        ...services,
      },
      { placeholders: { headline: '', standfirst: '', body: '' } },
      document.createElement('div'),
    ),
    enableCoreExtensions: { delete: false },
  })
  const head = emptyDocumentJson().content?.slice(0, 2) ?? []
  editor.commands.setContent({ type: 'doc', content: [...head, ...blocks] })
  const { tr } = editor.state
  editor.view.dispatch(tr.setSelection(Selection.near(tr.doc.resolve(tr.doc.content.size - 1), -1)))
  return editor
}
