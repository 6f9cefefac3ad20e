import { createStoryFinder, type FoundStories, type FoundStory, type ResultOrder } from './findStories'
import { openSearchFiles } from './searchFiles'
import { resultItem } from './showResults'

/** How many results are shown at once. */
const resultsAtOnce = 10
/** How long a pause in typing is, in milliseconds. */
const typingPause = 200

const self = document.currentScript
const form = document.querySelector<HTMLFormElement>('.search-form')
const input = form?.querySelector<HTMLInputElement>('[name=q]')
const page = document.querySelector<HTMLElement>('.search-tool')
if (self instanceof HTMLScriptElement && form && input && page) start(self.src, form, input, page)

function start(address: string, form: HTMLFormElement, input: HTMLInputElement, page: HTMLElement): void {
  const home = new URL('../', address).href
  const finder = createStoryFinder(
    openSearchFiles(document, new URL('search/', home).href),
    page.dataset.version ?? '',
  )
  const part = (name: string) => {
    const found = page.querySelector<HTMLElement>(`[data-part=${name}]`)
    if (found === null) throw new RangeError(`The page has no ${name}`)
    return found
  }
  const [status, script, hint, none, failed, results, more] = [
    part('status'),
    part('script'),
    part('hint'),
    part('none'),
    part('failed'),
    part('results'),
    part('more'),
  ]
  // A theme may leave them out.
  const ways = document.querySelector<HTMLElement>('.search-ways')
  const title = document.title
  let found: FoundStories = { stories: [], words: [], isNear: false }
  let shown = ''
  let turn = 0
  let pause: ReturnType<typeof setTimeout> | undefined

  const order = (): ResultOrder => (new FormData(form).get('sort') === 'newest' ? 'newest' : 'best')
  const say = (name: string, value = '') => {
    status.textContent = (page.dataset[name] ?? '').split('{}').join(value)
  }
  const show = (state: 'hint' | 'none' | 'failed' | 'results') => {
    hint.hidden = state !== 'hint'
    none.hidden = state !== 'none'
    failed.hidden = state !== 'failed'
    results.hidden = state !== 'results'
    if (ways !== null) ways.hidden = state === 'results'
    form.dataset.state = state
  }

  async function search(): Promise<void> {
    const query = input.value.trim()
    const own = ++turn
    shown = `${order()} ${query}`
    document.title = query === '' ? title : `${query} – ${title}`
    more.hidden = true
    if (query === '') {
      status.textContent = ''
      show('hint')
      return
    }
    const waiting = setTimeout(() => own === turn && say('searching'), 2 * typingPause)
    try {
      const answer = await finder.find(query, order())
      const count = answer.stories.length
      const items = await itemsOf(answer.stories.slice(0, resultsAtOnce), answer.words)
      if (own !== turn) return
      found = answer
      results.replaceChildren(...items)
      if (count === 0) say('nothing', query)
      else if (answer.isNear) say('near', String(count))
      else if (count === 1) say('one')
      else say('many', String(count))
      show(count === 0 ? 'none' : 'results')
      more.hidden = count <= resultsAtOnce
    } catch {
      if (own === turn) showFailure()
    } finally {
      clearTimeout(waiting)
    }
  }

  async function itemsOf(stories: readonly FoundStory[], words: readonly string[]): Promise<HTMLLIElement[]> {
    const [lines, texts] = await Promise.all([finder.lines(stories), finder.texts(stories)])
    return lines.map((line, at) => resultItem(document, line, words, texts[at] ?? '', home))
  }

  async function showMore(): Promise<void> {
    const at = results.childElementCount
    const own = turn
    try {
      const items = await itemsOf(found.stories.slice(at, at + resultsAtOnce), found.words)
      if (own !== turn) return
      results.append(...items)
      more.hidden = found.stories.length <= results.childElementCount
      items[0]?.querySelector('a')?.focus()
    } catch {
      if (own === turn) showFailure()
    }
  }

  function showFailure(): void {
    say('failed')
    show('failed')
    more.hidden = true
  }

  /** Keeps what is looked for in the address. Not every browser lets a page from the disk do so. */
  function remember(how: 'pushState' | 'replaceState'): void {
    const query = input.value.trim()
    const asked = new URLSearchParams(query === '' ? {} : { q: query })
    if (order() === 'newest') asked.set('sort', 'newest')
    const to = asked.size === 0 ? location.pathname : `?${asked}`
    try {
      history[how](null, '', to)
    } catch {
      return
    }
  }

  /** Takes what is looked for from the address. */
  function recall(): void {
    const asked = new URLSearchParams(location.search)
    input.value = asked.get('q') ?? ''
    const chosen = asked.get('sort') === 'newest' ? 'newest' : 'best'
    for (const choice of form.querySelectorAll<HTMLInputElement>('[name=sort]')) {
      choice.checked = choice.value === chosen
    }
    void search()
  }

  function searchNow(how: 'pushState' | 'replaceState'): void {
    clearTimeout(pause)
    if (shown === `${order()} ${input.value.trim()}` && failed.hidden) return
    remember(how)
    void search()
  }

  form.addEventListener('submit', (event) => {
    event.preventDefault()
    searchNow('pushState')
  })
  input.addEventListener('input', () => {
    clearTimeout(pause)
    pause = setTimeout(() => searchNow('replaceState'), typingPause)
  })
  form.addEventListener('change', (event) => {
    if (event.target !== input) searchNow('replaceState')
  })
  more.addEventListener('click', () => void showMore())
  part('again').addEventListener('click', () => location.reload())
  addEventListener('popstate', recall)
  form.hidden = false
  script.hidden = true
  recall()
  if (input.value === '') input.focus()
}
