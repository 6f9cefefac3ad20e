import { useState } from 'react'
import type { Article } from '../../../../shared/article/records'
import { useCall } from '../../app/queries'
import { rememberArticle } from '../../app/rememberArticle'
import { termNames } from '../../app/termNames'
import { isSameList, useExpected } from '../../app/useExpected'
import { isSameTerm, useTermSuggestions } from '../../app/useTermSuggestions'
import { ChipField } from '../../components/ChipField'
import { ErrorNotice } from '../../components/ErrorNotice'
import { t } from '../../texts/t'

/** The byline: the story's authors in order. */
export function AuthorsField({ article }: { article: Article }) {
  const [text, setText] = useState('')
  const suggestions = useTermSuggestions('author', text.trim())
  const setTerms = useCall('article:setTerms')
  const [values, expectValues, giveUp] = useExpected(termNames(article, 'author'), isSameList)
  return (
    <>
      <ChipField
        label={t('details.authors')}
        placeholder={t('details.authors.placeholder')}
        values={values}
        onChange={(next) => {
          expectValues(next)
          setTerms.mutate(
            { id: article.id, kind: 'author', names: next },
            {
              onSuccess(changed) {
                rememberArticle(changed)
                expectValues(termNames(changed, 'author'))
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
