import type { EditorView } from '@tiptap/pm/view'
import { t } from '../../texts/t'
import { type AskedWord, asTyped, isWordAs, type Misspelling } from './misspelling'
import { isMenuKey, spellingSessionOf } from './Spelling'
import { type FieldWord, isWhole, wordsAfterEdit } from './wordsAfterEdit'

export interface SpelledFieldPlace {
  /** The editor of the story that the field stands in. */
  view: EditorView
  /** Where the node begins whose attribute the field shows; undefined once it is gone. */
  position: () => number | undefined
  attribute: string
}

const spellings = new WeakMap<HTMLTextAreaElement, FieldSpelling>()

/** The spelling of a field that stands in the copy; undefined where it is not checked. */
export function fieldSpellingOf(field: HTMLTextAreaElement): FieldSpelling | undefined {
  return spellings.get(field)
}

/**
 * Squiggles under the misspelled words of a field. A text area has none inside: its text is set once more over it, in the
 * same lines, and only the squiggles of that are seen (`mirror`). Which words they are follows from the story's spelling.
 */
export class FieldSpelling {
  readonly mirror = document.createElement('div')
  readonly place: SpelledFieldPlace
  readonly #field: HTMLTextAreaElement
  #found: readonly Misspelling[] = []
  /** The words found in the field, moved along by what was typed since; those that are whole are shown. */
  #moved: readonly Misspelling[] = []
  #movedIn = ''
  #words: readonly FieldWord[] = []
  /** Where something was typed just now: that word is left alone. */
  #typedAt = -1
  #drawn = ''

  constructor(field: HTMLTextAreaElement, place: SpelledFieldPlace) {
    this.#field = field
    this.place = place
    this.mirror.className = 'blockMirror'
    this.mirror.setAttribute('aria-hidden', 'true')
    spellings.set(field, this)
    field.addEventListener('input', () => {
      this.#typedAt = field.selectionEnd
      this.follow()
    })
    for (const name of ['selectionchange', 'blur']) field.addEventListener(name, () => this.#leaveWord())
    field.addEventListener('contextmenu', (event) => this.#onContextMenu(event))
    field.addEventListener('keydown', (event) => {
      if (!isMenuKey(event) || event.isComposing || !this.openMenuAt(field.selectionEnd)) return
      event.preventDefault()
      event.stopPropagation()
    })
  }

  /** @param found in the field's node; the same list as long as nothing was looked at again */
  show(found: readonly Misspelling[]): void {
    if (found !== this.#found) {
      this.#found = found
      this.#moved = found.filter(({ attribute }) => attribute === this.place.attribute)
      this.#movedIn = this.#field.value
    }
    this.follow()
  }

  /** To be called when the field shows another text. */
  follow(): void {
    const { value } = this.#field
    this.#moved = wordsAfterEdit(this.#moved, this.#movedIn, value)
    this.#movedIn = value
    this.#words = this.#moved.filter((word) => isWhole(word, value))
    this.#draw()
  }

  /** Selects a word, whether it was drawn yet or not. */
  select(misspelling: Misspelling): void {
    const { from, to } = misspelling
    if (!this.#words.some((word) => word.from === from)) this.show([...this.#found, misspelling])
    this.#field.focus({ preventScroll: true })
    this.#field.setSelectionRange(from, to)
  }

  /** Opens the menu of the misspelled word at a place of the text, for keys. False where there is none. */
  openMenuAt(offset: number): boolean {
    const index = this.#words.findIndex(({ from, to }) => from <= offset && offset <= to)
    return this.#openMenu(index, true)
  }

  #onContextMenu(event: MouseEvent): void {
    const isPointer = event.button === 2 || event.ctrlKey
    if (!isPointer) return
    const isAt = ({ left, right, top, bottom }: DOMRect) =>
      left <= event.clientX && event.clientX <= right && top <= event.clientY && event.clientY <= bottom
    const index = this.#words.findIndex((_word, at) =>
      [...(this.#squiggle(at)?.getClientRects() ?? [])].some(isAt),
    )
    if (this.#openMenu(index, false)) event.preventDefault()
  }

  #openMenu(index: number, byKeys: boolean): boolean {
    const word = this.#words[index]
    const session = spellingSessionOf(this.place.view)
    if (word === undefined || session === undefined || session.settings === null) return false
    const field = this.#field
    const asked: AskedWord = {
      word: word.word,
      key: `${this.place.attribute} ${this.place.position()} ${word.from}`,
      byKeys,
      isCopy: false,
      hasSelection: () => field.selectionStart !== field.selectionEnd,
      place: () => {
        const { left, top, height } = (this.#squiggle(index) ?? field).getBoundingClientRect()
        return { left, top, height }
      },
      correct: (correction) => this.#correct(word, correction),
      leave: () => field.focus(),
    }
    session.menu.set(asked)
    return true
  }

  /** As if it was typed, so that the field's own undo takes it back. */
  #correct({ word, from, to }: FieldWord, correction: string): boolean {
    const field = this.#field
    if (field.readOnly || !isWordAs(field.value.slice(from, to), word)) return false
    field.focus()
    field.setSelectionRange(from, to)
    return document.execCommand('insertText', false, asTyped(word, correction))
  }

  #leaveWord(): void {
    const { activeElement } = document
    if (this.#typedAt === -1) return
    if (activeElement === this.#field && this.#field.selectionEnd === this.#typedAt) return
    this.#typedAt = -1
    this.#draw()
  }

  #squiggle(index: number): Element | undefined {
    return this.mirror.querySelectorAll('[data-word]')[index]
  }

  /** Nothing is touched when it stands there already. */
  #draw(): void {
    const { value, dir } = this.#field
    const shown = this.#words.filter(({ from, to }) => this.#typedAt < from || to < this.#typedAt)
    const signature =
      this.#words.length === 0 ? '' : `${shown.map(({ from }) => from).join(' ')} ${dir} ${value}`
    if (signature === this.#drawn) return
    this.#drawn = signature
    if (this.#words.length === 0) this.mirror.replaceChildren()
    else this.mirror.replaceChildren(...this.#pieces(value, new Set(shown)))
    this.mirror.dir = dir
    if (shown.length === 0) this.#field.removeAttribute('aria-description')
    else {
      const words = shown.map(({ word }) => word).join(', ')
      this.#field.setAttribute('aria-description', t('spelling.inText', { words }))
    }
  }

  #pieces(text: string, shown: ReadonlySet<FieldWord>): (string | Element)[] {
    const pieces: (string | Element)[] = []
    let end = 0
    for (const word of this.#words) {
      const element = document.createElement('span')
      element.dataset.word = ''
      if (shown.has(word)) element.className = 'misspelled'
      element.textContent = text.slice(word.from, word.to)
      pieces.push(text.slice(end, word.from), element)
      end = word.to
    }
    return [...pieces, text.slice(end)]
  }
}
