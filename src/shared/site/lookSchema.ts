import { z } from 'zod'
import { headlineFaces, type SiteLook, textSteps } from './look'

const colourSchema = z.string().regex(/^(#[0-9a-f]{6})?$/i)

export const lookSchema = z.object({
  accent: colourSchema,
  paper: colourSchema,
  accentDark: colourSchema,
  paperDark: colourSchema,
  headlineFace: z.enum(headlineFaces),
  textStep: z.enum(textSteps),
}) satisfies z.ZodType<SiteLook>
