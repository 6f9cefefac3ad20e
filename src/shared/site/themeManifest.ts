import { z } from 'zod'

/** No line ends, no characters that turn the writing direction: it stands in messages, on terminals too. */
const plain = /^[^\p{Cc}\p{Cf}\p{Zl}\p{Zp}]*$/u

const notPlain = 'It may hold no line ends, and no characters that are not seen'

const line = (longest: number) => z.string().trim().min(1).max(longest).regex(plain, notPlain)

/** What a theme says of itself, in its `theme.json`. */
export const themeManifestSchema = z.strictObject({
  name: line(60),
  version: line(20),
  /** As in "MIT", or the name of a file among the assets. */
  licence: line(100),
  author: line(100),
  description: z.string().trim().max(300).regex(plain, notPlain).default(''),
  /** What stands where the theme says nothing: there is one answer so far. */
  extends: z.literal('default'),
  /** Whether `theme.css` comes after the default stylesheet or stands in its place. */
  styles: z.enum(['after', 'instead']),
})
export type ThemeManifest = z.infer<typeof themeManifestSchema>

/** A theme that is in the workspace. */
export const installedThemeSchema = z.object({
  /** SHA-256 (hexadecimal) over everything in it. */
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  manifest: themeManifestSchema,
})
export type InstalledTheme = z.infer<typeof installedThemeSchema>

/** A theme whose every file was looked at. */
export interface CheckedTheme extends InstalledTheme {
  files: readonly ThemePackageFile[]
}

/** A theme that comes with Galley; its folder names it. */
export const shippedThemeSchema = installedThemeSchema.extend({
  folder: z.string().regex(/^[a-z0-9-]{1,40}$/),
})
export type ShippedTheme = z.infer<typeof shippedThemeSchema>

/** A file of a theme, by its path with forward slashes. */
export interface ThemePackageFile {
  path: string
  bytes: Uint8Array
}

/** How much a theme may be. */
export const themeLimits = {
  files: 120,
  /** Bytes of the whole theme, and of one of its assets. */
  whole: 4 * 1024 * 1024,
  asset: 1024 * 1024,
  /** Bytes of a template, of the stylesheet and of `theme.json`. */
  template: 64 * 1024,
  stylesheet: 128 * 1024,
  manifest: 8 * 1024,
  /** Themes that a workspace keeps. */
  installed: 20,
} as const
