import type { PageAddresses } from '../../shared/page/pageTypes'
import { relativePath } from '../../shared/site/permalinks'
import { siteAssetPath } from './siteAssets'

/** Addresses for a page that lies at `path` inside its site: relative ones, good on any server and from the disk. */
export function siteAddresses(path: string): PageAddresses {
  return {
    asset: (name) => relativePath(path, siteAssetPath(name)),
    page: (to) => relativePath(path, to),
  }
}
