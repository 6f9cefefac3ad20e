import { relativePath } from '../site/permalinks'
import type { PageAddresses } from './pageTypes'

/** Addresses for a page that lies at `path` inside its site: relative ones, good on any server and from the disk. */
export function siteAddresses(path: string): PageAddresses {
  const relative = (to: string) => relativePath(path, to)
  return { asset: relative, page: relative }
}
