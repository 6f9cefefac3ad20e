import { useRef, useState } from 'react'
import type { Article } from '../../../../shared/article/records'
import { type TermKind, termKey } from '../../../../shared/article/term'
import {
  type SuggestedKind,
  suggestedKinds,
  type TermSuggestion,
} from '../../../../shared/tagging/suggestion'
import { call } from '../../app/ipcClient'
import { useCall } from '../../app/queries'
import { rememberArticle } from '../../app/rememberArticle'
import { TermField } from '../../app/TermField'
import { tellFailure } from '../../app/tellFailure'
import { termNames } from '../../app/termNames'
import { ErrorNotice } from '../../components/ErrorNotice'
import { showToast } from '../../components/toasts'
import { t } from '../../texts/t'
import { SuggestionChips } from './SuggestionChips'
import styles from './TagsPanel.module.css'
import { useStorySuggestions } from './useStorySuggestions'

/** In the order that one fills them in. */
const kinds: readonly TermKind[] = ['tag', 'topic', 'section', 'author']

/** Everything a story is filed under: tags, topics, sections (the first is the main one), authors. */
export function TagsPanel({ article }: { article: Article }) {
  return <TagsOfStory key={article.id} article={article} />
}

function TagsOfStory({ article }: { article: Article }) {
  const panel = useRef<HTMLDivElement>(null)
  const suggestions = useStorySuggestions(article.id)
  const setTerms = useCall('article:setTerms')
  // Gone from the moment they are taken, whatever the workspace still says.
  const [taken, setTaken] = useState<ReadonlySet<string>>(new Set())
  const [said, setSaid] = useState('')
  const keyOf = (kind: TermKind, name: string) => `${kind} ${termKey(name)}`
  const mark = (kind: TermKind, name: string, isTaken: boolean) =>
    setTaken((before) => {
      const next = new Set(before)
      if (isTaken) next.add(keyOf(kind, name))
      else next.delete(keyOf(kind, name))
      return next
    })

  const add = (kind: SuggestedKind, { name }: TermSuggestion) => {
    mark(kind, name, true)
    setTerms.mutate(
      { id: article.id, kind, names: [...termNames(article, kind), name] },
      {
        onSuccess(changed) {
          rememberArticle(changed)
          setSaid(t('suggestion.added', { name }))
        },
        // Once the story has it, or was refused it, the story itself says so.
        onSettled: () => mark(kind, name, false),
      },
    )
  }
  const dismiss = (kind: SuggestedKind, { name }: TermSuggestion) => {
    const tell = (dismissed: boolean) =>
      call('article:dismissSuggestion', { id: article.id, kind, name, dismissed }).then(suggestions.renew)
    mark(kind, name, true)
    tell(true).catch((error: unknown) => {
      mark(kind, name, false)
      tellFailure(error)
    })
    showToast({
      message: t('suggestion.dismissed', { name }),
      action: {
        label: t('action.undo'),
        run: () => {
          mark(kind, name, false)
          tell(false).catch(tellFailure)
        },
      },
    })
  }
  const offered = (kind: SuggestedKind) => {
    const had = new Set(termNames(article, kind).map((name) => keyOf(kind, name)))
    return suggestions
      .of(kind)
      .filter(({ name }) => !had.has(keyOf(kind, name)) && !taken.has(keyOf(kind, name)))
  }

  return (
    <div ref={panel} className={styles.panel}>
      {kinds.map((kind) => {
        const suggested = suggestedKinds.find((one) => one === kind)
        return (
          <div key={kind} className={styles.kind} data-kind={kind}>
            <TermField
              article={article}
              kind={kind}
              label={t(`terms.${kind}`)}
              hint={t(`tagging.${kind}.hint`)}
              placeholder={t(`tagging.${kind}.placeholder`)}
            />
            {suggested !== undefined && (
              <SuggestionChips
                kind={suggested}
                suggestions={offered(suggested)}
                onAdd={(suggestion) => add(suggested, suggestion)}
                onDismiss={(suggestion) => dismiss(suggested, suggestion)}
                onEmptied={() =>
                  panel.current?.querySelector<HTMLElement>(`[data-kind='${suggested}'] input`)?.focus()
                }
                onHold={(isHeld) => suggestions.hold(suggested, isHeld)}
              />
            )}
          </div>
        )
      })}
      {setTerms.isError && <ErrorNotice error={setTerms.error} />}
      {suggestions.error !== null && <ErrorNotice error={suggestions.error} />}
      <p className="visuallyHidden" role="status">
        {said}
      </p>
    </div>
  )
}
