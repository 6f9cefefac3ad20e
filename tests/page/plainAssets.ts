/** A page with its assets' names as pages say them: that a stylesheet changes is no change of the page. */
export function plainAssets(page: string): string {
  return page.replace(/(assets\/[a-z]+)\.[0-9a-f]{10}\.(css|js)/g, '$1.$2')
}
