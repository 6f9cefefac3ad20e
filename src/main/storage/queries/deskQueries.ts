import { z } from 'zod'
import type { ArticleState, Role } from '../../../shared/article/articleState'
import {
  type ArticleEvent,
  articleStateSchema,
  type Profile,
  roleSchema,
} from '../../../shared/article/records'
import type { ReadableDatabase } from '../database'

interface ProfileRow {
  id: string
  name: string
  roles: string
}

interface EventRow {
  seq: number
  id: string
  article_id: string
  move: ArticleEvent['move']
  from_state: ArticleState | null
  to_state: ArticleState
  actor_id: string
  actor_name: string
  at: number
  note: string | null
  skipped: string
}

const rolesColumn = z.array(roleSchema)
const skippedColumn = z.array(articleStateSchema)

/** The people of the workspace, and the events that their moves made. */
export function createDeskQueries(database: ReadableDatabase) {
  const profiles = database.prepare<[], ProfileRow>('SELECT id, name, roles FROM profiles ORDER BY position')
  const profile = database.prepare<[string], ProfileRow>('SELECT id, name, roles FROM profiles WHERE id = ?')
  const profileByKey = database.prepare<[string], ProfileRow>(
    'SELECT id, name, roles FROM profiles WHERE key = ?',
  )
  const insertProfile = database.prepare<[string, string, string, string], never>(
    `INSERT INTO profiles (id, name, key, roles, position)
     VALUES (?, ?, ?, ?, (SELECT coalesce(max(position), 0) + 1 FROM profiles))`,
  )
  const updateProfile = database.prepare<[string, string, string, string], never>(
    'UPDATE profiles SET name = ?, key = ?, roles = ? WHERE id = ?',
  )
  const insertEvent = database.prepare<[Record<string, unknown>], never>(
    `INSERT INTO events (id, article_id, move, from_state, to_state, actor_id, at, note, skipped)
     VALUES (@id, @articleId, @move, @from, @to, @actorId, @at, @note, @skipped)`,
  )
  const events = database.prepare<[string], EventRow>(
    `SELECT e.seq, e.id, e.article_id, e.move, e.from_state, e.to_state, e.actor_id, p.name AS actor_name, e.at,
       e.note, e.skipped
     FROM events e JOIN profiles p ON p.id = e.actor_id WHERE e.article_id = ? ORDER BY e.seq`,
  )
  const lastNote = database.prepare<[string], { note: string | null }>(
    'SELECT note FROM events WHERE article_id = ? ORDER BY seq DESC LIMIT 1',
  )
  const readProfile = (row: ProfileRow): Profile => ({
    id: row.id,
    name: row.name,
    roles: rolesColumn.parse(JSON.parse(row.roles)),
  })
  const readOptional = (row: ProfileRow | undefined) => (row === undefined ? undefined : readProfile(row))
  return {
    profiles: () => profiles.all().map(readProfile),
    profile: (id: string) => readOptional(profile.get(id)),
    profileByKey: (key: string) => readOptional(profileByKey.get(key)),
    insertProfile: (id: string, name: string, key: string, roles: readonly Role[]) => {
      insertProfile.run(id, name, key, JSON.stringify(roles))
    },
    updateProfile: (id: string, name: string, key: string, roles: readonly Role[]) => {
      updateProfile.run(name, key, JSON.stringify(roles), id)
    },
    addEvent: (event: {
      id: string
      articleId: string
      move: ArticleEvent['move']
      from: ArticleState | null
      to: ArticleState
      actorId: string
      at: number
      note: string | null
      skipped: readonly ArticleState[]
    }) => {
      insertEvent.run({ ...event, skipped: JSON.stringify(event.skipped) })
    },
    events: (articleId: string): ArticleEvent[] =>
      events.all(articleId).map((row) => ({
        seq: row.seq,
        id: row.id,
        articleId: row.article_id,
        move: row.move,
        from: row.from_state,
        to: row.to_state,
        actor: { id: row.actor_id, name: row.actor_name },
        at: row.at,
        note: row.note,
        skipped: skippedColumn.parse(JSON.parse(row.skipped)),
      })),
    lastNote: (articleId: string) => lastNote.get(articleId)?.note ?? null,
  }
}

export type DeskQueries = ReturnType<typeof createDeskQueries>
