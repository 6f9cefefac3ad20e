import { basename } from 'node:path'
import { checkArticle } from '../../shared/article/checkArticle'
import type { Check } from '../../shared/article/records'
import { readDocument } from '../../shared/document/articleDocument'
import { GalleyError } from '../../shared/errors'
import type { ReadImport } from './readImport'

/**
 * Refuses stories that are to come in as published and that a check blocks, before anything of them is written.
 * @throws GalleyError `checksFailed`, which names every such file, and in it every picture without alt text
 */
export function refuseBlocked(imports: readonly ReadImport[]): void {
  const blocked = imports.flatMap((read) => {
    const reasons = blockingChecks(read).map((check) => reasonOf(check, read))
    return reasons.length === 0 ? [] : [`${basename(read.file)}: ${reasons.join(' ')}`]
  })
  if (blocked.length === 0) return
  throw new GalleyError('checksFailed', {
    happened: `${blocked.length === 1 ? 'One file' : `${blocked.length} files`} cannot come in as published. ${blocked.join(' ')}`,
    safe: 'Nothing was imported: what was there before is as it was.',
    remedy: `Put ${blocked.length === 1 ? 'it' : 'them'} right, or import as drafts.`,
  })
}

function blockingChecks(read: ReadImport): Check[] {
  const checks = checkArticle({
    kind: 'story',
    document: readDocument(read.document),
    // What only warns is told once the story is in.
    hasSection: true,
    hasAuthor: true,
    picked: [],
    unpublishedCorrections: 0,
    storyName: () => '',
    linkedStory: () => 'live',
    linkedStoryById: () => 'live',
    featuredImage: read.featured === null ? null : { ...read.featured, media: read.featured.hash },
  })
  return checks.filter((check) => check.severity === 'block')
}

/** What blocks, in words that name the picture as the file does. */
function reasonOf(check: Check, read: ReadImport): string {
  if (check.code !== 'missingAltText') return check.message
  const hash = check.index === null ? read.featured?.hash : read.document.content?.[check.index]?.attrs?.media
  const picture = read.pictures.find((candidate) => candidate.hash === hash)
  if (picture === undefined) return check.message
  return `The ${check.index === null ? 'featured image' : 'picture'} ${picture.name} has no alt text.`
}
