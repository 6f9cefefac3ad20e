import { z } from 'zod'
import type { DictionaryInfo } from './dictionaryInfo'
import { cleanHouseWord, type HouseWord, longestWord } from './houseWord'

/** A language by its tag (BCP 47), as far as dictionaries are told apart by it: `de`, `en-GB`, `sr-Latn`. */
export const languageTagSchema = z
  .string()
  .max(35)
  .regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/)

export const dictionaryInfoSchema = z.object({
  language: languageTagSchema,
  source: z.enum(['shipped', 'installed']),
}) satisfies z.ZodType<DictionaryInfo>

/** One word, in the form that `cleanHouseWord` gives it. */
export const cleanWordSchema = z
  .string()
  .transform((word) => cleanHouseWord(word))
  .pipe(z.string().min(1).max(longestWord).regex(/^\S+$/u))

export const houseWordSchema = z.object({
  word: cleanWordSchema,
  language: languageTagSchema.nullable(),
}) satisfies z.ZodType<HouseWord>
