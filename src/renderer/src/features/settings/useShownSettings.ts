import { isBlank } from '../../../../shared/article/term'
import type { SitePreviewInput } from '../../../../shared/page/sitePreview'
import { readColour } from '../../../../shared/site/contrast'
import { lookColours } from '../../../../shared/site/look'
import { useChannel } from '../../app/queries'
import { byName } from './byName'
import { useDrafts } from './settingsDrafts'

/** What is changed and not saved, as far as a page can be made of it: a colour half typed is as if it were not there. */
export function useShownSettings(): SitePreviewInput['settings'] {
  const { name, look, ...changes } = useDrafts((drafts) => drafts.site)
  const whole = look === undefined ? undefined : { ...look }
  for (const colour of lookColours) if (whole && readColour(whole[colour]) === null) whole[colour] = ''
  return {
    ...changes,
    ...(name === undefined || isBlank(name) ? {} : { name }),
    ...(whole === undefined ? {} : { look: whole }),
  }
}

/** The author whose page is shown, as it would read: the one chosen, or the first by name. */
export function useShownAuthor(chosen: string | null): SitePreviewInput['author'] {
  const { data } = useChannel('author:list', {})
  const drafts = useDrafts((all) => all.authors)
  const sorted = byName(data ?? [])
  const author = sorted.find(({ id }) => id === chosen) ?? sorted[0]
  if (author === undefined) return undefined
  return { id: author.id, profile: drafts[author.id] ?? author.profile }
}
