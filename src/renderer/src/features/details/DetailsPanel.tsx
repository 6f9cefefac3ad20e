import type { Article, ArticleDetailsPatch } from '../../../../shared/article/records'
import { useCall } from '../../app/queries'
import { rememberArticle } from '../../app/rememberArticle'
import { ErrorNotice } from '../../components/ErrorNotice'
import { Select } from '../../components/Select'
import { t } from '../../texts/t'
import { AuthorsField } from './AuthorsField'
import styles from './DetailsPanel.module.css'
import { FeaturedPicture } from './FeaturedPicture'
import { languageOptions } from './languageOptions'
import { SectionField } from './SectionField'
import { SlugField } from './SlugField'
import { StoryDates } from './StoryDates'

/** Everything about a story beside its text: where it stands, who wrote it, its picture, its language, its dates. */
export function DetailsPanel({ article }: { article: Article }) {
  const update = useCall('article:updateDetails')
  const change = (patch: ArticleDetailsPatch) =>
    update.mutate({ id: article.id, patch }, { onSuccess: rememberArticle })
  return (
    <div className={styles.panel} key={article.id}>
      {update.isError && <ErrorNotice error={update.error} />}
      <SectionField article={article} />
      <AuthorsField article={article} />
      <SlugField article={article} />
      <FeaturedPicture
        image={article.featuredImage}
        onChange={(featuredImage) => change({ featuredImage })}
      />
      <Select
        label={t('details.language')}
        value={article.language}
        options={languageOptions(article.language)}
        onChange={(language) => change({ language })}
      />
      <StoryDates article={article} />
    </div>
  )
}
