import type { Article } from '../../../../shared/article/records'
import type { TermKind } from '../../../../shared/article/term'
import { TermField } from '../../app/TermField'
import { t } from '../../texts/t'
import styles from './TagsPanel.module.css'

/** In the order that one fills them in. */
const kinds: readonly TermKind[] = ['tag', 'topic', 'section', 'author']

/** Everything a story is filed under: tags, topics, sections (the first is the main one), authors. */
export function TagsPanel({ article }: { article: Article }) {
  return (
    <div className={styles.panel}>
      {kinds.map((kind) => (
        <TermField
          key={`${article.id} ${kind}`}
          article={article}
          kind={kind}
          label={t(`terms.${kind}`)}
          hint={t(`tagging.${kind}.hint`)}
          placeholder={t(`tagging.${kind}.placeholder`)}
        />
      ))}
    </div>
  )
}
