import { createWorkspaceTables } from './0010CreateWorkspace'
import { createJournalTables } from './0020CreateJournal'
import { createDeskTables } from './0030CreateDesk'
import { createHouseDictionary } from './0040CreateHouseDictionary'
import { createDismissalTable } from './0050CreateDismissals'
import { createSiteTables } from './0070CreateSiteTables'
import { addRelations } from './0080AddRelations'
import { addReferences } from './0090AddReferences'
import { addStaticPages } from './0100AddStaticPages'
import { addThemes } from './0110AddThemes'
import { moveSearchSection } from './0130MoveSearchSection'
import { createIgnoredWords } from './0140CreateIgnoredWords'
import { countPublicationChanges } from './0170CountPublicationChanges'
import { addHeadlineKey } from './0180AddHeadlineKey'
import type { Migration } from './migration'

/** All migrations, in order. */
export const migrations: readonly Migration[] = [
  createWorkspaceTables,
  createJournalTables,
  createDeskTables,
  createHouseDictionary,
  createDismissalTable,
  createSiteTables,
  addRelations,
  addReferences,
  addStaticPages,
  addThemes,
  moveSearchSection,
  createIgnoredWords,
  countPublicationChanges,
  addHeadlineKey,
]
