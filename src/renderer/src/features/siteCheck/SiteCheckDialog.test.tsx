import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { SiteReport } from '../../../../shared/siteCheck/siteFindings'
import { deskStore, showDialog } from '../../app/deskStore'
import { followJobs, jobStore } from '../../app/jobs'
import { siteCheckStore, soughtPlaceStore } from '../../app/siteCheck'
import { TooltipProvider } from '../../components/Tooltip'
import { currentToasts } from '../../components/toasts'
import { SiteCheckDialog } from './SiteCheckDialog'

const called: string[] = []
const listeners = new Map<string, (payload: never) => void>()

/** The window's side of the bridge: it notes what is called, and a test says what comes back. */
function installBridge(): void {
  const bridge: Window['galley'] = {
    call: (channel: string) => {
      called.push(channel)
      return Promise.resolve({ ok: true, value: { jobId: 'job' } } as never)
    },
    on(event, listener) {
      listeners.set(event, listener as never)
      return () => listeners.delete(event)
    },
  }
  Object.defineProperty(window, 'galley', { value: bridge, configurable: true })
}

const raise = (event: string, payload: object) => act(() => listeners.get(event)?.(payload as never))
const show = (dialog = <SiteCheckDialog onClose={() => showDialog(null)} />) =>
  act(async () => {
    showDialog('siteCheck')
    render(<TooltipProvider>{dialog}</TooltipProvider>)
  })

const job = { jobId: 'job', kind: 'checkSite' }
const finding = {
  code: 'deadInternalLink',
  severity: 'error',
  index: 3,
  part: null,
  words: 'See',
  says: { key: 'checkSays.linkMissing', values: { slug: 'gone' } },
  remedy: { key: 'siteRemedy.chooseStory' },
} as const
const report: SiteReport = {
  stories: 300,
  lists: 9,
  errors: 140,
  warnings: 0,
  found: 140,
  pages: [
    { story: { id: 'one', slug: 'one' }, title: 'One', path: 'one.html', findings: [finding, finding] },
    {
      story: null,
      title: 'Harbour',
      path: 'harbour/index.html',
      findings: [{ ...finding, code: 'heavyPage' }],
    },
  ],
}

describe('SiteCheckDialog', () => {
  let stop: () => void

  beforeEach(() => {
    installBridge()
    called.length = 0
    stop = followJobs()
  })

  afterEach(() => {
    cleanup()
    stop()
    jobStore.set([])
    siteCheckStore.set({ report: null, isOutdated: false, wasStopped: false })
    soughtPlaceStore.set(null)
  })

  it('checks at once, shows how far it is, and can be stopped', async () => {
    await show()
    expect(called).toEqual(['job:start'])
    expect(screen.getByRole('button', { name: 'Check again' })).toHaveProperty('disabled', true)
    await raise('job:progress', {
      ...job,
      done: 250,
      total: 1000,
      label: { key: 'jobStep.checkingPages' },
    })
    expect(screen.getByRole('progressbar', { name: 'Checking the site' })).toHaveProperty('value', 250)
    expect(screen.getByText('250 of 1,000')).toBeDefined()
    await act(async () => fireEvent.click(screen.getByRole('button', { name: 'Stop' })))
    expect(called).toEqual(['job:start', 'job:cancel'])
    expect(screen.getByRole('button', { name: 'Stop' })).toHaveProperty('disabled', true)
    const error = { code: 'cancelled', message: '', happened: '', safe: '', remedy: '' }
    await raise('job:finished', { ...job, summary: [], error, revealable: false })
    expect(screen.getByText('The check was stopped')).toBeDefined()
    expect(currentToasts()).toEqual([])
  })

  it('keeps what was found, says that there is more, and when stories have changed since', async () => {
    await show()
    await raise('job:finished', { ...job, summary: [], error: null, revealable: false, report })
    expect(screen.getByRole('status').textContent).toContain('140 errors and 0 warnings on 140 pages')
    expect(screen.getByText(/The first 2 of 140 pages are shown/)).toBeDefined()
    // A list is no place to go to.
    expect(screen.getAllByRole('button', { name: /leads to no story/ })).toHaveLength(2)
    cleanup()
    await raise('articles:changed', { ids: ['one'] })
    await show()
    expect(called).toEqual(['job:start'])
    expect(screen.getByRole('status').textContent).toContain('Stories have changed since this check.')
    fireEvent.click(screen.getAllByRole('button', { name: /leads to no story/ })[0] ?? document.body)
    expect(deskStore.get()).toMatchObject({ articleId: 'one', dialog: null })
    expect(soughtPlaceStore.get()).toMatchObject({
      articleId: 'one',
      index: 3,
      words: 'See',
      code: 'deadInternalLink',
    })
  })

  it('says why it failed, and can be made again', async () => {
    await show()
    const error = { code: 'internal', message: 'x', happened: 'It broke.', safe: 'Safe.', remedy: 'Again.' }
    await raise('job:finished', { ...job, summary: [], error, revealable: false })
    expect(screen.getByRole('alert')).toBeDefined()
    await act(async () => fireEvent.click(screen.getByRole('button', { name: 'Check again' })))
    expect(called).toEqual(['job:start', 'job:start'])
    expect(screen.getByRole('progressbar')).toBeDefined()
  })

  it('that ends while its dialog is closed is told in a notice', async () => {
    await show()
    cleanup()
    act(() => showDialog(null))
    await raise('job:finished', { ...job, summary: [], error: null, revealable: false, report })
    expect(currentToasts().map(({ message }) => message)).toEqual([
      'The check of the site found 140 errors and 0 warnings.',
    ])
  })
})
