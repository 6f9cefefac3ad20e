import searchScript from 'virtual:search-script'
import searchStyles from '../../shared/page/search/search.css?raw'

/** What the search page alone loads, beside the theme's own files. */
export const searchAssets: ReadonlyMap<string, string> = new Map([
  ['search.css', searchStyles],
  ['search.js', searchScript],
])
