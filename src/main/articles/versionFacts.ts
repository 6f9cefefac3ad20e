import type { Node as DocumentNode } from '@tiptap/pm/model'
import { readDocument } from '../../shared/document/articleDocument'
import { readReferences, type StoryReferences } from '../../shared/document/storyReferences'
import type { StoryFingerprint } from '../../shared/relations/storyFingerprint'
import type { Queries } from '../storage/queries/queries'
import { documentFingerprint } from './fingerprints'
import { unpackDocument, versionDetailsSchema } from './versions'
import { found, type Workspace } from './workspace'

/** Milliseconds before versions without facts are looked for, and between two portions of them. */
const fillPause = 1500
const portionPause = 60

/** Documents read in one portion: a few dozen milliseconds, in which nothing else is answered. */
const portion = 4

/** Keeps what was read of a version's document, so that no page of the site has to read it again. */
export function keepVersionFacts(
  queries: Queries,
  versionId: string,
  document: DocumentNode,
  language: string,
): void {
  queries.fingerprints.put(versionId, documentFingerprint(document, language))
  queries.references.put(versionId, readReferences(document))
}

/**
 * What a version is about: as it was kept, and worked out of its document while it was not.
 * @throws GalleyError `notFound`, `unknownContent`
 */
export function versionFingerprint(queries: Queries, versionId: string): StoryFingerprint {
  const kept = queries.fingerprints.get(versionId)
  if (kept !== undefined) return kept
  const { document, language } = readVersion(queries, versionId)
  return documentFingerprint(document, language)
}

/**
 * What a version's page shows and links to: as it was kept, and read from its document while it was not.
 * @throws GalleyError `notFound`, `unknownContent`
 */
export function versionReferences(queries: Queries, versionId: string): StoryReferences {
  return queries.references.get(versionId) ?? readReferences(readVersion(queries, versionId).document)
}

function readVersion(queries: Queries, versionId: string): { document: DocumentNode; language: string } {
  const content = found(queries.versions.content(versionId), 'version')
  const { language } = versionDetailsSchema.parse(JSON.parse(content.details))
  return { document: readDocument(unpackDocument(content.document)), language }
}

/**
 * Works out, a few at a time while nothing else is done, the facts of live versions that nobody has asked for yet: those
 * from before they were kept, or from another way of making them.
 * @returns ends it
 */
export function fillVersionFacts(
  { queries, database }: Pick<Workspace, 'queries' | 'database'>,
  onProblem: (versionId: string, error: unknown) => void,
): () => void {
  let waiting: string[] | undefined
  const keep = (versionId: string) => {
    let version: ReturnType<typeof readVersion>
    try {
      version = readVersion(queries, versionId)
    } catch (error) {
      // A document that this build cannot read.
      onProblem(versionId, error)
      return
    }
    keepVersionFacts(queries, versionId, version.document, version.language)
  }
  const fill = () => {
    waiting ??= [...new Set([...queries.fingerprints.missing(), ...queries.references.missing()])]
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
