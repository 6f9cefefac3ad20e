import { GalleyError } from '../../errors'

/** What is wrong with a template, before anybody says what that means for the site. */
export class TemplateProblem extends Error {
  /** The file in the theme's folder, as in `parts/card.liquid`. */
  readonly file: string
  /** Counted from 1; null where no line can be named. */
  readonly line: number | null

  constructor(file: string, line: number | null, message: string) {
    super(message)
    this.name = 'TemplateProblem'
    this.file = file
    this.line = line
  }
}

/** Where a problem is, as people look for it. */
export function placeOf({ file, line }: Pick<TemplateProblem, 'file' | 'line'>): string {
  return line === null ? file : `${file}, line ${line}`
}

/** A part of a site's theme that cannot be written: whoever writes pages stops, so that none is written without it. */
export function themeFailed(theme: { name: string }, problem: TemplateProblem): GalleyError {
  return new GalleyError('themeFailed', {
    happened: `The theme “${theme.name}” could not write a part of the page: ${placeOf(problem)}: ${problem.message}`,
    safe: 'Nothing was written; what is online stays as it is.',
    remedy:
      'Correct that file in the theme’s folder and install the theme again, or choose another theme in the site’s look.',
  })
}
