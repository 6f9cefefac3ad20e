import { z } from 'zod'
import { interfaceLanguages } from '../texts/languages'
import { type CommandId, commandIds } from './commands'
import { appearances, defaultPreferences, type Preferences } from './preferences'

const known: ReadonlySet<string> = new Set(commandIds)

/** Keys given by hand, by command. Commands that this build does not know are left out. */
const shortcutsSchema = z
  .record(z.string(), z.string().max(40).nullable())
  .transform(
    (keys) =>
      Object.fromEntries(Object.entries(keys).filter(([command]) => known.has(command))) as Partial<
        Record<CommandId, string | null>
      >,
  )

/** Each choice by itself, for changes that name some of them. */
const choices = {
  appearance: z.enum(appearances),
  language: z.enum(['system', ...interfaceLanguages]),
  copyLanguage: z.string().min(2).max(35),
  copySize: z.number().min(14).max(32),
  copyMeasure: z.number().int().min(50).max(100),
  copyLeading: z.number().min(1.3).max(2),
  copyFont: z.enum(['serif', 'sans']),
  focusMode: z.boolean(),
  sentenceFocus: z.boolean(),
  typewriter: z.boolean(),
  invisibles: z.boolean(),
  spelling: z.boolean(),
  smartTypography: z.boolean(),
  shortcuts: shortcutsSchema,
  tourDone: z.boolean(),
}

export const preferencesPatchSchema = z.strictObject(choices).partial()

/** What a file or a channel holds: what is missing in it is as it is by default. */
export const preferencesSchema = z
  .object(choices)
  .partial()
  .transform((chosen): Preferences => {
    const given = Object.entries(chosen).filter(([, value]) => value !== undefined)
    return { ...defaultPreferences, ...Object.fromEntries(given) }
  })
