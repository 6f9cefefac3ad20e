import { beforeEach, describe, expect, it, vi } from 'vitest'

/** The store as a window has it that starts with this in its memory. */
async function windowRemembering(tour: unknown) {
  window.localStorage.setItem('galley.tour', JSON.stringify(tour))
  vi.resetModules()
  vi.stubGlobal('galley', { call: async () => ({ ok: true, value: {} }), on: () => () => undefined })
  const { enteredWorkspace } = await import('./enteredWorkspace')
  enteredWorkspace.set('/desk')
  return import('./tourStore')
}

beforeEach(() => window.localStorage.clear())

describe('the tour', () => {
  it('goes on where it was stopped in the same workspace', async () => {
    const stopped = { running: false, step: 4, articleId: 'wall', folder: '/desk' }
    const { takeTour, tourStore } = await windowRemembering(stopped)
    takeTour()
    expect(tourStore.get()).toEqual({ ...stopped, running: true })
  })

  it('begins anew in another workspace, and once it is through', async () => {
    const fresh = { running: true, step: 0, articleId: null, folder: '/desk' }
    const elsewhere = await windowRemembering({
      running: false,
      step: 4,
      articleId: 'wall',
      folder: '/other',
    })
    elsewhere.takeTour()
    expect(elsewhere.tourStore.get()).toEqual(fresh)
    const through = await windowRemembering({ running: false, step: 8, articleId: 'wall', folder: '/desk' })
    through.takeTour()
    expect(through.tourStore.get()).toEqual(fresh)
  })

  it('is offered once: whoever ended it is left alone', async () => {
    const { offerTour, stopTour, tourStore } = await windowRemembering(null)
    offerTour('/desk')
    expect(tourStore.get().running).toBe(true)
    stopTour()
    offerTour('/desk')
    expect(tourStore.get().running).toBe(false)
  })

  it.each([null, 'tour', { step: 'four' }, { step: 99 }, { step: -1 }, { step: 1.5 }])(
    'begins at the beginning when what is remembered makes no sense: %j',
    async (stored) => {
      const { tourStore } = await windowRemembering(stored)
      expect(tourStore.get()).toEqual({ running: false, step: 0, articleId: null, folder: null })
    },
  )

  it('never goes past its end', async () => {
    const { leaveTourStep, tourStore, tourSteps } = await windowRemembering(null)
    for (let times = 0; times < tourSteps.length + 3; times++) leaveTourStep()
    expect(tourStore.get().step).toBe(tourSteps.length)
  })

  it('stands in every window where it stands in the one that takes it', async () => {
    const other = await windowRemembering(null)
    const one = await windowRemembering(null)
    one.takeTour()
    one.leaveTourStep({ articleId: 'wall' })
    const told = { key: 'galley.tour', storageArea: window.localStorage }
    window.dispatchEvent(new StorageEvent('storage', told))
    expect(other.tourStore.get()).toEqual({ running: true, step: 1, articleId: 'wall', folder: '/desk' })
  })
})
