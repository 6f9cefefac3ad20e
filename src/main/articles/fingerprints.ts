import type { Node as DocumentNode } from '@tiptap/pm/model'
import { headlineOf, readDocument, standfirstOf } from '../../shared/document/articleDocument'
import { makeFingerprint, type StoryFingerprint } from '../../shared/relations/storyFingerprint'
import type { Queries } from '../storage/queries/queries'
import { plainTextOf } from './projection'
import { unpackDocument, versionDetailsSchema } from './versions'
import { found, type Workspace } from './workspace'

/** Milliseconds before versions without a fingerprint are looked for, and between two portions of them. */
const fillPause = 1500
const portionPause = 60

/** Documents read in one portion: a few dozen milliseconds, in which nothing else is answered. */
const portion = 4

/** What a document is about. @param language BCP 47 */
export function documentFingerprint(document: DocumentNode, language: string): StoryFingerprint {
  const text = {
    headline: headlineOf(document),
    standfirst: standfirstOf(document),
    body: plainTextOf(document),
  }
  return makeFingerprint(text, language)
}

/**
 * What a version is about: as it was kept, and worked out of its document while it was not.
 * @throws GalleyError `notFound`, `unknownContent`
 */
export function versionFingerprint(queries: Queries, versionId: string): StoryFingerprint {
  return queries.fingerprints.get(versionId) ?? workOut(queries, versionId)
}

function workOut(queries: Queries, versionId: string): StoryFingerprint {
  const content = found(queries.versions.content(versionId), 'version')
  const { language } = versionDetailsSchema.parse(JSON.parse(content.details))
  return documentFingerprint(readDocument(unpackDocument(content.document)), language)
}

/**
 * Works out, a few at a time while nothing else is done, what live versions are about that nobody has asked of yet:
 * those from before there were fingerprints, or from another way of making them.
 * @returns ends it
 */
export function fillFingerprints(
  { queries, database }: Pick<Workspace, 'queries' | 'database'>,
  onProblem: (versionId: string, error: unknown) => void,
): () => void {
  let waiting: string[] | undefined
  const keep = (versionId: string) => {
    let fingerprint: StoryFingerprint
    try {
      fingerprint = workOut(queries, versionId)
    } catch (error) {
      // A document that this build cannot read.
      onProblem(versionId, error)
      return
    }
    queries.fingerprints.put(versionId, fingerprint)
  }
  const fill = () => {
    waiting ??= queries.fingerprints.missing()
    const versions = waiting.splice(0, portion)
    if (versions.length === 0) return
    try {
      database.transaction(() => {
        for (const versionId of versions) keep(versionId)
      })
    } catch (error) {
      // A full disk: they are worked out when they are asked for, and kept another day.
      onProblem(versions[0] ?? '', error)
      return
    }
    timer = setTimeout(fill, portionPause).unref()
  }
  let timer = setTimeout(fill, fillPause).unref()
  return () => clearTimeout(timer)
}
