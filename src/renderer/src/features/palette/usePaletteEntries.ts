import { BookOpenText, Newspaper } from 'lucide-react'
import { useEffect, useMemo, useState } from 'react'
import type { ArticleListItem } from '../../../../shared/article/records'
import { openStory } from '../../app/deskStore'
import { call } from '../../app/ipcClient'
import { useChannel } from '../../app/queries'
import { tellFailure } from '../../app/tellFailure'
import { useShortcuts } from '../../app/useShortcut'
import { t } from '../../texts/t'
import { commandEntries } from './commandEntries'
import type { PaletteEntry } from './paletteEntry'
import { deskPlaces, preferencesPlaces, termEntry, workspacePlaces } from './placeEntries'
import { systemEntries } from './systemEntries'

/** How long one pauses before the workspace is asked, in milliseconds. */
const askPause = 80

const storiesUntyped = 5
const storiesTyped = 8
const termsTyped = 6

/** Longest text that the workspace is asked for. */
const longestAsked = 200

function storyEntry({ id, kind, headline, state, section, slug }: ArticleListItem): PaletteEntry {
  const isPage = kind === 'page'
  return {
    id: `story:${id}`,
    group: 'stories',
    label: headline === '' ? t(isPage ? 'pages.untitled' : 'list.untitled') : headline,
    aliases: [slug],
    hint: isPage ? t('pages.page') : (section?.name ?? ''),
    icon: isPage ? BookOpenText : Newspaper,
    state,
    run: () => openStory(id),
    runAside: () => {
      call('window:new', { articleId: id }).catch(tellFailure)
    },
  }
}

/**
 * Everything that the palette can find for what is typed; what the workspace has to be asked for follows a pause.
 * `isSettled` once its answer is the one for what is typed.
 */
export function usePaletteEntries(typed: string): { entries: PaletteEntry[]; isSettled: boolean } {
  const wanted = typed.trim().slice(0, longestAsked)
  const asked = usePaused(wanted)
  const { data: workspace } = useChannel('workspace:current', {})
  const isOpen = workspace !== null && workspace !== undefined
  const keep = { enabled: isOpen, keepPrevious: true }
  const { data: summary } = useChannel('workspace:summary', {}, keep)
  const { data: recent } = useChannel('workspace:recent', {})
  const { data: stories, isPlaceholderData: isOlder } = useChannel(
    'article:list',
    asked === ''
      ? { kind: 'any', order: 'updated', limit: storiesUntyped, offset: 0 }
      : { kind: 'any', order: 'updated', text: asked, limit: storiesTyped, offset: 0 },
    keep,
  )
  const asksTerms = { enabled: isOpen && asked !== '', keepPrevious: true }
  const { data: tags } = useChannel(
    'term:suggest',
    { kind: 'tag', prefix: asked, limit: termsTyped },
    asksTerms,
  )
  const { data: authors } = useChannel(
    'term:suggest',
    { kind: 'author', prefix: asked, limit: termsTyped },
    asksTerms,
  )
  const keysFor = useShortcuts()
  // What answers to commands does not change while the palette is open.
  const [commands] = useState(() => commandEntries(keysFor))
  const entries = useMemo(() => {
    const places = isOpen && summary !== undefined ? deskPlaces(summary) : []
    const known = new Set(places.map(({ id }) => id))
    const more = asked === '' ? [] : [...(tags ?? []), ...(authors ?? [])].map(termEntry)
    return [
      ...commands,
      ...systemEntries(),
      ...(isOpen ? (stories?.items ?? []).map(storyEntry) : []),
      ...places,
      ...more.filter(({ id }) => !known.has(id)),
      ...preferencesPlaces(),
      ...workspacePlaces(recent ?? [], workspace?.folder),
    ]
  }, [commands, isOpen, summary, stories, tags, authors, recent, workspace, asked])
  return { entries, isSettled: !isOpen || (asked === wanted && stories !== undefined && !isOlder) }
}

function usePaused(text: string): string {
  const [paused, setPaused] = useState(text)
  useEffect(() => {
    const timer = setTimeout(() => setPaused(text), askPause)
    return () => clearTimeout(timer)
  }, [text])
  return paused
}
