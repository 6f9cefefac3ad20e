import { useState } from 'react'
import type { Article } from '../../../../shared/article/records'
import type { TermKind } from '../../../../shared/article/term'
import { useCall } from '../../app/queries'
import { rememberArticle } from '../../app/rememberArticle'
import { termNames } from '../../app/termNames'
import { isSameList, useExpected } from '../../app/useExpected'
import { isSameTerm, useTermSuggestions } from '../../app/useTermSuggestions'
import { ChipField } from '../../components/ChipField'
import { ErrorNotice } from '../../components/ErrorNotice'
import { t } from '../../texts/t'

export interface TermChipsProps {
  article: Article
  kind: TermKind
}

/** The story's terms of one kind as chips. Shown at once as chosen; taken back when the workspace refuses. */
export function TermChips({ article, kind }: TermChipsProps) {
  const [text, setText] = useState('')
  const suggestions = useTermSuggestions(kind, text.trim())
  const setTerms = useCall('article:setTerms')
  const [values, expectValues, giveUp] = useExpected(termNames(article, kind), isSameList)
  return (
    <>
      <ChipField
        label={t(`terms.${kind}`)}
        hint={t(`tagging.${kind}.hint`)}
        placeholder={t(`tagging.${kind}.placeholder`)}
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
        text={text}
        onTextChange={setText}
        suggestions={suggestions}
        isSame={isSameTerm}
        newLabel={(name) => t('tagging.make', { name })}
        removeLabel={(name) => t('tagging.remove', { name })}
      />
      {setTerms.isError && <ErrorNotice error={setTerms.error} />}
    </>
  )
}
