import type { listTexts as english } from '../en/listTexts'

/** What the list and its stories offer, in German. */
export const listTexts = {
  'list.expand': 'Liste einblenden',
  'list.collapse': 'Liste ausblenden',
  'list.noMatch.everywhere': 'In allen Artikeln suchen',
  'list.story.open': 'Öffnen',
  'list.story.openInWindow': 'In neuem Fenster öffnen',
  'list.story.export': 'Exportieren…',
  'list.story.menu': 'Was sich mit diesem Artikel tun lässt',
} satisfies Record<keyof typeof english, string>
