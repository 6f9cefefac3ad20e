import { type StoryField, showStoryField } from '../../app/storyFields'
import styles from './DetailButton.module.css'

/**
 * Words over the copy that stand among the story's details: pressing them leads to their field there. Keys have the
 * details' own command, and one stop less on their way into the copy.
 */
export function DetailButton({
  field,
  title,
  children,
}: {
  field: StoryField
  title: string
  children: string
}) {
  return (
    <button
      type="button"
      tabIndex={-1}
      className={styles.words}
      title={title}
      onClick={() => showStoryField(field)}
    >
      <bdi>{children}</bdi>
    </button>
  )
}
