import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { openWritable } from '../../src/main/storage/database'
import { articleStates } from '../../src/shared/article/articleState'
import { noRelations } from '../../src/shared/article/relations'
import { defaultContentsSettings } from '../../src/shared/document/extractContents'
import { fingerprintAlgorithm, writeFingerprint } from '../../src/shared/relations/storyFingerprint'
import { sortForm } from '../../src/shared/text/sortForm'

const sections = 7
const tags = 400

/** The id of the story of that number, in a workspace that `addManyStories` has filled. */
export function storyId(number: number): string {
  return `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`
}

/** Words that some of the other stories have too. */
function fingerprintOf(number: number): string {
  const words = Array.from(
    { length: 32 },
    (_, index) => [`en ${(number * (index + 3)) % 5_003}`, 22] as const,
  )
  return writeFingerprint(words)
}

/**
 * Fills a closed workspace with stories as lists and counts see them, without text: rows written in one transaction.
 * Every other one is live; dates, headlines and states each follow an order of their own.
 * @param options.related what the live ones are about is known too
 */
export function addManyStories(folder: string, count: number, { related = false } = {}): void {
  const database = openWritable(join(folder, 'galley.db'), { create: false })
  try {
    const addTerm = database.prepare<unknown[]>(
      'INSERT INTO terms (id, kind, name, key, slug, position) VALUES (?, ?, ?, ?, ?, ?)',
    )
    const addArticle = database.prepare<unknown[]>(
      `INSERT INTO articles (id, slug, slug_is_manual, language, contents_settings, created_at, updated_at,
         details_revision, state, headline, headline_key, standfirst, words, projected_seq, journal_seq)
       VALUES (?, ?, 0, 'en-GB', ?, ?, ?, 1, ?, ?, ?, '', 400, 1, 1)`,
    )
    const addVersion = database.prepare<unknown[]>(
      `INSERT INTO versions (id, article_id, number, reason, at, journal_seq, headline, standfirst, words, document, details)
       VALUES (?, ?, 1, 'published', ?, 1, ?, '', 400, x'00', ?)`,
    )
    const addFingerprint = database.prepare<unknown[]>('INSERT INTO fingerprints VALUES (?, ?, ?)')
    const addLive = database.prepare<unknown[]>('INSERT INTO live VALUES (?, ?, ?, 1, ?, ?)')
    const attach = database.prepare<unknown[]>('INSERT INTO article_terms VALUES (?, ?, ?)')
    const contents = JSON.stringify(defaultContentsSettings)
    database.transaction(() => {
      const makeTerms = (kind: string, length: number) =>
        Array.from({ length }, (_, index) => {
          const id = randomUUID()
          addTerm.run(id, kind, `${kind} ${index}`, `${kind} ${index}`, `${kind}-${index}`, index + 1)
          return id
        })
      const sectionIds = makeTerms('section', sections)
      const tagIds = makeTerms('tag', tags)
      for (let number = 0; number < count; number++) {
        const id = storyId(number)
        const published = number % 2 === 0
        const state = published ? 'published' : articleStates[(number * 7) % articleStates.length]
        const headline = `Story ${(number * 7919) % count} of the harbour`
        const updatedAt = ((number * 104_729) % count) * 60_000
        addArticle.run(
          id,
          `story-${number}`,
          contents,
          number * 60_000,
          updatedAt,
          state,
          headline,
          sortForm(headline),
        )
        if (published) {
          const versionId = randomUUID()
          const publishedAt = ((number * 1_299_709) % count) * 60_000
          const details = {
            slug: `story-${number}`,
            language: 'en-GB',
            sections: [sectionIds[number % sections]],
            topics: [],
            tags: [tagIds[number % tags]],
            authors: [],
            featuredImage: null,
            contentsSettings: defaultContentsSettings,
            relations: noRelations,
            publishedAt,
            updatedAt: null,
          }
          addVersion.run(versionId, id, publishedAt, headline, JSON.stringify(details))
          if (related) addFingerprint.run(versionId, fingerprintAlgorithm, fingerprintOf(number))
          addLive.run(id, versionId, `story-${number}`, publishedAt, publishedAt)
        }
        attach.run(id, sectionIds[number % sections], 0)
        attach.run(id, tagIds[number % tags], 0)
      }
    })
  } finally {
    database.close()
  }
}
