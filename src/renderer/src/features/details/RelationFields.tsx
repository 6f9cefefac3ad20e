import type { Article } from '../../../../shared/article/records'
import { mostFurther, mostPicked, type StoryRelations } from '../../../../shared/article/relations'
import { useCall } from '../../app/queries'
import { rememberArticle } from '../../app/rememberArticle'
import { useExpected } from '../../app/useExpected'
import { Checkbox } from '../../components/Checkbox'
import { ErrorNotice } from '../../components/ErrorNotice'
import { FieldGroup } from '../../components/FieldGroup'
import { t } from '../../texts/t'
import { CorrectionsField } from './CorrectionsField'
import { DetailsField } from './DetailsField'
import styles from './RelationFields.module.css'
import { StoryPicks } from './StoryPicks'

/** What the page shows beside the story: other stories, and what was put right in this one. */
export function RelationFields({ article }: { article: Article }) {
  const update = useCall('article:updateDetails')
  const [relations, expect, giveUp] = useExpected(article.relations, isSame)
  const change = (part: Partial<StoryRelations>) => {
    expect({ ...relations, ...part })
    update.mutate(
      { id: article.id, patch: { relations: part } },
      { onSuccess: rememberArticle, onError: giveUp },
    )
  }
  const { related, furtherReading } = relations
  return (
    <>
      {update.isError && <ErrorNotice error={update.error} />}
      <DetailsField field="corrections">
        <FieldGroup label={t('relations.corrections')}>
          <CorrectionsField
            articleId={article.id}
            corrections={relations.corrections}
            place={relations.correctionsPlace}
            isLive={article.live}
            onChange={change}
          />
        </FieldGroup>
      </DetailsField>
      <DetailsField field="related">
        <FieldGroup label={t('relations.related')}>
          <StoryPicks
            label={t('relations.related.add')}
            hint={t('relations.related.hint', { count: mostPicked })}
            stories={related}
            most={mostPicked}
            articleId={article.id}
            onChange={(stories) => change({ related: stories })}
          />
        </FieldGroup>
      </DetailsField>
      <FieldGroup label={t('relations.further')}>
        <div className={styles.group}>
          <Checkbox
            label={t('relations.further.shown')}
            checked={furtherReading.shown}
            onChange={(shown) => change({ furtherReading: { ...furtherReading, shown } })}
          />
          {furtherReading.shown && (
            <StoryPicks
              label={t('relations.further.add')}
              hint={t('relations.further.hint', { count: mostFurther })}
              stories={furtherReading.stories}
              most={mostFurther}
              articleId={article.id}
              onChange={(stories) => change({ furtherReading: { ...furtherReading, stories } })}
            />
          )}
        </div>
      </FieldGroup>
    </>
  )
}

function isSame(first: StoryRelations, second: StoryRelations): boolean {
  return (
    first.correctionsPlace === second.correctionsPlace &&
    first.related.join() === second.related.join() &&
    first.furtherReading.shown === second.furtherReading.shown &&
    first.furtherReading.stories.join() === second.furtherReading.stories.join() &&
    first.corrections.length === second.corrections.length &&
    first.corrections.every(({ kind, text, at }, index) => {
      const other = second.corrections[index]
      return other?.kind === kind && other.text === text && other.at === at
    })
  )
}
