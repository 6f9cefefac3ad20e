/** A short notice that stands over the window for a while. */
export interface Toast {
  id: number
  message: string
  tone: 'plain' | 'failure'
  /** The exact sentences in English, where the message is only the code's own. */
  details?: string
  /** What undoes it, or goes on from it. */
  action?: { label: string; run: () => void }
  /** What it offers belongs to the workspace that is open, and goes with it. */
  ofWorkspace: boolean
}

const secondsPlain = 6
const secondsWithAction = 12
/** How soon it is looked again whether a notice is still being read. */
const secondsMore = 2

let toasts: readonly Toast[] = []
let nextId = 1
const listeners = new Set<() => void>()
/** What ends the watching of the notices that may be past before their time is. */
const watches = new Map<number, () => void>()

function replaceToasts(next: readonly Toast[]): void {
  const gone = toasts.filter((toast) => !next.includes(toast))
  toasts = next
  for (const { id } of gone) {
    watches.get(id)?.()
    watches.delete(id)
  }
  for (const listener of listeners) listener()
}

/**
 * Shows a notice; failures stay until dismissed.
 * @param toast `watch` starts to look for what makes the notice a thing of the past, calls `isPast` then, and returns
 *   what ends the looking
 * @returns its id, for `dismissToast`
 */
export function showToast(toast: {
  message: string
  tone?: Toast['tone']
  details?: string
  action?: { label: string; run: () => void }
  ofWorkspace?: boolean
  watch?: (isPast: () => void) => () => void
}): number {
  const id = nextId++
  const { watch, ...shown } = toast
  const added: Toast = { ...shown, id, tone: toast.tone ?? 'plain', ofWorkspace: toast.ofWorkspace ?? true }
  // A plain notice gives way to the next; what can be undone or has failed stays, three in all.
  const kept = toasts.filter(({ tone, action }) => tone === 'failure' || action !== undefined)
  replaceToasts([...kept.slice(-2), added])
  if (added.tone === 'plain') {
    const seconds = added.action === undefined ? secondsPlain : secondsWithAction
    setTimeout(() => goOnceRead(id), seconds * 1000)
  }
  if (watch !== undefined)
    watches.set(
      id,
      watch(() => dismissToast(id)),
    )
  return id
}

/** Takes a notice away once its time is over, and neither the pointer nor the focus is on the notices. */
function goOnceRead(id: number): void {
  const region = document.querySelector('[data-toasts]')
  const isRead = region?.contains(document.activeElement) === true || region?.matches(':hover') === true
  if (isRead) setTimeout(() => goOnceRead(id), secondsMore * 1000)
  else dismissToast(id)
}

export function dismissToast(id: number): void {
  if (toasts.some((toast) => toast.id === id)) replaceToasts(toasts.filter((toast) => toast.id !== id))
}

/** Takes away what would undo something in the workspace that is being left: it would act on the next one. */
export function leaveToasts(): void {
  replaceToasts(
    toasts.filter(
      ({ action, tone, ofWorkspace }) => action === undefined || tone === 'failure' || !ofWorkspace,
    ),
  )
}

export function subscribeToToasts(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export function currentToasts(): readonly Toast[] {
  return toasts
}
