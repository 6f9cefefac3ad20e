import type { Editor } from '@tiptap/core'
import { createStore } from '../app/store'

/** The editor that a special character is being chosen for; null while none is. */
export const specialCharactersStore = createStore<Editor | null>(null)
