import type {
  PageArticleDetails,
  PageCard,
  PageList,
  PagePicture,
  PageSite,
} from '../../shared/page/pageTypes'
import {
  cropVariants,
  type PictureVariant,
  socialVariant,
  wholeVariants,
} from '../../shared/page/pictureVariants'
import type { SaidText } from '../../shared/texts/saidText'
import { workOffPictures } from '../pictures/pictureThreads'
import type { PictureTask } from '../pictures/protocol'
import { openVariantCache } from '../pictures/variantCache'
import type { Publication } from '../site/publication'
import { cancelledExport } from './cancelledExport'
import type { ExportOptions } from './exportSite'
import type { FolderDraft } from './folderDraft'
import { readPublishedPicture } from './publishedPicture'

/** Smaller files of pictures that pages show: asset name -> what it is, and of which picture (SHA-256). */
export type VariantsShown = Map<string, { hash: string; variant: PictureVariant }>

/** Notes what a story's page shows. */
export function notePageVariants(page: PageArticleDetails, site: PageSite, shown: VariantsShown): void {
  if (site.originalsOnly === true) return
  const { featuredImage: image } = page
  if (image !== null) {
    const social = socialVariant(image)
    note(image.media, [...wholeVariants(image), ...(social === null ? [] : [social])], shown)
  }
  for (const [hash, size] of Object.entries(page.mediaSizes ?? {})) {
    note(hash, wholeVariants({ media: hash, mime: page.media[hash] ?? '', ...size }), shown)
  }
  const shapes = cardShapes(site, false)
  for (const card of [page.previous, page.next, ...page.related]) noteCard(card, shapes, shown)
}

/** Notes what a page of a list shows. On the front page a story's place, and so its picture's shape, may change. */
export function noteListVariants(list: PageList, site: PageSite, shown: VariantsShown): void {
  if (site.originalsOnly === true) return
  const isFront = list.kind === 'home' && list.pageNumber === 1
  const shapes = cardShapes(site, isFront)
  for (const card of list.cards) noteCard(card, shapes, shown)
}

/** A theme's templates may ask for either shape wherever there is a card. */
function cardShapes({ theme }: PageSite, isFront: boolean): readonly ('card' | 'wide')[] {
  return isFront || theme !== undefined ? ['card', 'wide'] : ['card']
}

function noteCard(card: PageCard | null, shapes: readonly ('card' | 'wide')[], shown: VariantsShown): void {
  const picture: PagePicture | null = card?.picture ?? null
  if (picture !== null) for (const shape of shapes) note(picture.media, cropVariants(picture, shape), shown)
}

function note(hash: string, variants: readonly PictureVariant[], shown: VariantsShown): void {
  for (const variant of variants) shown.set(variant.name, { hash, variant })
}

/** A smaller file's name says all that it is made from. What stands for one that cannot be made has no key. */
const variantKey = 'variant'

export interface AddedVariants {
  /** Files that had to be made; the others were made before. */
  made: number
  /** Sentences for the user. */
  warnings: SaidText[]
}

/**
 * Puts the smaller files into the site: made on all cores, kept in the workspace's cache. Where one cannot be made the
 * original, without its place, stands under its name: browsers go by what a picture's bytes are.
 * @throws GalleyError `cancelled`, `notFound`, and as `explainSystemError`
 */
export async function addVariants(
  publication: Publication,
  shown: VariantsShown,
  draft: FolderDraft,
  { signal, onProgress }: ExportOptions,
): Promise<AddedVariants> {
  const cache = openVariantCache(publication.variantFolder)
  const tasks = new Map<string, PictureTask>()
  for (const [name, { hash, variant }] of [...shown].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (draft.keep(name, variantKey)) continue
    const kept = await cache.read(name)
    if (kept !== null) {
      draft.add(name, kept, variantKey)
      await draft.breathe()
      continue
    }
    const task = tasks.get(hash) ?? { file: publication.mediaPath(hash), variants: [] }
    tasks.set(hash, { ...task, variants: [...task.variants, variant] })
  }
  const hashes = new Map([...tasks].map(([hash, task]) => [task, hash]))
  const damaged = new Set<string>()
  let done = 0
  let made = 0
  try {
    await workOffPictures(
      [...tasks.values()],
      async (task, answer) => {
        const hash = hashes.get(task) ?? ''
        if (!answer.ok) damaged.add(hash)
        for (const [index, { name }] of task.variants.entries()) {
          const file = answer.ok ? answer.files[index] : null
          if (file === null || file === undefined) {
            draft.add(name, (await readPublishedPicture(publication, hash)).published)
            continue
          }
          made++
          await cache.keep(name, file)
          draft.add(name, file, variantKey)
        }
        done++
        onProgress?.({ done, total: tasks.size, label: { key: 'jobStep.makingPictures' } })
        await draft.breathe()
      },
      signal,
    )
  } catch (error) {
    if (signal?.aborted === true) throw cancelledExport()
    throw error
  }
  const { size: count } = damaged
  return { made, warnings: count === 0 ? [] : [{ key: 'jobDone.picturesAsTheyCame', values: { count } }] }
}

/** What is to be said of a site that shows its pictures as they came, because this build makes no others. */
export function warnOfOriginals(site: PageSite): SaidText[] {
  return site.originalsOnly === true ? [{ key: 'jobDone.originalsOnly' }] : []
}
