import { type Html, html } from '../html'
import type { PageFrame } from '../pageFrame'
import { mediaAssetName, type PagePicture, type PageTerm } from '../pageTypes'
import { initialsOf } from './initials'

/** The author's picture, or the initials where there is none: never read out, the name stands beside it. */
export function avatar({ addresses }: PageFrame, { name, profile }: PageTerm, size = 32): Html {
  const address = profile?.avatar ? addresses.asset(assetOf(profile.avatar)) : ''
  if (address !== '')
    return html`<img class="avatar" src="${address}" alt="" width="${size}" height="${size}">`
  const initials = initialsOf(name)
  return html`<span class="avatar">${initials === '' ? '–' : initials}</span>`
}

export function assetOf({ media, mime }: Pick<PagePicture, 'media' | 'mime'>): string {
  return mediaAssetName(media, mime)
}
