;(() => {
  /** @type {Record<string, (button: HTMLElement, bar: HTMLElement) => void>} */
  const actions = {
    async copy(button, bar) {
      const answer = bar.querySelector('[role=status]')
      if (!answer) return
      try {
        await navigator.clipboard.writeText(bar.dataset.address || location.href)
        answer.textContent = button.dataset.done ?? ''
      } catch {
        /* Refused without the reader's permission, and missing without a secure address: the words beside the button say so. */
        answer.textContent = button.dataset.failed ?? ''
      }
    },
    print() {
      window.print()
    },
  }
  /** @type {NodeListOf<HTMLElement>} */
  const bars = document.querySelectorAll('.share')
  for (const bar of bars) {
    /** @type {HTMLAnchorElement | null} */
    const mail = bar.querySelector('a[href^="mailto:"]')
    if (mail && !bar.dataset.address && location.protocol.startsWith('http')) {
      mail.href += `&body=${encodeURIComponent(location.href)}`
    }
    /** @type {NodeListOf<HTMLElement>} */
    const buttons = bar.querySelectorAll('[data-share]')
    for (const button of buttons) {
      button.hidden = false
      button.addEventListener('click', () => actions[button.dataset.share ?? '']?.(button, bar))
    }
  }
})()
