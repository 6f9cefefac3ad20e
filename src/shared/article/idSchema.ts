import { z } from 'zod'

/** Ids of rows are UUIDs, as text. By itself: what is read at the start needs no other record. */
export const idSchema = z.string().min(1).max(64)
