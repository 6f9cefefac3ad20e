import type { Article } from '../../../shared/article/records'
import { maximumTermLength, type TermKind } from '../../../shared/article/term'
import { ChipField } from '../components/ChipField'
import { ErrorNotice } from '../components/ErrorNotice'
import { t } from '../texts/t'
import { useCall } from './queries'
import { rememberArticle } from './rememberArticle'
import { sittingDrafts } from './sittingDrafts'
import { termNames } from './termNames'
import { isSameList, useExpected } from './useExpected'
import { isSameTerm, useTermSuggestions } from './useTermSuggestions'

/** A name that is half typed, by its story and kind: it is there again when one comes back to the field. */
const useHalfTyped = sittingDrafts<string>()

export interface TermFieldProps {
  article: Article
  kind: TermKind
  label: string
  placeholder: string
  hint?: string
}

/** The story's terms of one kind as chips. Shown at once as chosen; taken back when the workspace refuses. */
export function TermField({ article, kind, ...words }: TermFieldProps) {
  const { draft, write } = useHalfTyped(`${article.id} ${kind}`)
  const text = draft ?? ''
  const suggestions = useTermSuggestions(kind, text.trim())
  const setTerms = useCall('article:setTerms')
  const [values, expectValues, giveUp] = useExpected(termNames(article, kind), isSameList)
  return (
    <>
      <ChipField
        {...words}
        values={values}
        onChange={(next) => {
          expectValues(next)
          setTerms.mutate(
            { id: article.id, kind, names: next },
            {
              onSuccess(changed) {
                rememberArticle(changed)
                expectValues(termNames(changed, kind))
              },
              onError: giveUp,
            },
          )
        }}
        maxLength={maximumTermLength}
        text={text}
        onTextChange={(next) => write(next === '' ? null : next)}
        suggestions={suggestions}
        isSame={isSameTerm}
        newLabel={(name) => t('tagging.make', { name })}
        chosenLabel={(name) => t('tagging.chosen', { name })}
        removeLabel={(name) => t('tagging.remove', { name })}
      />
      {setTerms.isError && <ErrorNotice error={setTerms.error} />}
    </>
  )
}
