import afterCopy from './styles/afterCopy.css?raw'
import asides from './styles/asides.css?raw'
import base from './styles/base.css?raw'
import breadcrumbs from './styles/breadcrumbs.css?raw'
import cards from './styles/cards.css?raw'
import copy from './styles/copy.css?raw'
import footer from './styles/footer.css?raw'
import footnotes from './styles/footnotes.css?raw'
import header from './styles/header.css?raw'
import lists from './styles/lists.css?raw'
import neighbours from './styles/neighbours.css?raw'
import print from './styles/print.css?raw'
import scripts from './styles/scripts.css?raw'
import story from './styles/story.css?raw'
import tables from './styles/tables.css?raw'
import widths from './styles/widths.css?raw'

/**
 * The theme's stylesheet. Its parts stand in the order in which they overrule each other: what belongs to a width of the
 * window, to a script or to paper comes after what it changes.
 */
export const themeStyles = [
  base,
  header,
  breadcrumbs,
  story,
  copy,
  tables,
  asides,
  footnotes,
  afterCopy,
  cards,
  neighbours,
  lists,
  footer,
  widths,
  scripts,
  print,
].join('\n')
