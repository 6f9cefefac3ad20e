import { describe, expect, it, vi } from 'vitest'
import { clampWidth, readLayout } from './layoutStore'

describe('readLayout', () => {
  it('takes back what was remembered', () => {
    const layout = readLayout({
      widths: { sidebar: 220, list: 300, panel: null },
      sidebarShown: false,
      panelTab: 'tags',
      folded: ['topic'],
    })
    expect(layout.widths).toEqual({ sidebar: 220, list: 300, panel: null, preview: null })
    expect(layout.sidebarShown).toBe(false)
    expect(layout.panelTab).toBe('tags')
    expect(layout.folded).toEqual(['topic'])
  })

  it('falls back where something else was written', () => {
    const layout = readLayout({
      widths: { sidebar: 'wide', list: 9999 },
      panelTab: 'gone',
      folded: [1, 'tag'],
    })
    expect(layout.widths.sidebar).toBeNull()
    expect(layout.widths.list).toBe(480)
    expect(layout.panelTab).toBe('contents')
    expect(layout.folded).toEqual(['tag'])
    expect(readLayout(null).sidebarShown).toBe(true)
    expect(readLayout('text').panelShown).toBe(true)
  })
})

describe('clampWidth', () => {
  it('keeps a part usable', () => {
    expect(clampWidth('sidebar', 10)).toBe(180)
    expect(clampWidth('sidebar', 200.4)).toBe(200)
    expect(clampWidth('panel', 4000)).toBe(480)
  })
})

describe('two windows', () => {
  it('each remember what they changed, and leave alone what the other did', async () => {
    const openWindow = () => {
      vi.resetModules()
      return import('./layoutStore')
    }
    window.localStorage.clear()
    const one = await openWindow()
    const other = await openWindow()
    one.changeLayout({ sidebarShown: false })
    other.changeLayout({ panelTab: 'tags' })
    one.setWidth('list', 300)
    expect(other.layoutStore.get().sidebarShown).toBe(true)
    const next = (await openWindow()).layoutStore.get()
    expect(next).toMatchObject({ sidebarShown: false, panelTab: 'tags', widths: { list: 300 } })
  })
})
