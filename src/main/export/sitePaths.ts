/** Whether a path with forward slashes names something inside a site, on any system. */
export function isSitePath(path: string): boolean {
  return /^(?:[^/\\:\0]+\/)*[^/\\:\0]+$/.test(path) && !/(?:^|\/)\.\.?(?:\/|$)/.test(path)
}

/** The folders of a path inside a site, the outermost first. Paths have forward slashes. */
export function foldersOf(path: string): string[] {
  const parts = path.split('/').slice(0, -1)
  return parts.map((_, index) => parts.slice(0, index + 1).join('/'))
}

/** All folders that the files lie in. */
export function foldersOfAll(paths: Iterable<string>): Set<string> {
  const innermost = new Set<string>()
  for (const path of paths) innermost.add(path.slice(0, Math.max(0, path.lastIndexOf('/'))))
  innermost.delete('')
  return new Set([...innermost].flatMap((folder) => [...foldersOf(folder), folder]))
}
