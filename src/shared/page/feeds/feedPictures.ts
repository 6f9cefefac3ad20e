import type { PagePicture, PageSite } from '../pageTypes'
import { assetOf } from '../parts/avatar'

/** The pictures of a site as feeds show them: addresses of files, whole; null where the site has none that fits. */
export interface FeedPictures {
  /** The one that stands for the site where there is room: its logo, or the largest icon. */
  logo: { address: string; width: number; height: number } | null
  /** The same, of a kind that RSS has room for: GIF, JPEG or PNG. Its measures are those that it is shown in. */
  rssImage: { address: string; width: number; height: number } | null
  /** Square, the largest there is. */
  icon: string | null
  /** Square, the smallest there is. */
  favicon: string | null
}

/** RSS 2.0: “Maximum value for width is 144 … for height is 400.” In pixels. */
const rssImageSize = { width: 144, height: 400 }

/** RSS 2.0: “a GIF, JPEG or PNG image”. */
const rssKinds = /^image\/(?:gif|jpeg|png)$/

/** @param absolute address of a file of the site */
export function feedPictures(
  { logo, icons = [] }: PageSite,
  absolute: (path: string) => string,
): FeedPictures {
  const addressOf = (picture: PagePicture) => absolute(assetOf(picture))
  // The icons that are set are square already; one that is not would be cut.
  const square = icons.filter(({ width, height }) => width === height).toSorted((a, b) => b.width - a.width)
  const standing = [...(logo === undefined ? [] : [logo.light]), ...square]
  const measured = (picture: PagePicture | undefined, scale: (its: PagePicture) => number) =>
    picture === undefined
      ? null
      : {
          address: addressOf(picture),
          width: Math.max(1, Math.round(picture.width * scale(picture))),
          height: Math.max(1, Math.round(picture.height * scale(picture))),
        }
  const [largest, smallest] = [square[0], square.at(-1)]
  return {
    logo: measured(standing[0], () => 1),
    rssImage: measured(
      standing.find(({ mime }) => rssKinds.test(mime)),
      ({ width, height }) => Math.min(1, rssImageSize.width / width, rssImageSize.height / height),
    ),
    icon: largest === undefined ? null : addressOf(largest),
    favicon: smallest === undefined ? null : addressOf(smallest),
  }
}
