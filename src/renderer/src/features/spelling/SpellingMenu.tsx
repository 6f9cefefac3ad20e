import type { Editor } from '@tiptap/core'
import { BookA, BookPlus, EyeOff } from 'lucide-react'
import { useEffect, useState } from 'react'
import type { Article } from '../../../../shared/article/records'
import { showDialog } from '../../app/deskStore'
import { call } from '../../app/ipcClient'
import { tellFailure } from '../../app/tellFailure'
import { AnchoredMenu, MenuItem, MenuSeparator } from '../../components/Menu'
import { showToast } from '../../components/toasts'
import type { Misspelling, SpellingSession } from '../../editor/spelling/SpellingSession'
import { t } from '../../texts/t'
import { EditItems } from './EditItems'
import { ignoreWord } from './ignoredWords'
import styles from './SpellingMenu.module.css'
import { useDictionary } from './useSpelling'

export interface SpellingMenuProps {
  session: SpellingSession
  editor: Editor
  article: Article
  misspelling: Misspelling & { byKeys: boolean }
}

/** What can be done about a misspelled word, at the word: take a suggestion, ignore it, have it known in this house. */
export function SpellingMenu({ session, editor, article, misspelling }: SpellingMenuProps) {
  const { word, from } = misspelling
  const [place] = useState(() => {
    const { left, bottom } = editor.view.coordsAtPos(from, 1)
    return { left, top: bottom }
  })
  const dictionary = useDictionary(article.language)
  const suggestions = useSuggestions(dictionary, word)
  const [likeliest, ...others] = suggestions ?? []
  return (
    <AnchoredMenu
      place={place}
      label={t('spelling.menu', { word })}
      byKeys={misspelling.byKeys}
      onClose={() => session.closeMenu()}
    >
      {/* The first item stays the same one while it changes its words, so that Enter never takes what was not read. */}
      <MenuItem onSelect={() => likeliest !== undefined && session.correct(misspelling, likeliest)}>
        {likeliest === undefined ? (
          t(suggestions === null ? 'spelling.looking' : 'spelling.noSuggestions')
        ) : (
          <Suggestion language={article.language}>{likeliest}</Suggestion>
        )}
      </MenuItem>
      {others.map((suggestion) => (
        <MenuItem key={suggestion} onSelect={() => session.correct(misspelling, suggestion)}>
          <Suggestion language={article.language}>{suggestion}</Suggestion>
        </MenuItem>
      ))}
      <MenuSeparator />
      <MenuItem icon={<EyeOff />} onSelect={() => ignoreInStory(article.id, word)}>
        {t('spelling.ignore')}
      </MenuItem>
      <MenuItem icon={<BookPlus />} onSelect={() => addToHouse(word)}>
        {t('spelling.addToHouse')}
      </MenuItem>
      <MenuItem icon={<BookA />} onSelect={() => showDialog('spelling')}>
        {t('spelling.manage')}
      </MenuItem>
      <MenuSeparator />
      <EditItems editor={editor} />
    </AnchoredMenu>
  )
}

function Suggestion({ language, children }: { language: string; children: string }) {
  return (
    <bdi lang={language} className={styles.suggestion}>
      {children}
    </bdi>
  )
}

/** Null while they are looked for, which can take a second. */
function useSuggestions(dictionary: string | null | undefined, word: string): readonly string[] | null {
  const [suggestions, setSuggestions] = useState<readonly string[] | null>(null)
  useEffect(() => {
    if (typeof dictionary !== 'string') return
    let isWanted = true
    call('spelling:suggest', { language: dictionary, word })
      .then((answer) => {
        if (isWanted) setSuggestions(answer.suggestions)
      })
      .catch((error: unknown) => {
        if (!isWanted) return
        setSuggestions([])
        tellFailure(error)
      })
    return () => {
      isWanted = false
    }
  }, [dictionary, word])
  return suggestions
}

function ignoreInStory(articleId: string, word: string): void {
  ignoreWord(articleId, word, true)
  showToast({
    message: t('spelling.ignored', { word }),
    action: { label: t('action.undo'), run: () => ignoreWord(articleId, word, false) },
  })
}

/** Names stand in stories of every language: the word is right in all of them, until the settings say otherwise. */
function addToHouse(word: string): void {
  const entry = { word, language: null }
  call('dictionary:add', entry)
    .then(() => {
      showToast({
        message: t('spelling.added', { word }),
        action: {
          label: t('action.undo'),
          run: () => void call('dictionary:remove', entry).catch(tellFailure),
        },
      })
    })
    .catch(tellFailure)
}
