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

  /* Escape closes what is open in the navigation, and puts the reader back on what opened it. */
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return
    /** @type {HTMLDetailsElement | null} */
    const open = document.querySelector('.navigation details[open]')
    if (!open) return
    open.removeAttribute('open')
    if (open.contains(document.activeElement)) open.querySelector('summary')?.focus()
  })

  /* Steps of the text's size in percent; the stylesheet knows each of them by its name. */
  const sizes = ['100', '115', '130', '150']
  const sizeKey = 'galley-text-size'

  /** A browser may refuse to remember anything; the size then holds for the page alone. */
  function rememberedSize() {
    try {
      return localStorage.getItem(sizeKey)
    } catch {
      return null
    }
  }

  /** @param {string} size */
  function rememberSize(size) {
    try {
      localStorage.setItem(sizeKey, size)
    } catch {
      return
    }
  }

  /** @param {HTMLElement} group */
  function offerTextSize(group) {
    /** @type {NodeListOf<HTMLElement>} */
    const steps = group.querySelectorAll('[data-step]')
    const answer = group.querySelector('[role=status]')
    let at = Math.max(0, sizes.indexOf(rememberedSize() ?? ''))
    const show = () => {
      document.documentElement.dataset.textSize = sizes[at]
      for (const step of steps) {
        step.setAttribute('aria-disabled', String(sizes[at + Number(step.dataset.step)] === undefined))
      }
    }
    for (const step of steps) {
      step.addEventListener('click', () => {
        const next = at + Number(step.dataset.step)
        const size = sizes[next]
        if (size === undefined) return
        at = next
        show()
        rememberSize(size)
        if (answer) answer.textContent = `${group.getAttribute('aria-label')}: ${size}%`
      })
    }
    show()
    group.hidden = false
  }
  /** @type {HTMLElement | null} */
  const textSize = document.querySelector('.text-size')
  if (textSize) offerTextSize(textSize)

  /* Comments are a page of somebody else's: asked for by the reader alone, shown in a frame that cannot lead this page away. */
  /** @type {HTMLElement | null} */
  const showComments = document.querySelector('[data-comments]')
  if (showComments) {
    showComments.hidden = false
    showComments.addEventListener('click', () => {
      const frame = document.createElement('iframe')
      frame.className = 'comments-frame'
      frame.title = document.querySelector('.comments .block-title')?.textContent ?? ''
      frame.setAttribute('sandbox', 'allow-scripts allow-same-origin allow-forms allow-popups')
      frame.referrerPolicy = 'strict-origin'
      frame.src = showComments.dataset.comments ?? ''
      showComments.closest('.comments-closed')?.replaceWith(frame)
      frame.focus()
    })
  }
})()
