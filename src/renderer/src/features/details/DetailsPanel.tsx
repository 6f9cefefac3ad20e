import type { Article, ArticleDetailsPatch, FeaturedImage } from '../../../../shared/article/records'
import { languageOptions } from '../../app/languageOptions'
import { useCall } from '../../app/queries'
import { rememberArticle } from '../../app/rememberArticle'
import { TermField } from '../../app/TermField'
import { useExpected } from '../../app/useExpected'
import { ErrorNotice } from '../../components/ErrorNotice'
import { Select } from '../../components/Select'
import { t } from '../../texts/t'
import { DetailsField } from './DetailsField'
import styles from './DetailsPanel.module.css'
import { FeaturedPicture } from './FeaturedPicture'
import { RelationFields } from './RelationFields'
import { SectionField } from './SectionField'
import { SlugField } from './SlugField'
import { StoryDates } from './StoryDates'

/** Everything about a story beside its text: where it stands, who wrote it, its picture, its language, its dates. */
export function DetailsPanel({ article }: { article: Article }) {
  // A static page stands in no section, bears no name and leads to no other.
  const isStory = article.kind === 'story'
  const update = useCall('article:updateDetails')
  // Its words are typed one after the other: each change builds on the one before, answered or not.
  const [image, expectImage, giveUpImage] = useExpected(article.featuredImage, isSameImage)
  const change = (patch: ArticleDetailsPatch, onError?: () => void) =>
    update.mutate({ id: article.id, patch }, { onSuccess: rememberArticle, onError: () => onError?.() })
  return (
    <div className={styles.panel} key={article.id}>
      {update.isError && <ErrorNotice error={update.error} />}
      {isStory && (
        <>
          <DetailsField field="section">
            <SectionField article={article} />
          </DetailsField>
          <DetailsField field="byline">
            <TermField
              article={article}
              kind="author"
              label={t('details.authors')}
              placeholder={t('details.authors.placeholder')}
            />
          </DetailsField>
        </>
      )}
      <SlugField article={article} />
      <DetailsField field="picture">
        <FeaturedPicture
          image={image}
          onChange={(featuredImage) => {
            expectImage(featuredImage)
            change({ featuredImage }, giveUpImage)
          }}
        />
      </DetailsField>
      <Select
        label={t('details.language')}
        value={article.language}
        options={languageOptions(article.language)}
        onChange={(language) => change({ language })}
      />
      {isStory && <RelationFields article={article} />}
      <StoryDates article={article} />
    </div>
  )
}

function isSameImage(first: FeaturedImage | null, second: FeaturedImage | null): boolean {
  if (first === null || second === null) return first === second
  const { media, alt, caption, credit, focus } = first
  return (
    media === second.media &&
    alt === second.alt &&
    caption === second.caption &&
    credit === second.credit &&
    focus?.x === second.focus?.x &&
    focus?.y === second.focus?.y
  )
}
