import type { ArticleState, Role } from '../../article/articleState'
import type { MoveName } from '../../article/moves'
import type { TermKind } from '../../article/term'

type Words =
  | `state.${ArticleState}`
  | `role.${Role}`
  | `move.${MoveName}`
  | `term.${TermKind}`
  | `terms.${TermKind}`
  | `action.${'cancel' | 'close' | 'save' | 'undo' | 'retry' | 'remove' | 'add' | 'show'}`

/** The newsroom's own words: states, roles, moves, kinds of term, and the verbs of buttons. */
export const wordTexts = {
  'state.draft': 'Draft',
  'state.filed': 'Filed',
  'state.in_review': 'In review',
  'state.changes_requested': 'Changes requested',
  'state.approved': 'Approved',
  'state.published': 'Published',
  'state.withdrawn': 'Withdrawn',
  'role.journalist': 'Journalist',
  'role.editor': 'Editor',
  'role.publisher': 'Publisher',
  'move.file': 'File',
  'move.refile': 'File the changes',
  'move.recall': 'Take back',
  'move.claim': 'Claim',
  'move.release': 'Release',
  'move.sendBack': 'Send back',
  'move.approve': 'Approve',
  'move.reopen': 'Reopen',
  'move.publish': 'Publish',
  'move.withdraw': 'Withdraw',
  'move.discard': 'Discard',
  'move.kill': 'Kill',
  'move.revive': 'Revive as draft',
  'term.section': 'Section',
  'term.topic': 'Topic',
  'term.tag': 'Tag',
  'term.author': 'Author',
  'terms.section': 'Sections',
  'terms.topic': 'Topics',
  'terms.tag': 'Tags',
  'terms.author': 'Authors',
  'action.cancel': 'Cancel',
  'action.close': 'Close',
  'action.save': 'Save',
  'action.undo': 'Undo',
  'action.retry': 'Try again',
  'action.remove': 'Remove',
  'action.add': 'Add',
  'action.show': 'Show',
} as const satisfies Record<Words, string>
