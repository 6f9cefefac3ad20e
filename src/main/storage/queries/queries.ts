import type { ReadableDatabase } from '../database'
import { createArticleListQueries } from './articleListQueries'
import { createArticleQueries } from './articleQueries'
import { createDeskQueries } from './deskQueries'
import { createDictionaryQueries } from './dictionaryQueries'
import { createJournalQueries } from './journalQueries'
import { createLiveQueries } from './liveQueries'
import { createOutboxQueries } from './outboxQueries'
import { createProjectionQueries } from './projectionQueries'
import { createSiteTermQueries } from './siteTermQueries'
import { createSuggestionQueries } from './suggestionQueries'
import { createTermQueries } from './termQueries'
import { createThemeQueries } from './themeQueries'
import { createFingerprintQueries, createReferenceQueries } from './versionFactQueries'
import { createVersionQueries } from './versionQueries'
import { createWorkspaceQueries } from './workspaceQueries'

/** All query modules over one connection, their statements prepared once. */
export function createQueries(database: ReadableDatabase) {
  return {
    articles: createArticleQueries(database),
    lists: createArticleListQueries(database),
    desk: createDeskQueries(database),
    dictionary: createDictionaryQueries(database),
    fingerprints: createFingerprintQueries(database),
    journal: createJournalQueries(database),
    live: createLiveQueries(database),
    outbox: createOutboxQueries(database),
    projections: createProjectionQueries(database),
    references: createReferenceQueries(database),
    siteTerms: createSiteTermQueries(database),
    suggestions: createSuggestionQueries(database),
    terms: createTermQueries(database),
    themes: createThemeQueries(database),
    versions: createVersionQueries(database),
    workspace: createWorkspaceQueries(database),
  }
}

export type Queries = ReturnType<typeof createQueries>
