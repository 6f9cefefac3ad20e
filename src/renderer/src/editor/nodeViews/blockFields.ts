export interface BlockFieldOptions {
  name: string
  label: string
  readOnly: boolean
  onInput: (value: string) => void
  /** Enter or Escape was pressed: back to the copy. */
  onLeave: () => void
}

/** A field for words that belong to a block without being part of the running copy: one line that grows. */
export function blockField({
  name,
  label,
  readOnly,
  onInput,
  onLeave,
}: BlockFieldOptions): HTMLTextAreaElement {
  const field = document.createElement('textarea')
  field.rows = 1
  field.className = 'blockField'
  field.spellcheck = false
  field.placeholder = label
  field.readOnly = readOnly
  field.dataset.field = name
  field.setAttribute('aria-label', label)
  field.addEventListener('input', () => {
    setDirection(field)
    onInput(field.value.replace(/\s*\n\s*/g, ' '))
  })
  field.addEventListener('keydown', (event) => {
    if (event.isComposing || (event.key !== 'Enter' && event.key !== 'Escape')) return
    event.preventDefault()
    event.stopPropagation()
    onLeave()
  })
  return field
}

/** Shows a value in a field, unless it is there already: writing it again would move the caret. */
export function showInField(field: HTMLTextAreaElement, value: unknown): void {
  const text = String(value ?? '')
  if (field.value !== text) field.value = text
  setDirection(field)
}

/** The direction of what is written in it; an empty field goes with the copy around it. */
function setDirection(field: HTMLTextAreaElement): void {
  if (field.value === '') field.removeAttribute('dir')
  else field.dir = 'auto'
}
