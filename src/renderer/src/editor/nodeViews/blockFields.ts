import { isInsideBackticks, mayChangeText, smartText } from '../../../../shared/typography/smartText'
import type { FieldMatch } from '../find/fieldMatches'
import { FieldSpelling, type SpelledFieldPlace } from '../spelling/FieldSpelling'
import type { Misspelling } from '../spelling/misspelling'
import { FieldMatches } from './FieldMatches'

export interface BlockFieldOptions {
  name: string
  label: string
  readOnly: boolean
  /** By whose rules quotes, dashes and spaces are set as one types; null for as they are typed. */
  language: () => string | null
  onInput: (value: string) => void
  /** Enter: on in the copy. */
  onDone: () => void
  /** Escape: back to the copy, which stays as it is. */
  onLeave: () => void
  /** Whose spelling it is checked by; null where it is not: names have none. */
  spelling: Omit<SpelledFieldPlace, 'attribute'> | null
}

/** A field that stands in a block of the copy. */
export interface BlockField {
  /** The field with what lies over it. */
  readonly dom: HTMLElement
  readonly input: HTMLTextAreaElement
  /** Shows a value, unless it is there already: writing it again would move the caret. */
  show(value: unknown): void
  /** Shows which words are misspelled. @param found those of all fields of the node */
  showSpelling(found: readonly Misspelling[]): void
  /** Highlights what was searched for. @param found in all fields of the node */
  showMatches(found: readonly FieldMatch[]): void
}

/** A field for words that belong to a block without being part of the running copy: one line that grows. */
export function blockField(options: BlockFieldOptions): BlockField {
  const { name, spelling } = options
  const input = textArea(options)
  const dom = document.createElement('div')
  dom.className = 'blockFrame'
  const matches = new FieldMatches(input)
  // Under the field, whose letters stand on the highlights.
  dom.append(matches.mirror, input)
  const checked = spelling === null ? null : new FieldSpelling(input, { ...spelling, attribute: name })
  if (checked !== null) dom.append(checked.mirror)
  return {
    dom,
    input,
    show(value) {
      const text = String(value ?? '')
      if (input.value !== text) input.value = text
      setDirection(input)
      checked?.follow()
      matches.follow()
    },
    showSpelling: (found) => checked?.show(found),
    showMatches: (found) => matches.show(found.filter(({ attribute }) => attribute === name)),
  }
}

function textArea(options: BlockFieldOptions): HTMLTextAreaElement {
  const { name, label, readOnly, language, onInput } = options
  const field = document.createElement('textarea')
  field.rows = 1
  field.className = 'blockField'
  field.spellcheck = false
  field.placeholder = label
  field.readOnly = readOnly
  field.dataset.field = name
  field.setAttribute('aria-label', label)
  field.addEventListener('beforeinput', (event) => {
    // Several lines become one here already: to put it right afterwards would take away what undo knows.
    if (event.data == null || !/[\r\n]/u.test(event.data)) return
    event.preventDefault()
    document.execCommand('insertText', false, asOneLine(event.data))
  })
  field.addEventListener('input', (event) => {
    setDirection(field)
    onInput(asOneLine(field.value))
    if (event instanceof InputEvent && event.inputType === 'insertText' && !event.isComposing) {
      setSmartly(field, event.data ?? '', language())
    }
  })
  field.addEventListener('keydown', (event) => answerKey(event, field, options))
  return field
}

function asOneLine(text: string): string {
  return text.replace(/\s*[\r\n]\s*/gu, ' ')
}

/**
 * Tab leads through the fields of pictures in their order and then out of the block, as everywhere; Enter leads through
 * those of a gallery too and then into the copy, from a picture by itself straight there. Shift-Tab goes back, by way of
 * the tools.
 */
function answerKey(
  event: KeyboardEvent,
  field: HTMLTextAreaElement,
  { onDone, onLeave }: BlockFieldOptions,
): void {
  if (event.isComposing || !['Enter', 'Escape', 'Tab'].includes(event.key)) return
  if (event.key === 'Tab') {
    const hasModifier = event.shiftKey || event.ctrlKey || event.metaKey || event.altKey
    if (!hasModifier && focusNextField(field)) {
      event.preventDefault()
      event.stopPropagation()
    }
    return
  }
  event.preventDefault()
  event.stopPropagation()
  if (event.key === 'Escape') onLeave()
  else if ((event.key === 'Enter' && field.closest('.gallery') === null) || !focusNextField(field)) onDone()
}

/** Goes to the next field of the outermost block that the field is in. False at its last. */
function focusNextField(field: HTMLTextAreaElement): boolean {
  const block = field.closest('.gallery') ?? field.closest('.picture')
  const fields = [...(block?.querySelectorAll<HTMLTextAreaElement>('.blockField') ?? [])]
  const next = fields[fields.indexOf(field) + 1]
  next?.focus()
  return next !== undefined
}

/** Does what the rules say after a sign was typed, as a step that the field's own undo takes back. */
function setSmartly(field: HTMLTextAreaElement, typed: string, language: string | null): void {
  const caret = field.selectionStart
  const text = field.value.slice(0, caret)
  if (language === null || !mayChangeText(typed) || isInsideBackticks(text)) return
  const edit = smartText(language, text)
  if (edit === null) return
  field.setSelectionRange(edit.from, edit.to)
  if (edit.text === '') document.execCommand('delete')
  else document.execCommand('insertText', false, edit.text)
  const end = caret + edit.text.length - (edit.to - edit.from)
  field.setSelectionRange(end, end)
}

/** The direction of what is written in it; an empty field goes with the copy around it. */
function setDirection(field: HTMLTextAreaElement): void {
  if (field.value === '') field.removeAttribute('dir')
  else field.dir = 'auto'
}
