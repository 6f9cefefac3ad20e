import { act, cleanup, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { ToastRegion } from './ToastRegion'
import { TooltipProvider } from './Tooltip'
import { currentToasts, showToast } from './toasts'

beforeEach(() => vi.useFakeTimers())
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

const pass = (seconds: number) => act(() => vi.advanceTimersByTime(seconds * 1000))

it('a notice goes after a while, but not while the focus is on its button', () => {
  render(
    <TooltipProvider>
      <ToastRegion />
    </TooltipProvider>,
  )
  const action = { label: 'Undo', run: () => undefined }
  act(() => void showToast({ message: 'Merged.', action }))
  screen.getByRole('button', { name: 'Undo' }).focus()
  pass(60)
  expect(currentToasts()).toHaveLength(1)
  screen.getByRole('button', { name: 'Undo' }).blur()
  pass(3)
  expect(currentToasts()).toHaveLength(0)
  act(() => void showToast({ message: 'Merged.', action }))
  pass(11)
  expect(currentToasts()).toHaveLength(1)
  pass(2)
  expect(currentToasts()).toHaveLength(0)
})
