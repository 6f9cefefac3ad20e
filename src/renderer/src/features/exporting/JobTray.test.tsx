import { act, cleanup, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { showDialog } from '../../app/deskStore'
import { type Job, jobStore } from '../../app/jobs'
import { TooltipProvider } from '../../components/Tooltip'
import { JobTray } from './JobTray'

const job: Job = {
  jobId: 'one',
  kind: 'exportSite',
  done: 30,
  total: 120,
  label: { key: 'jobStep.writingPages' },
  cancelling: false,
  failure: null,
}

function show(jobs: Job[]): void {
  act(() => jobStore.set(jobs))
}

describe('JobTray', () => {
  beforeEach(() => {
    vi.useFakeTimers()
    render(
      <TooltipProvider>
        <JobTray />
      </TooltipProvider>,
    )
  })

  afterEach(() => {
    show([])
    cleanup()
    vi.useRealTimers()
  })

  it('says nothing of work that is over within a second', () => {
    show([job])
    act(() => vi.advanceTimersByTime(900))
    expect(screen.queryByText('Exporting the site')).toBeNull()
    show([])
    act(() => vi.advanceTimersByTime(900))
    expect(screen.queryByText('Exporting the site')).toBeNull()
  })

  it('shows after a second how far longer work is, with a way to stop it', () => {
    show([job])
    act(() => vi.advanceTimersByTime(1100))
    expect(screen.getByText('Exporting the site')).toBeTruthy()
    expect(screen.getByText('30 of 120')).toBeTruthy()
    expect(screen.getByRole('progressbar').getAttribute('value')).toBe('30')
    expect(screen.getByRole('button', { name: 'Cancel: Exporting the site' })).toBeTruthy()
    show([{ ...job, cancelling: true }])
    expect(screen.getByRole('button', { name: /^Cancel/ }).hasAttribute('disabled')).toBe(true)
  })

  it('keeps a failure with its three sentences until it is dismissed', () => {
    const failure = {
      code: 'diskFull' as const,
      message: '',
      happened: 'The disk is full.',
      safe: 'Nothing saved is lost.',
      remedy: 'Free some space.',
    }
    show([{ ...job, failure }])
    const alert = screen.getByRole('alert')
    expect(alert.textContent).toBe('The disk is full.Nothing saved is lost.Free some space.')
    act(() => screen.getByRole('button', { name: 'Dismiss' }).click())
    expect(screen.queryByRole('alert')).toBeNull()
  })

  it('leaves the check of the site to its own dialog while that is open', () => {
    act(() => showDialog('siteCheck'))
    show([{ ...job, kind: 'checkSite' }])
    act(() => vi.advanceTimersByTime(1100))
    expect(screen.queryByText('Checking the site')).toBeNull()
    act(() => showDialog(null))
    act(() => vi.advanceTimersByTime(1100))
    expect(screen.getByText('Checking the site')).toBeDefined()
  })
})
