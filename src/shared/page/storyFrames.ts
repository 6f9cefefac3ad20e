import { html, noHtml } from './html'
import { pageDates } from './pageDates'
import type { PageFrame } from './pageFrame'
import { textDirection } from './textDirection'
import { hasPageWords, pageWords } from './words/pageWords'

/** What the element of a story is written with, whose text may be in another language than its site's (decision 0028). */
export interface StoryFrames {
  /** For what belongs to the text: contents, notes, dates, corrections. */
  story: PageFrame
  /** For what belongs to the site and stands within the story's element: its sharing, its tags, ways to other stories. */
  site: PageFrame
  /** The language of the story's element; nothing where it is the site's. */
  language: PageFrame['foreign']
}

/** @param language of the story (BCP 47) */
export function storyFrames(frame: PageFrame, language: string): StoryFrames {
  const { settings } = frame.site
  if (language === settings.language) return { story: frame, site: frame, language: noHtml }
  const site = { ...frame, foreign: languageOf(settings.language) }
  // Words that Galley does not have in the story's language are the site's, and say so.
  const story = hasPageWords(language)
    ? { ...frame, words: pageWords(language), dates: pageDates({ ...settings, language }) }
    : site
  return { story, site, language: languageOf(language) }
}

const languageOf = (language: string) => html` lang="${language}" dir="${textDirection(language)}"`
