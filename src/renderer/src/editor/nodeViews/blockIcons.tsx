import {
  ArrowLeft,
  ArrowRight,
  BetweenHorizontalEnd,
  BetweenHorizontalStart,
  BetweenVerticalEnd,
  BetweenVerticalStart,
  ExternalLink,
  EyeOff,
  FoldHorizontal,
  FoldVertical,
  ImagePlus,
  Images,
  ImageUp,
  Info,
  type LucideIcon,
  PanelTop,
  Pencil,
  TableCellsMerge,
  TableCellsSplit,
  TextAlignCenter,
  TextAlignEnd,
  TextAlignStart,
  Trash2,
  Ungroup,
} from 'lucide-react'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'

/** Draws an icon once; what stands in the copy are copies of it, since no part of the copy is React's. */
function draw(Icon: LucideIcon): Element {
  const host = document.createElement('span')
  const root = createRoot(host)
  flushSync(() => root.render(<Icon size={16} strokeWidth={1.75} aria-hidden />))
  const drawn = host.firstElementChild?.cloneNode(true)
  root.unmount()
  return drawn instanceof Element ? drawn : host
}

const icons = {
  earlier: draw(ArrowLeft),
  later: draw(ArrowRight),
  unpublished: draw(EyeOff),
  addPicture: draw(ImagePlus),
  gallery: draw(Images),
  replace: draw(ImageUp),
  facts: draw(Info),
  edit: draw(Pencil),
  open: draw(ExternalLink),
  remove: draw(Trash2),
  separate: draw(Ungroup),
  alignCenter: draw(TextAlignCenter),
  alignLeft: draw(TextAlignStart),
  alignRight: draw(TextAlignEnd),
  addRowAbove: draw(BetweenHorizontalEnd),
  addRowBelow: draw(BetweenHorizontalStart),
  addColumnBefore: draw(BetweenVerticalEnd),
  addColumnAfter: draw(BetweenVerticalStart),
  removeRow: draw(FoldVertical),
  removeColumn: draw(FoldHorizontal),
  headerRow: draw(PanelTop),
  mergeCells: draw(TableCellsMerge),
  splitCell: draw(TableCellsSplit),
}
export type BlockIcon = keyof typeof icons

/** An icon for a node view: a new element each time. */
export function blockIcon(name: BlockIcon): Node {
  return icons[name].cloneNode(true)
}
