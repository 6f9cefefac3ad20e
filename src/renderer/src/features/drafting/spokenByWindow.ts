import { windowLanguage } from '../../texts/t'

/** What the window says among the copy is neither in the copy's language nor, beside Arabic, in its direction. */
export const spokenByWindow = { lang: windowLanguage, dir: 'ltr' } as const
