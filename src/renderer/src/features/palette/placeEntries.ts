import {
  BookOpenText,
  Files,
  FolderOpen,
  Hash,
  type LucideIcon,
  Rows3,
  Settings2,
  Tag,
  UserRound,
} from 'lucide-react'
import { articleStates } from '../../../../shared/article/articleState'
import type { CountedTerm } from '../../../../shared/article/records'
import type { TermKind } from '../../../../shared/article/term'
import type { ChannelOutput } from '../../../../shared/ipc/contract'
import type { RecentWorkspace } from '../../../../shared/ipc/windowContract'
import { en } from '../../../../shared/texts/en/en'
import { call } from '../../app/ipcClient'
import { showSelection } from '../../app/showSelection'
import { tellFailure } from '../../app/tellFailure'
import { type PreferencesPage, showWindowDialog } from '../../app/windowDialogStore'
import { stateIcons } from '../../components/StateBadge'
import { t } from '../../texts/t'
import type { PaletteEntry } from './paletteEntry'

const termIcons: Readonly<Record<TermKind, LucideIcon>> = {
  section: Rows3,
  topic: Hash,
  tag: Tag,
  author: UserRound,
}

export function termEntry({ id, name, kind }: CountedTerm): PaletteEntry {
  return {
    id: `term:${id}`,
    group: 'places',
    label: name,
    aliases: [`${t(`term.${kind}`)} ${name}`, `${en[`term.${kind}`]} ${name}`],
    hint: t(`term.${kind}`),
    icon: termIcons[kind],
    run: () => showSelection({ kind: 'term', id, name, termKind: kind }),
  }
}

/** What the list can be about: every story, the static pages, a state, a section, topic or tag. */
export function deskPlaces(summary: ChannelOutput<'workspace:summary'>): PaletteEntry[] {
  return [
    {
      id: 'place:all',
      group: 'places',
      label: t('sidebar.all'),
      aliases: [en['sidebar.all']],
      hint: t('list.label'),
      icon: Files,
      run: () => showSelection({ kind: 'all' }),
    },
    {
      id: 'place:pages',
      group: 'places',
      label: t('pages.pages'),
      aliases: [en['pages.pages']],
      hint: t('list.label'),
      icon: BookOpenText,
      run: () => showSelection({ kind: 'pages' }),
    },
    ...articleStates.map(
      (state): PaletteEntry => ({
        id: `state:${state}`,
        group: 'places',
        label: t(`state.${state}`),
        aliases: [en[`state.${state}`]],
        hint: t('palette.state'),
        icon: stateIcons[state],
        run: () => showSelection({ kind: 'state', state }),
      }),
    ),
    ...[...summary.sections, ...summary.topics, ...summary.tags].map(termEntry),
  ]
}

const pages: readonly PreferencesPage[] = ['appearance', 'writing', 'typing', 'language', 'shortcuts']

/** The pages of the preferences. */
export function preferencesPlaces(): PaletteEntry[] {
  return pages.map((page) => ({
    id: `preferences:${page}`,
    group: 'places',
    label: t('palette.preferences', { page: t(`preferences.${page}`) }),
    aliases: [
      `Preferences ${en[`preferences.${page}`]}`,
      ...[t(`preferences.${page}.words`), en[`preferences.${page}.words`]].flatMap((words) =>
        words.split(', '),
      ),
    ],
    hint: t('palette.page'),
    icon: Settings2,
    run: () => showWindowDialog({ kind: 'preferences', page }),
  }))
}

/** Other workspaces that were open before and are still there. @param open the folder of the one that is open */
export function workspacePlaces(
  recent: readonly RecentWorkspace[],
  open: string | undefined,
): PaletteEntry[] {
  return recent
    .filter(({ folder, missing }) => !missing && folder !== open)
    .map(({ folder, name }) => ({
      id: `workspace:${folder}`,
      group: 'places',
      label: name,
      aliases: [
        folder,
        `${t('palette.workspace')} ${name}`,
        `${t('menu.openRecent')} ${name}`,
        `${en['menu.openRecent']} ${name}`,
      ],
      hint: t('palette.workspace'),
      icon: FolderOpen,
      run: () => {
        call('workspace:open', { recent: folder }).catch(tellFailure)
      },
    }))
}
