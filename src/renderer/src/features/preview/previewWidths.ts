/** The widths that a page is looked at in, in CSS pixels. */
export const previewWidths = { phone: 390, tablet: 768, desktop: 1280 } as const
export type PreviewWidth = keyof typeof previewWidths

const storageKey = 'galley.previewWidth'

/** The width last chosen in this window's storage; a phone's at first. */
export function readPreviewWidth(): PreviewWidth {
  const kept = localStorage.getItem(storageKey)
  return kept === 'tablet' || kept === 'desktop' ? kept : 'phone'
}

export function rememberPreviewWidth(width: PreviewWidth): void {
  localStorage.setItem(storageKey, width)
}
