import type { FieldMatch } from '../find/fieldMatches'

/**
 * What the search found in a field. A text area has no highlights inside: its text is set once more under it, in the same
 * lines, and only the highlights of that are seen (`mirror`).
 */
export class FieldMatches {
  readonly mirror = document.createElement('div')
  readonly #field: HTMLTextAreaElement
  #drawn = ''
  #text = ''

  constructor(field: HTMLTextAreaElement) {
    this.#field = field
    this.mirror.className = 'blockFound'
    this.mirror.dataset.found = field.dataset.field ?? ''
    this.mirror.setAttribute('aria-hidden', 'true')
    field.addEventListener('input', () => this.follow())
  }

  /** @param found in this field, in its order */
  show(found: readonly FieldMatch[]): void {
    const { value, dir } = this.#field
    const signature = found.length === 0 ? '' : `${JSON.stringify(found)} ${dir} ${value}`
    if (signature === this.#drawn) return
    this.#drawn = signature
    this.#text = value
    const pieces: (string | Element)[] = []
    let end = 0
    for (const { from, to, isCurrent } of found) {
      const element = document.createElement('span')
      element.className = isCurrent ? 'findMatch isCurrent' : 'findMatch'
      element.textContent = value.slice(from, to)
      pieces.push(value.slice(end, from), element)
      end = to
    }
    this.mirror.dir = dir
    this.mirror.parentElement?.classList.toggle('hasFound', found.length > 0)
    this.mirror.replaceChildren(...(found.length === 0 ? [] : [...pieces, value.slice(end)]))
  }

  /** What is written meanwhile is searched in a moment: until then nothing is shown in the wrong place. */
  follow(): void {
    if (this.#drawn !== '' && this.#field.value !== this.#text) this.show([])
  }
}
