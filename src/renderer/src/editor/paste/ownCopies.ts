import { DOMSerializer, type Node as DocumentNode, Fragment, type Schema, Slice } from '@tiptap/pm/model'
import { withoutNotes } from './copiesForOthers'

/** On what Galley puts on the clipboard: such HTML is the schema's own and is read as it stands. */
const ownMark = 'data-galley'

/** True for HTML that comes from a story. Whoever else writes it gains nothing: the schema checks it all the same. */
export function isOwnHtml(html: string): boolean {
  return html.includes(` ${ownMark}=""`) && html.includes('data-pm-slice=')
}

/**
 * Writes copied parts of a story as the schema does, and marks them as Galley's. Notes to the desk are left out: what is
 * copied or dragged may end in any program.
 */
export class StorySerializer extends DOMSerializer {
  #keepsNotes = false

  /** What is written meanwhile has its notes to the desk: nobody but Galley may read it. */
  withNotes<Written>(write: () => Written): Written {
    this.#keepsNotes = true
    try {
      return write()
    } finally {
      this.#keepsNotes = false
    }
  }

  override serializeFragment(
    fragment: Fragment,
    options?: { document?: Document },
    target?: HTMLElement | DocumentFragment,
  ): HTMLElement | DocumentFragment {
    const written = super.serializeFragment(
      this.#keepsNotes ? fragment : withoutNotes(fragment),
      options,
      target,
    )
    // Called for the content of every node as well, with a target then.
    if (target === undefined) written.firstElementChild?.setAttribute(ownMark, '')
    return written
  }
}

export function createStorySerializer(schema: Schema): StorySerializer {
  return new StorySerializer(DOMSerializer.nodesFromSchema(schema), DOMSerializer.marksFromSchema(schema))
}

/** The anchors of the headings in a part of a story. */
export function anchorsIn(content: Fragment): Set<string> {
  const anchors = new Set<string>()
  for (const block of content.content) {
    const anchor: unknown = block.attrs.anchor
    if (typeof anchor === 'string') anchors.add(anchor)
  }
  return anchors
}

/** The same copy with no anchors but those that `keeps` says: a second heading must not answer to the first one's. */
export function withAnchors(slice: Slice, keeps: (anchor: string) => boolean): Slice {
  const isKept = ({ attrs }: DocumentNode) => typeof attrs.anchor !== 'string' || keeps(attrs.anchor)
  const blocks = slice.content.content
  if (blocks.every(isKept)) return slice
  const mended = blocks.map((block) =>
    isKept(block) ? block : block.type.create({ ...block.attrs, anchor: null }, block.content, block.marks),
  )
  return new Slice(Fragment.from(mended), slice.openStart, slice.openEnd)
}

/** What a story begins with, taken off a copy that begins with it. */
export interface StoryTop {
  headline: DocumentNode | null
  standfirst: DocumentNode | null
  rest: Slice
}

/** Parts a copy into the headline and standfirst at its start and what follows. */
export function takeStoryTop(slice: Slice): StoryTop {
  let headline: DocumentNode | null = null
  let standfirst: DocumentNode | null = null
  const rest: DocumentNode[] = []
  for (const block of slice.content.content) {
    if (rest.length === 0 && block.type.name === 'headline') headline = block
    else if (rest.length === 0 && block.type.name === 'standfirst') standfirst = block
    else rest.push(block)
  }
  const isWhole = headline === null && standfirst === null
  return {
    headline,
    standfirst,
    rest: isWhole ? slice : new Slice(Fragment.from(rest), 0, rest.length === 0 ? 0 : slice.openEnd),
  }
}

/** A copied headline or standfirst among other copy is a paragraph. */
export function topAsParagraphs(slice: Slice): Slice {
  const isTop = ({ type }: DocumentNode) => type.name === 'headline' || type.name === 'standfirst'
  const blocks = slice.content.content
  if (!blocks.some(isTop)) return slice
  const mended = blocks
    .filter((block) => !isTop(block) || block.content.size > 0)
    .map((block) => (isTop(block) ? block.type.schema.node('paragraph', null, block.content) : block))
  return mended.length === 0 ? Slice.empty : new Slice(Fragment.from(mended), slice.openStart, slice.openEnd)
}
