/**
 * Bytes that a page may weigh: its HTML, styles, script, fonts and pictures, uncompressed, as a phone loads them that has
 * nothing of the site yet and whose reader reads to the end. On a slow line of 1.6 Mbit/s that is eight seconds; what a
 * reader waits for at first (text and one picture) is far less, since the other pictures are loaded on the way.
 */
export const pageWeightBudget = 1_600 * 1024

/** The phone that pages are weighed for: CSS pixels across, and device pixels in each. */
export const weighedPhone = { width: 390, density: 3 } as const

/** What a page loads, by name, each once. */
export interface PageLoad {
  pictures: string[]
  /** Stylesheets and scripts. */
  files: string[]
}

/** Reads what a phone loads from a page that `renderArticlePage` or `renderListPage` has written. */
export function readPageLoad(page: string): PageLoad {
  const pictures = new Set<string>()
  const rest = page.replace(/<picture>(.*?)<\/picture>/gs, (_, inside: string) => {
    const chosen = chooseSource(inside)
    if (chosen === null) return inside
    pictures.add(chosen)
    return ''
  })
  for (const [, address = ''] of rest.matchAll(/<img [^>]*?src="([^"]*)"/g)) pictures.add(address)
  const files = [...page.matchAll(/<link rel="stylesheet" href="([^"]*)"|<script defer src="([^"]*)"/g)].map(
    ([, style, script]) => style ?? script ?? '',
  )
  return { pictures: [...pictures].filter((name) => !name.startsWith('data:')), files: [...new Set(files)] }
}

/** The file that the phone takes of a `source` with several: the first as wide as its screen needs, else the widest. */
function chooseSource(picture: string): string | null {
  const [, srcset = '', sizes = ''] =
    /<source type="image\/webp" srcset="([^"]*)" sizes="([^"]*)"/.exec(picture) ?? []
  const candidates = srcset.split(', ').flatMap((candidate) => {
    const [, name = '', width = ''] = /^(\S+) (\d+)w$/.exec(candidate) ?? []
    return name === '' ? [] : [{ name, width: Number(width) }]
  })
  const wanted = shownWidth(sizes, weighedPhone.width) * weighedPhone.density
  return (candidates.find(({ width }) => width >= wanted) ?? candidates.at(-1))?.name ?? null
}

/**
 * How wide a picture is shown by its `sizes`, in CSS pixels: the first length whose condition holds. Reads what the theme
 * writes: `min-width`, pixels, `vw`, and their differences; anything else counts as the whole width.
 */
export function shownWidth(sizes: string, viewport: number): number {
  for (const size of sizes.split(/,\s*/)) {
    const [, least, length = ''] = /^(?:\(min-width: (\d+)px\) )?(.+)$/.exec(size.trim()) ?? []
    if (least !== undefined && viewport < Number(least)) continue
    const [, view, pixels] = /^(?:calc\()?(?:([\d.]+)vw)?(?: - )?(?:([\d.]+)px)?\)?$/.exec(length) ?? []
    if (view === undefined && pixels === undefined) break
    if (view === undefined) return Number(pixels)
    return (viewport * Number(view)) / 100 - Number(pixels ?? 0)
  }
  return viewport
}
