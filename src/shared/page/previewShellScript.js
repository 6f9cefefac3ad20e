// Runs in the preview's frame, alone in an origin of its own: takes a page as a string and shows it, changing only what
// differs, so that neither the scroll position nor what is already painted is lost. What is parsed never runs: the
// document is inert while it is parsed, its scripts are taken out, and the frame's policy allows no other script.
;(() => {
  const parser = new DOMParser()
  /** Where pages of the site are said to be (`previewAddresses`): nothing is ever fetched from there. */
  const sitePages = 'preview://site/'

  // The frame's own bar is as quiet as the window's, and takes little of a phone's width, where none takes any. A theme
  // that has its own keeps it.
  const bar = new CSSStyleSheet()
  bar.replaceSync(`
    :where(html)::-webkit-scrollbar { width: 8px; height: 8px }
    :where(html)::-webkit-scrollbar-thumb { border: 2px solid transparent; border-radius: 8px; background: #8888 content-box }
    :where(html)::-webkit-scrollbar-corner { background: none }
  `)
  document.adoptedStyleSheets = [bar]

  // A page without its stylesheets would flash by, bare. Nobody waits longer than this for one that does not come.
  const longestWait = 2000
  const unseen = new CSSStyleSheet()
  unseen.replaceSync('html { visibility: hidden }')

  /** Lets the page be seen once its stylesheets are there: at once where they are. */
  async function showDressed() {
    const links = [...document.querySelectorAll('link[rel="stylesheet"]')]
    const coming = links.filter((link) => link instanceof HTMLLinkElement && link.sheet === null)
    if (coming.length === 0) return
    document.adoptedStyleSheets = [bar, unseen]
    const ended = coming.map(
      (link) =>
        new Promise((resolve) => {
          link.addEventListener('load', resolve, { once: true })
          link.addEventListener('error', resolve, { once: true })
        }),
    )
    await Promise.race([Promise.all(ended), new Promise((resolve) => setTimeout(resolve, longestWait))])
    document.adoptedStyleSheets = [bar]
  }

  /** @param {Element} live @param {Element} next */
  function copyAttributes(live, next) {
    for (const name of live.getAttributeNames()) if (!next.hasAttribute(name)) live.removeAttribute(name)
    for (const name of next.getAttributeNames()) {
      const value = next.getAttribute(name) ?? ''
      if (live.getAttribute(name) !== value) live.setAttribute(name, value)
    }
  }

  /** @param {Node | undefined} live @param {Node | undefined} next */
  function canChangeInto(live, next) {
    if (!(live instanceof Element && next instanceof Element) || live.tagName !== next.tagName) return false
    // A link that was a stylesheet would fetch what is now an icon, halfway through.
    return live.tagName !== 'LINK' || live.getAttribute('rel') === next.getAttribute('rel')
  }

  /**
   * What is compared of an element. Between the blocks of the copy, space says nothing: a patch leaves none there, and
   * counted in, it would pair each block with another one.
   * @param {Element} element
   */
  function childrenOf(element) {
    const nodes = [...element.childNodes]
    return element.classList.contains('copy') ? nodes.filter((node) => node instanceof Element) : nodes
  }

  /** What an element of the head is, whatever it says. @param {Element} element */
  function nameInHead(element) {
    const names = ['charset', 'name', 'property', 'http-equiv', 'rel'].map((name) =>
      element.getAttribute(name),
    )
    return [element.tagName, ...names, element.tagName === 'LINK' && element.getAttribute('href')].join(' ')
  }

  /**
   * By what its elements are and not by their places: a stylesheet that stays is never touched, or the page would
   * stand without it for a moment and lose its place.
   * @param {Element} live @param {Element} next
   */
  function changeHead(live, next) {
    const old = [...live.children]
    /** @type {Element | null} */
    let last = null
    for (const fresh of [...next.children]) {
      const at = old.findIndex((element) => nameInHead(element) === nameInHead(fresh))
      const [was] = at === -1 ? [] : old.splice(at, 1)
      if (was !== undefined && !was.isEqualNode(fresh)) changeInto(was, fresh)
      const stays = was ?? document.adoptNode(fresh)
      if (was === undefined) live.insertBefore(stays, last === null ? live.firstChild : last.nextSibling)
      last = stays
    }
    for (const gone of old) gone.remove()
  }

  /** Makes the children of `live` those of `next`. @param {Element} live @param {Element} next */
  function changeInto(live, next) {
    copyAttributes(live, next)
    if (live.tagName === 'HEAD') return changeHead(live, next)
    const old = childrenOf(live)
    const fresh = childrenOf(next)
    const shortest = Math.min(old.length, fresh.length)
    let start = 0
    while (start < shortest && old[start]?.isEqualNode(fresh[start] ?? null)) start++
    let end = 0
    while (end < shortest - start && old.at(-1 - end)?.isEqualNode(fresh.at(-1 - end) ?? null)) end++
    const after = old[old.length - end] ?? null
    const middle = fresh.slice(start, fresh.length - end)
    for (const [offset, was] of old.slice(start, old.length - end).entries()) {
      const becomes = middle[offset]
      if (was instanceof Element && becomes instanceof Element && canChangeInto(was, becomes)) {
        changeInto(was, becomes)
      } else if (becomes === undefined) was.remove()
      else was.replaceWith(document.adoptNode(becomes))
    }
    for (const added of middle.slice(old.length - end - start))
      live.insertBefore(document.adoptNode(added), after)
  }

  /** @param {string} page */
  function show(page) {
    const next = parser.parseFromString(page, 'text/html')
    for (const script of next.querySelectorAll('script')) script.remove()
    changeInto(document.documentElement, next.documentElement)
    void showDressed()
  }

  /**
   * Replaces some elements of the copy; an element that stays of its kind is changed in place.
   * @param {{ at: number, remove: number, html: string }} change
   */
  function patch({ at, remove, html }) {
    const copy = document.querySelector('.copy')
    if (copy === null || copy.children.length < at + remove) return askForThePage()
    const { body } = parser.parseFromString(html, 'text/html')
    for (const script of body.querySelectorAll('script')) script.remove()
    const gone = Array.from({ length: remove }, (_, index) => copy.children[at + index])
    const after = copy.children[at + remove] ?? null
    const fresh = [...body.children]
    for (const [index, was] of gone.entries()) {
      const becomes = fresh[index]
      if (was === undefined) continue
      if (becomes === undefined) was.remove()
      else if (canChangeInto(was, becomes)) changeInto(was, becomes)
      else was.replaceWith(document.adoptNode(becomes))
    }
    for (const added of fresh.slice(remove)) copy.insertBefore(document.adoptNode(added), after)
  }

  addEventListener('message', ({ source, data }) => {
    if (source !== parent) return
    if (typeof data?.page === 'string') {
      show(data.page)
      if (typeof data.place === 'string') goTo(data.place)
    } else if (typeof data?.patch?.html === 'string') patch(data.patch)
  })

  /** To a place in the page, or to its beginning. @param {string} anchor */
  function goTo(anchor) {
    const place = anchor === '' ? null : document.getElementById(anchor)
    if (place === null) scrollTo(0, 0)
    else place.scrollIntoView()
  }

  // Links lead nowhere by themselves, but to places in the page; those of the site are told to the window.
  addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a[href]') : null
    if (link === null) return
    event.preventDefault()
    const href = link.getAttribute('href') ?? ''
    if (href.length > 1 && href.startsWith('#')) goTo(decodeURIComponent(href.slice(1)))
    else if (href.startsWith(sitePages))
      parent.postMessage({ preview: 'go', to: href.slice(sitePages.length) }, '*')
  })
  addEventListener('submit', (event) => event.preventDefault())

  /** Also for what cannot be patched: the whole page is sent again. */
  function askForThePage() {
    parent.postMessage({ preview: 'ready' }, '*')
  }

  askForThePage()
})()
