import { type BlockIcon, blockIcon } from './blockIcons'

/** A small button on a block of the copy. It takes no part of the copy's selection. */
export function blockTool(label: string, icon: BlockIcon, run: () => void): HTMLButtonElement {
  const button = document.createElement('button')
  button.type = 'button'
  button.className = 'blockTool'
  // Its name too: said twice, as a label and as a title, it would be read twice.
  button.title = label
  button.dataset.icon = icon
  button.append(blockIcon(icon))
  button.addEventListener('click', run)
  return button
}

/** The buttons of a block, as a toolbar that the arrow keys go through. */
export function blockTools(label: string, tools: readonly HTMLButtonElement[]): HTMLElement {
  const bar = document.createElement('div')
  bar.className = 'blockTools'
  bar.contentEditable = 'false'
  bar.setAttribute('role', 'toolbar')
  bar.setAttribute('aria-label', label)
  bar.append(...tools)
  for (const [index, tool] of tools.entries()) tool.tabIndex = index === 0 ? 0 : -1
  bar.addEventListener('keydown', (event) => {
    const step = stepOf(event, bar)
    if (step === 0) return
    event.preventDefault()
    const usable = tools.filter(({ disabled }) => !disabled)
    const at = usable.findIndex((tool) => tool.matches(':focus'))
    const next = usable.at((at + step) % usable.length)
    for (const tool of tools) tool.tabIndex = tool === next ? 0 : -1
    next?.focus()
  })
  return bar
}

function stepOf(event: KeyboardEvent, bar: HTMLElement): -1 | 0 | 1 {
  const isMirrored = getComputedStyle(bar).direction === 'rtl'
  if (event.key === 'ArrowRight') return isMirrored ? -1 : 1
  if (event.key === 'ArrowLeft') return isMirrored ? 1 : -1
  return 0
}

/** Leaves a control inside a block by Escape, back to the copy. */
export function onEscape(element: HTMLElement, leave: () => void): void {
  element.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || event.isComposing) return
    event.preventDefault()
    event.stopPropagation()
    leave()
  })
}
