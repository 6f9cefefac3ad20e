import type { Editor } from '@tiptap/core'
import type { Article } from '../../../../shared/article/records'
import { useStore } from '../../app/store'
import { spellingSessionOf } from '../../editor/spelling/Spelling'
import type { SpellingSession } from '../../editor/spelling/SpellingSession'
import './misspelled.css'
import { SpellingMenu } from './SpellingMenu'
import { useSpelling } from './useSpelling'

/** The spelling of the story that is written: squiggles in the copy, and the menu of a misspelled word. */
export function StorySpelling({ editor, article }: { editor: Editor; article: Article }) {
  const session = spellingSessionOf(editor.view)
  useSpelling(session, article)
  return session === undefined ? null : <OpenMenu session={session} article={article} />
}

function OpenMenu({ session, article }: { session: SpellingSession; article: Article }) {
  const asked = useStore(session.menu, (current) => current)
  if (asked === null) return null
  return <SpellingMenu key={asked.key} article={article} asked={asked} onClose={() => session.closeMenu()} />
}
