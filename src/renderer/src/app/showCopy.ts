import { outlineStore, showOutline } from '../features/contents/outlineStore'
import { changeLayout } from './layoutStore'

let isBehindPreview = false

/** Says whether the preview stands in the place of the copy. */
export function tellBehindPreview(isBehind: boolean): void {
  isBehindPreview = isBehind
}

/** Does what goes on in the copy, once it is seen: a preview or an outline in its place makes room first. */
export function showCopy(goOn: () => void): void {
  if (isBehindPreview || outlineStore.get().isOpen) {
    showOutline(false)
    if (isBehindPreview) changeLayout({ previewShown: false })
    requestAnimationFrame(goOn)
  } else goOn()
}
