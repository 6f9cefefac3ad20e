import { GalleyError } from '../../shared/errors'

/** A theme that cannot be installed. @param happened names the file and says what is wrong with it */
export function refusedTheme(
  happened: string,
  remedy = 'Correct it in the theme’s folder and choose the folder again.',
) {
  return new GalleyError('invalidInput', {
    happened: `This theme cannot be installed. ${happened}`,
    safe: 'Nothing was installed; the site looks as it did.',
    remedy,
  })
}

/** @param limit bytes */
export function tooLargeTheme(what: string, limit: number): GalleyError {
  return new GalleyError('tooLarge', {
    happened: `This theme cannot be installed. ${what} is larger than ${Math.round(limit / 1024)} KB.`,
    safe: 'Nothing was installed; the site looks as it did.',
    remedy: 'Make it smaller and choose the folder again.',
  })
}
