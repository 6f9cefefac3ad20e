import { act, cleanup, render, screen } from '@testing-library/react'
import { afterEach, expect, it, vi } from 'vitest'
import { ErrorBoundary } from './ErrorBoundary'
import { onDemand } from './onDemand'

const Greeting = ({ name }: { name: string }) => <p>Hello {name}</p>

afterEach(cleanup)

it('what was loaded ahead is there in the first rendering', async () => {
  const Shown = onDemand(() => Promise.resolve(Greeting), <p>One moment</p>)
  Shown.prepare()
  await Promise.resolve()
  await Promise.resolve()
  render(<Shown name="Marren" />)
  expect(screen.getByText('Hello Marren')).toBeTruthy()
})

it('what was not is there as soon as it came, and is fetched once', async () => {
  let give: (component: typeof Greeting) => void = () => undefined
  const fetch = vi.fn(() => new Promise<typeof Greeting>((resolve) => (give = resolve)))
  const Shown = onDemand(fetch, <p>One moment</p>)
  render(
    <>
      <Shown name="Marren" />
      <Shown name="Skerrow" />
    </>,
  )
  expect(screen.getAllByText('One moment')).toHaveLength(2)
  const started = performance.now()
  await act(async () => give(Greeting))
  expect(screen.getByText('Hello Skerrow')).toBeTruthy()
  expect(performance.now() - started).toBeLessThan(200)
  expect(fetch).toHaveBeenCalledTimes(1)
})

it('a failure is told where it is shown, and the next time it is fetched again', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
  const fetch = vi
    .fn<() => Promise<typeof Greeting>>()
    .mockRejectedValueOnce(new Error('ahead'))
    .mockRejectedValueOnce(new Error('when shown'))
    .mockResolvedValue(Greeting)
  const Shown = onDemand(fetch)
  Shown.prepare()
  await act(async () => undefined)
  const { unmount } = render(
    <ErrorBoundary>
      <Shown name="Marren" />
    </ErrorBoundary>,
  )
  await act(async () => undefined)
  expect(screen.getByRole('alert')).toBeTruthy()
  unmount()
  render(<Shown name="Marren" />)
  await act(async () => undefined)
  expect(screen.getByText('Hello Marren')).toBeTruthy()
})
