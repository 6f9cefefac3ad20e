import type { Editor } from '@tiptap/core'
import type { EditorState } from '@tiptap/pm/state'
import { useCallback, useSyncExternalStore } from 'react'

/**
 * A value read from the editor's state, renewed with every transaction; the component renders again only when the value
 * itself differs. Read something small and plain (a number, a string, a boolean): it is read on every key.
 */
export function useEditorValue<Value extends string | number | boolean>(
  editor: Editor,
  read: (state: EditorState) => Value,
): Value {
  const subscribe = useCallback(
    (listener: () => void) => {
      editor.on('transaction', listener)
      return () => {
        editor.off('transaction', listener)
      }
    },
    [editor],
  )
  return useSyncExternalStore(subscribe, () => read(editor.state))
}
