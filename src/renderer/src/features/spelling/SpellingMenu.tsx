import { BookA, BookPlus, EyeOff } from 'lucide-react'
import { useEffect, useState } from 'react'
import type { Article } from '../../../../shared/article/records'
import { showDialog } from '../../app/deskStore'
import { call } from '../../app/ipcClient'
import { tellFailure } from '../../app/tellFailure'
import { AnchoredMenu, MenuItem, MenuSeparator } from '../../components/Menu'
import { showToast } from '../../components/toasts'
import type { AskedWord } from '../../editor/spelling/misspelling'
import { t } from '../../texts/t'
import { EditItems } from './EditItems'
import { ignoreWord } from './ignoredWords'
import styles from './SpellingMenu.module.css'
import { useDictionary } from './useSpelling'

export interface SpellingMenuProps {
  article: Article
  asked: AskedWord
  onClose: () => void
}

/** What can be done about a misspelled word, at the word: take a suggestion, ignore it, have it known in this house. */
export function SpellingMenu({ article, asked, onClose }: SpellingMenuProps) {
  const { word } = asked
  const [place] = useState(asked.place)
  const dictionary = useDictionary(article.language)
  const suggestions = useSuggestions(dictionary, word)
  const [likeliest, ...others] = suggestions ?? []
  return (
    <AnchoredMenu place={place} label={t('spelling.menu', { word })} byKeys={asked.byKeys} onClose={onClose}>
      {/* The first item stays the same one while it changes its words, so that Enter never takes what was not read. */}
      <MenuItem onSelect={() => likeliest !== undefined && asked.correct(likeliest)}>
        {likeliest === undefined ? (
          t(suggestions === null ? 'spelling.looking' : 'spelling.noSuggestions')
        ) : (
          <Suggestion language={article.language}>{likeliest}</Suggestion>
        )}
      </MenuItem>
      {others.map((suggestion) => (
        <MenuItem key={suggestion} onSelect={() => asked.correct(suggestion)}>
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
      <EditItems hasSelection={asked.hasSelection()} isCopy={asked.isCopy} />
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
    .then(() => {
      showToast({
        message: t('spelling.ignored', { word }),
        action: {
          label: t('action.undo'),
          run: () => void ignoreWord(articleId, word, false).catch(tellFailure),
        },
      })
    })
    .catch(tellFailure)
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
