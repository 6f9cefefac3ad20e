import { Editor } from '@tiptap/core'
import { yUndoPluginKey } from '@tiptap/y-tiptap'
import * as Y from 'yjs'
import { documentFragmentName } from '../../../shared/document/articleDocument'
import { documentSchema } from '../../../shared/document/documentSchema'
import { findUnknownContent } from '../../../shared/document/findUnknownContent'
import { explainSystemError, GalleyError } from '../../../shared/errors'
import { Pause } from '../app/pause'
import { createStore } from '../app/store'
import { contentsReader, countStoryWords } from './countStory'
import { type EditorServices, type EditorTexts, editorExtensions } from './editorExtensions'
import { JournalClient, type JournalStore, type SaveState } from './journalClient'
import { noProgress, type Story, type StoryProgress } from './story'

/**
 * Words and contents follow the typing when it pauses for so long, and at the latest after the other, in milliseconds.
 * Whatever changes on the screen between two keys costs a frame of its own.
 */
const counting = { pause: 250, latest: 1_000 }

/** "Saved" comes back when nothing was typed for so long, in milliseconds: not between two keys. */
const savedPause = 250

export interface OpenStoryOptions {
  store: JournalStore
  services: EditorServices
  /** What is shown where the story has nothing yet. */
  textsOf(articleId: string): EditorTexts
  /** What the editor is called to a screen reader. */
  label: string
}

/**
 * One story held open: its journal, its editor, and what is shown of them. The editor lives in an element of its own,
 * which a writing column takes in, so that it keeps its text, undo and caret when the view around it changes.
 */
export class OpenStory {
  readonly articleId: string
  readonly #options: OpenStoryOptions
  readonly #listeners = new Set<() => void>()
  readonly #readContents = contentsReader()
  #journal: JournalClient | undefined
  #clone: Y.Doc | undefined
  readonly #counting = new Pause(() => {
    const { editor } = this.#story
    if (editor !== null && !editor.isDestroyed) this.#advance(this.#count(editor))
  }, counting)
  readonly #telling = new Pause(() => this.#tellSaved(), { pause: savedPause })
  #closed = false
  readonly #progress = createStore(noProgress)
  #story: Story = {
    editor: null,
    bylineSlot: null,
    status: 'loading',
    error: null,
    progress: this.#progress,
    flush: () => this.flush(),
    retry: () => this.retry(),
  }

  constructor(articleId: string, options: OpenStoryOptions) {
    this.articleId = articleId
    this.#options = options
    void this.#open()
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  readonly read = (): Story => this.#story

  /** True when something typed is not in the journal yet. */
  get hasUnsaved(): boolean {
    return this.#journal !== undefined && this.#journal.saveState.kind !== 'saved'
  }

  /** True when something was done in this sitting that can be undone, or done again. */
  get canUndo(): boolean {
    const { editor } = this.#story
    if (editor === null || editor.isDestroyed) return false
    const undoManager = yUndoPluginKey.getState(editor.state)?.undoManager
    return undoManager !== undefined && (undoManager.undoStack.length > 0 || undoManager.redoStack.length > 0)
  }

  async flush(): Promise<void> {
    await this.#journal?.flush()
  }

  retry(): void {
    if (this.#story.status === 'failed') {
      this.#change({ status: 'loading', error: null })
      void this.#open()
    } else void this.#journal?.retry()
  }

  close(): void {
    this.#closed = true
    this.#counting.cancel()
    this.#telling.cancel()
    this.#story.editor?.destroy()
    this.#clone?.destroy()
    this.#journal?.close()
    this.#listeners.clear()
  }

  async #open(): Promise<void> {
    const { store } = this.#options
    try {
      const journal = await JournalClient.open(store, this.articleId, (saveState) =>
        this.#tellSaveState(saveState),
      )
      if (this.#closed) return journal.close()
      this.#journal = journal
      const unknown = findUnknownContent(journal.fragment, documentSchema)
      if (unknown.length === 0) this.#show(journal.fragment, 'ready', null)
      else this.#showClone(journal.document, unknown)
    } catch (thrown) {
      if (!this.#closed)
        this.#change({ status: 'failed', error: explainSystemError(thrown, 'open the story') })
    }
  }

  /** Binding deletes what the schema does not know: such a story is shown from a copy that nothing is saved from. */
  #showClone(document: Y.Doc, unknown: string[]): void {
    this.#clone = new Y.Doc()
    Y.applyUpdate(this.#clone, Y.encodeStateAsUpdate(document))
    const error = new GalleyError('unknownContent', {
      happened: `This story holds something that this version of Galley does not know (${unknown.join(', ')}).`,
      safe: 'It is shown without it, read-only; the story itself is untouched.',
      remedy: 'Open it with a newer version of Galley to edit it.',
    })
    this.#show(this.#clone.getXmlFragment(documentFragmentName), 'readOnly', error)
  }

  #show(fragment: Y.XmlFragment, status: 'ready' | 'readOnly', error: GalleyError | null): void {
    const { services, label } = this.#options
    const texts = this.#options.textsOf(this.articleId)
    const bylineSlot = document.createElement('div')
    bylineSlot.className = 'bylineSlot'
    const editor = new Editor({
      element: document.createElement('div'),
      extensions: editorExtensions(fragment, services, texts, bylineSlot),
      editable: status === 'ready',
      injectCSS: false,
      enableCoreExtensions: { delete: false },
      // Pasted text stays as it is; what looks like Markdown is offered to be formatted.
      enablePasteRules: false,
      editorProps: {
        attributes: { role: 'textbox', 'aria-multiline': 'true', 'aria-label': label, spellcheck: 'false' },
      },
    })
    editor.on('update', () => this.#counting.happened())
    this.#advance(this.#count(editor))
    this.#change({ editor, bylineSlot, status, error })
  }

  /** Trouble is told at once; that all is well again, when the typing pauses. */
  #tellSaveState(saveState: SaveState): void {
    if (saveState.kind === 'saved') {
      this.#telling.happened()
      return
    }
    this.#telling.cancel()
    this.#advance({ saveState })
  }

  #tellSaved(): void {
    const saveState = this.#journal?.saveState
    if (saveState?.kind === 'saved') this.#advance({ saveState })
  }

  #count(editor: Editor): Pick<StoryProgress, 'words' | 'contents'> {
    const { doc } = editor.state
    return { words: countStoryWords(doc), contents: this.#readContents(doc) }
  }

  #advance(change: Partial<StoryProgress>): void {
    const now = this.#progress.get()
    if (changes(now, change)) this.#progress.set({ ...now, ...change })
  }

  #change(change: Partial<Story>): void {
    if (!changes(this.#story, change)) return
    this.#story = { ...this.#story, ...change }
    for (const listener of this.#listeners) listener()
  }
}

/** True when the change names a value that is another one now. */
function changes<Value extends object>(now: Value, change: Partial<Value>): boolean {
  return (Object.keys(change) as (keyof Value)[]).some((key) => change[key] !== now[key])
}
