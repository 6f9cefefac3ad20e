import type { NodeViewRenderer } from '@tiptap/core'
import { t } from '../texts/t'
import { deskNoteView } from './nodeViews/deskNoteView'
import { embedCardView } from './nodeViews/embedCardView'
import { footnoteView } from './nodeViews/footnoteView'
import { frameView } from './nodeViews/frameView'
import { galleryView } from './nodeViews/galleryView'
import { partView } from './nodeViews/partView'
import { pictureView } from './nodeViews/pictureView'
import { readAlsoView } from './nodeViews/readAlsoView'
import { tableView } from './nodeViews/tableView'

/** How the editor shows the nodes that are more than running copy, by the node's name. Read when an editor is made. */
export const blockViews: Readonly<Record<string, () => NodeViewRenderer>> = {
  image: pictureView,
  gallery: galleryView,
  table: tableView,
  embedCard: embedCardView,
  readAlso: readAlsoView,
  footnote: footnoteView,
  deskNote: deskNoteView,
  infoBox: () => frameView({ tag: 'div', className: 'infoBox', label: t('block.infoBox') }),
  boxTitle: () => partView({ className: 'boxTitle', placeholder: t('block.infoBox.title') }),
  pullQuote: () => frameView({ tag: 'figure', className: 'pullQuote', label: t('block.pullQuote') }),
  quoteText: () => partView({ className: 'quoteText', placeholder: t('block.pullQuote.text') }),
  quoteAttribution: () =>
    partView({ className: 'quoteAttribution', placeholder: t('block.pullQuote.attribution') }),
}
