import { getSchema } from '@tiptap/core'
import { documentExtensions } from './documentExtensions'

/** The schema of every story: one, for the editor, the importers, the projection and the pages. */
export const documentSchema = getSchema(documentExtensions)
