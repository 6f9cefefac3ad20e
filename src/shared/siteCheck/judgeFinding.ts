import type { checkTexts } from '../texts/en/checkTexts'
import type { SaidText } from '../texts/saidText'
import type { TextKey } from '../texts/translator'
import type { SiteFinding } from './siteFindings'

type Judgement = [severity: SiteFinding['severity'], remedy: TextKey]

/**
 * How much weight what the checks say has for a site that is out. What does not mend itself is an error; a link to a story
 * that may yet come out is a warning, since its page leaves it out until then.
 */
const judgements: Partial<Record<keyof typeof checkTexts, Judgement>> = {
  'checkSays.linkMissing': ['error', 'siteRemedy.chooseStory'],
  'checkSays.storyLinkMissing': ['error', 'siteRemedy.chooseStory'],
  'checkSays.readAlsoMissing': ['error', 'siteRemedy.chooseStory'],
  'checkSays.linkNotLive': ['warning', 'siteRemedy.publishOrChoose'],
  'checkSays.storyLinkNotLive': ['warning', 'siteRemedy.publishOrChoose'],
  'checkSays.readAlsoNotLive': ['warning', 'siteRemedy.publishOrChoose'],
  'checkSays.unpublishedPick': ['warning', 'siteRemedy.publishOrPick'],
  'checkSays.anchorMissing': ['error', 'siteRemedy.chooseHeading'],
  'checkSays.otherAnchorMissing': ['error', 'siteRemedy.chooseHeading'],
  'checkSays.ownAddressMissing': ['error', 'siteRemedy.chooseStory'],
  'checkSays.ownAddressUnknown': ['warning', 'siteRemedy.openAddress'],
  'checkSays.featuredAlt': ['error', 'siteRemedy.featuredAlt'],
  'checkSays.pictureAlt': ['error', 'siteRemedy.alt'],
  'checkSays.pictureAltNamed': ['error', 'siteRemedy.alt'],
  'checkSays.galleryAlt': ['error', 'siteRemedy.alt'],
  'checkSays.galleryAltNamed': ['error', 'siteRemedy.alt'],
  'checkSays.cardAlt': ['error', 'siteRemedy.alt'],
  'checkSays.cardAltNamed': ['error', 'siteRemedy.alt'],
}

/** What a check means for a site that is out; null for what is nobody's business once a story is published. */
export function judgeFinding(
  key: keyof typeof checkTexts,
): { severity: SiteFinding['severity']; remedy: SaidText } | null {
  const judgement = judgements[key]
  if (judgement === undefined) return null
  const [severity, remedy] = judgement
  return { severity, remedy: { key: remedy } }
}
