import { readRemembered, writeRemembered } from './remembered'
import { createStore, useStore } from './store'
import { type WindowKind, windowKind } from './windowKind'

export const panelTabs = ['contents', 'details', 'tags', 'review'] as const
export type PanelTab = (typeof panelTabs)[number]

/** The seams that drag. */
export const seams = ['sidebar', 'list', 'panel', 'preview'] as const
export type Seam = (typeof seams)[number]

export interface Layout {
  /** Pixels; null until dragged, when the default of the tokens holds. */
  widths: Readonly<Record<Seam, number | null>>
  sidebarShown: boolean
  listShown: boolean
  panelShown: boolean
  previewShown: boolean
  /** What the preview does where there is room for both. */
  previewPlace: 'beside' | 'alone'
  panelTab: PanelTab
  /** Groups of the sidebar that are folded up. */
  folded: readonly string[]
}

const deskLayout: Layout = {
  widths: { sidebar: null, list: null, panel: null, preview: null },
  sidebarShown: true,
  listShown: true,
  panelShown: true,
  previewShown: false,
  previewPlace: 'beside',
  panelTab: 'contents',
  folded: [],
}

/** A window for one story begins with the story alone. */
const defaultLayouts: Readonly<Record<WindowKind, Layout>> = {
  desk: deskLayout,
  story: { ...deskLayout, sidebarShown: false, listShown: false },
}

/** Narrowest and widest a part may be dragged to, in pixels. */
export const widthLimits: Readonly<Record<Seam, { min: number; max: number }>> = {
  sidebar: { min: 180, max: 360 },
  list: { min: 240, max: 480 },
  panel: { min: 272, max: 480 },
  preview: { min: 360, max: 1400 },
}

export function clampWidth(seam: Seam, width: number): number {
  const { min, max } = widthLimits[seam]
  return Math.round(Math.min(max, Math.max(min, width)))
}

/** The layout that stored data describes; whatever is missing or wrong in it falls back to the default. */
export function readLayout(stored: unknown, kind: WindowKind = 'desk'): Layout {
  const defaultLayout = defaultLayouts[kind]
  if (typeof stored !== 'object' || stored === null) return defaultLayout
  const found = new Map<string, unknown>(Object.entries(stored))
  const flag = (name: 'sidebarShown' | 'listShown' | 'panelShown' | 'previewShown') => {
    const value = found.get(name)
    return typeof value === 'boolean' ? value : defaultLayout[name]
  }
  const storedWidths = found.get('widths')
  const widths = new Map<string, unknown>(
    typeof storedWidths === 'object' && storedWidths !== null ? Object.entries(storedWidths) : [],
  )
  const width = (seam: Seam) => {
    const value = widths.get(seam)
    return typeof value === 'number' && Number.isFinite(value) ? clampWidth(seam, value) : null
  }
  const folded = found.get('folded')
  return {
    widths: {
      sidebar: width('sidebar'),
      list: width('list'),
      panel: width('panel'),
      preview: width('preview'),
    },
    sidebarShown: flag('sidebarShown'),
    listShown: flag('listShown'),
    panelShown: flag('panelShown'),
    previewShown: flag('previewShown'),
    previewPlace: found.get('previewPlace') === 'alone' ? 'alone' : 'beside',
    panelTab: panelTabs.find((tab) => tab === found.get('panelTab')) ?? defaultLayout.panelTab,
    folded: Array.isArray(folded) ? folded.filter((name) => typeof name === 'string') : [],
  }
}

const rememberedAs = windowKind === 'desk' ? 'layout' : 'layout.story'

const leftAs =
  readRemembered(rememberedAs, (stored) => readLayout(stored, windowKind)) ?? defaultLayouts[windowKind]

export const layoutStore = createStore<Layout>({ ...leftAs, previewShown: false })

/** Whether a preview is to come back that was left open. In the place of the copy it does not: one comes to write. */
let previewReturns = leftAs.previewShown && leftAs.previewPlace === 'beside'

let shown = layoutStore.get()
// Every window has its furniture; what is remembered is the last change of each part, whichever window made it.
layoutStore.subscribe(() => {
  const before = new Map<string, unknown>(Object.entries(shown))
  shown = layoutStore.get()
  const changed = Object.entries(shown).filter(([name, value]) => before.get(name) !== value)
  if (before.get('previewShown') !== shown.previewShown) previewReturns = false
  const remembered = readRemembered(rememberedAs, (stored) => readLayout(stored, windowKind)) ?? shown
  writeRemembered(rememberedAs, { ...remembered, ...Object.fromEntries(changed) })
})

export function useLayout<Selected>(select: (layout: Layout) => Selected): Selected {
  return useStore(layoutStore, select)
}

export function changeLayout(change: Partial<Layout>): void {
  layoutStore.set((layout) => ({ ...layout, ...change }))
}

/** Opens the preview that was left open, once there is time: before the copy it would slow the start. */
export function returnPreview(): void {
  if (previewReturns) changeLayout({ previewShown: true })
}

/** @param width null gives the seam back its default */
export function setWidth(seam: Seam, width: number | null): void {
  layoutStore.set((layout) => ({
    ...layout,
    widths: { ...layout.widths, [seam]: width === null ? null : clampWidth(seam, width) },
  }))
}

export function toggleFolded(group: string): void {
  layoutStore.set((layout) => ({
    ...layout,
    folded: layout.folded.includes(group)
      ? layout.folded.filter((name) => name !== group)
      : [...layout.folded, group],
  }))
}
