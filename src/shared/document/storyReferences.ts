import type { Node as DocumentNode } from '@tiptap/pm/model'
import { readInternalLink, safeHref } from './href'
import { deskNoteName } from './nodes/DeskNote'
import { isMediaHash } from './nodes/Picture'
import { readAlsoName } from './nodes/ReadAlso'

/** What a page of a document shows and links to, each once, in the document's order. */
export interface StoryReferences {
  /** Slugs of stories that links lead to. */
  slugs: string[]
  /** Ids of stories that links lead to. */
  stories: string[]
  /** Ids of stories that have a block of their own. */
  readAlso: string[]
  /** Hashes of pictures. */
  media: string[]
}

/** Counts the ways in which references have been read: those of another number are read anew. */
export const referencesAlgorithm = 1

/** Reads them from the document: nothing of a note to the desk. */
export function readReferences(document: DocumentNode): StoryReferences {
  const slugs = new Set<string>()
  const stories = new Set<string>()
  const readAlso = new Set<string>()
  const media = new Set<string>()
  document.descendants((node) => {
    if (node.type.name === deskNoteName) return false
    if (isMediaHash(node.attrs.media)) media.add(node.attrs.media)
    if (node.type.name === readAlsoName) readAlso.add(String(node.attrs.story))
    for (const mark of node.marks) {
      const href = mark.type.name === 'link' ? safeHref(mark.attrs.href) : null
      const slug = href === null ? null : (readInternalLink(href)?.slug ?? null)
      if (slug !== null) slugs.add(slug)
      if (mark.type.name === 'storyLink') stories.add(String(mark.attrs.story))
    }
    return true
  })
  return { slugs: [...slugs], stories: [...stories], readAlso: [...readAlso], media: [...media] }
}

/** As they are kept: JSON. */
export function writeReferences(references: StoryReferences): string {
  return JSON.stringify(references)
}

/** Reads what `writeReferences` wrote; undefined for anything else. */
export function parseReferences(text: string): StoryReferences | undefined {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
  return isReferences(value) ? value : undefined
}

const kinds = ['slugs', 'stories', 'readAlso', 'media'] as const satisfies (keyof StoryReferences)[]

/** By hand, as a site reads those of every story. */
function isReferences(value: unknown): value is StoryReferences {
  if (typeof value !== 'object' || value === null) return false
  const found: Partial<Record<string, unknown>> = { ...value }
  return kinds.every((kind) => {
    const names = found[kind]
    return Array.isArray(names) && names.every((name) => typeof name === 'string')
  })
}
