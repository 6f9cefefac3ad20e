import { baseKeymap } from '@tiptap/pm/commands'
import { history } from '@tiptap/pm/history'
import { keymap } from '@tiptap/pm/keymap'
import { Schema } from '@tiptap/pm/model'
import { EditorState } from '@tiptap/pm/state'
import { EditorView } from '@tiptap/pm/view'
import { sampleStory } from './sampleStory'

/** The control of the typing bench: ProseMirror with a history and the base keys, and nothing else. */

const schema = new Schema({
  nodes: {
    doc: { content: 'block+' },
    paragraph: { group: 'block', content: 'text*', toDOM: () => ['p', 0] },
    heading: {
      group: 'block',
      content: 'text*',
      attrs: { level: { default: 2 }, anchor: { default: null } },
      toDOM: () => ['h2', 0],
    },
    headline: { group: 'block', content: 'text*', toDOM: () => ['h1', 0] },
    standfirst: { group: 'block', content: 'text*', toDOM: () => ['p', 0] },
    text: {},
  },
})

const words = Number(new URLSearchParams(window.location.search).get('words'))
new EditorView(document.body, {
  state: EditorState.create({
    doc: schema.nodeFromJSON(sampleStory(words).document),
    plugins: [history(), keymap(baseKeymap)],
  }),
})
