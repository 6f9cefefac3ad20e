import type { Node as DocumentNode } from '@tiptap/pm/model'
import type { Html } from '../html'
import type { PageFrame } from '../pageFrame'
import type { PageArticle } from '../pageTypes'
import { embedCardBlock, embedPicture, embedWords } from '../parts/embedCard'
import { readAlsoBlock, readAlsoStory } from '../parts/readAlso'
import { part, shown } from './part'
import type { PartName } from './partNames'

/** A block of the copy that is written already: it has numbered what is in it, and may do so once only. */
export function blockPart(frame: PageFrame, name: PartName, written: Html, data?: () => object): string {
  return part(
    frame,
    name,
    () => written,
    () => (written.text === '' ? null : (data?.() ?? {})),
  ).text
}

export function embedPart(frame: PageFrame, article: PageArticle, node: DocumentNode): Html {
  const words = embedWords(node)
  const picture = embedPicture(frame, article, node)
  return part(
    frame,
    'embed',
    () => embedCardBlock(words, picture),
    () =>
      words && {
        url: words.address,
        title: words.name,
        description: words.description,
        source: words.source,
        picture: shown(picture),
      },
  )
}

export function readAlsoPart(frame: PageFrame, article: PageArticle, node: DocumentNode): Html {
  const story = readAlsoStory(frame, article, node)
  return part(
    frame,
    'read-also',
    () => readAlsoBlock(frame, story),
    () => story && { headline: story.headline, url: story.address },
  )
}
