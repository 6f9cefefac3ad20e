import type { Node as DocumentNode } from '@tiptap/pm/model'
import { headlineOf, standfirstOf } from '../../shared/document/articleDocument'
import { makeFingerprint, type StoryFingerprint } from '../../shared/relations/storyFingerprint'
import { plainTextOf } from './projection'

/** What a document is about. @param language BCP 47 */
export function documentFingerprint(document: DocumentNode, language: string): StoryFingerprint {
  const text = {
    headline: headlineOf(document),
    standfirst: standfirstOf(document),
    body: plainTextOf(document),
  }
  return makeFingerprint(text, language)
}
