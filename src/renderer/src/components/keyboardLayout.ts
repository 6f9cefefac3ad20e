/** What each key writes by itself on the layout in use, by its `code`; empty until it is known. */
let layout: ReadonlyMap<string, string> = new Map()

/** The engine's own, which its types do not have yet. */
interface Keyboard {
  getLayoutMap(): Promise<Iterable<[string, string]>>
}

function isKeyboard(value: unknown): value is Keyboard {
  return typeof value === 'object' && value !== null && 'getLayoutMap' in value
}

async function readLayout(): Promise<void> {
  const keyboard: unknown = 'keyboard' in navigator ? navigator.keyboard : undefined
  if (isKeyboard(keyboard)) layout = new Map(await keyboard.getLayoutMap())
}

/** Follows the layout of the keyboard: whoever has changed it comes back to the window from where that is done. */
export function followKeyboardLayout(): void {
  void readLayout()
  window.addEventListener('focus', () => void readLayout())
}

export function keyboardLayout(): ReadonlyMap<string, string> {
  return layout
}
